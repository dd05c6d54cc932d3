import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket as TcpSocket } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { type Socket as Client, io } from 'socket.io-client';
import { Broadcaster } from '../../src/platform/realtime/broadcaster.js';

/** The room everybody joins on connection. */
export const ROOM = 'board';

/** A real Socket.IO server on loopback with our broadcaster, and real clients for it. */
export class Arena {
  readonly drained: { socket: Socket; room: string }[] = [];
  readonly broadcaster: Broadcaster;
  private readonly clients: Client[] = [];
  private readonly bare: TcpSocket[] = [];
  private readonly http = createServer();
  readonly server = new Server(this.http, { perMessageDeflate: false });

  private constructor() {
    this.server.on('connection', (socket) => socket.join(ROOM));
    this.broadcaster = new Broadcaster(this.server, (socket, room) => this.drained.push({ socket, room }));
  }

  static async open(): Promise<Arena> {
    const arena = new Arena();
    arena.http.listen(0, '127.0.0.1');
    await once(arena.http, 'listening');
    return arena;
  }

  get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  /** A connected client with its server side. */
  async join(transport: 'websocket' | 'polling' = 'websocket'): Promise<{ client: Client; socket: Socket }> {
    const client = io(`http://127.0.0.1:${this.port}`, {
      transports: [transport],
      forceNew: true,
      reconnection: false,
    });
    this.clients.push(client);
    await once(client as unknown as NodeJS.EventEmitter, 'connect');
    return { client, socket: this.server.sockets.sockets.get(client.id ?? '') as Socket };
  }

  /** A client on bare TCP that reads nothing after the handshake until `resume` is called on it. */
  async joinWithoutReading(): Promise<{ tcp: TcpSocket; socket: Socket }> {
    const tcp = connect(this.port, '127.0.0.1');
    this.bare.push(tcp);
    const connected = once(this.server, 'connection') as Promise<[Socket]>;
    tcp.write(
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    await once(tcp, 'data');
    tcp.pause();
    tcp.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x34, 0x30]));
    const [socket] = await connected;
    return { tcp, socket };
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.disconnect();
    for (const tcp of this.bare) tcp.destroy();
    await this.server.close();
  }
}

/** Everything a client was sent, in order, as `event:first argument`; acknowledgement requests are answered. */
export function record(client: Client): string[] {
  const seen: string[] = [];
  client.onAny((event: string, value: unknown, answer?: unknown) => {
    seen.push(`${event}:${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
    if (typeof answer === 'function') answer('thanks');
  });
  return seen;
}

/** Waits until `done` holds; fails after ten seconds. */
export async function until(done: () => boolean): Promise<void> {
  for (let waited = 0; !done(); waited += 5) {
    if (waited > 10_000) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
