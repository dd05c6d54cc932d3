import { screensApi } from '@leitai/shared/contract/screens';
import { SIGN_EVERY_MS } from '@leitai/shared/domain/screen/health';
import type { ClientToServer, ServerToClient } from '@leitai/shared/events/board-events';
import type { Socket } from 'socket.io-client';
import { call } from '$lib/api/call';
import { ApiProblem } from '$lib/api/problem';

/** Three unanswered signs. Milliseconds of the local clock. */
const LOST_MS = 3 * SIGN_EVERY_MS;

/** What the screen shows now. */
export interface Shown {
  revision: number;
  v: number | null;
  stale: boolean;
}

/** A hall screen's tie to the server: told of changes at once by socket, and telling what it shows every few seconds. */
export class ScreenLink {
  /** The server answered none of the last signs: what stands here may be old. */
  lost = $state(false);
  #answered = performance.now();

  /** `changed`: there is something else to show. Follows until the returned function is called. */
  follow(shown: () => Shown, changed: () => void): () => void {
    const beat = setInterval(() => void this.#sign(shown(), changed), SIGN_EVERY_MS);
    let socket: Socket<ServerToClient, ClientToServer> | undefined;
    let ended = false;
    void import('socket.io-client').then(({ io }) => {
      if (ended) return;
      const opened: Socket<ServerToClient, ClientToServer> = io({
        ...{ path: '/socket.io', transports: ['websocket'], forceNew: true },
        ...{ reconnectionDelay: 500, reconnectionDelayMax: 8000, randomizationFactor: 0.8 },
      });
      socket = opened;
      opened.on('connect', () =>
        opened.emit('screen.join', {}, ({ revision }) => revision !== shown().revision && changed()),
      );
      opened.on('screen.changed', changed);
    });
    return () => {
      ended = true;
      clearInterval(beat);
      socket?.close();
    };
  }

  async #sign(shown: Shown, changed: () => void): Promise<void> {
    try {
      const { revision } = await call(screensApi.sign, { body: { ...shown, stale: shown.stale || this.lost } });
      this.#answered = performance.now();
      if (revision !== shown.revision) changed();
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem)) throw thrown;
      if (thrown.body.code === 'screen_ended') changed();
    }
    this.lost = performance.now() - this.#answered > LOST_MS;
  }
}
