import type { IncomingMessage } from 'node:http';

/** What the server that mounts this app hands along with each request: its API, without a network in between. */
interface LeitaiDoor {
  fetch(request: Request): Promise<Response>;
  /** The server shows a demo: pages say so and offer its roles. */
  demo: boolean;
}

declare global {
  namespace App {
    interface Error {
      message: string;
      code?: string;
    }
    interface Platform {
      req: IncomingMessage & { leitai?: LeitaiDoor };
    }
  }
}
