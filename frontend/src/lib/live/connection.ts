import type { BoardJoin, BoardJoined, ClientToServer, ServerToClient } from '@leitai/shared/events/board-events';
import type { Socket } from 'socket.io-client';

export interface BoardEvents {
  joining(): void;
  joined(joined: BoardJoined): void;
  delta: ServerToClient['board.delta'];
  time(now: number): void;
  down(): void;
}

/** A joined board on a socket of its own. `rejoin` asks the server what is missing; `close` ends it. */
export interface Connection {
  rejoin(): void;
  close(): void;
}

const ANSWER_MS = 8000;

/** Opens the socket. The client library is fetched only now, after the first paint. `join` tells what we hold. */
export async function connect(join: () => BoardJoin, on: BoardEvents): Promise<Connection> {
  const { io } = await import('socket.io-client');
  const socket: Socket<ServerToClient, ClientToServer> = io({
    path: '/socket.io',
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 8000,
    randomizationFactor: 0.8,
  });
  let retry: ReturnType<typeof setTimeout> | undefined;
  const later = (ms: number, act: () => void) => {
    clearTimeout(retry);
    retry = setTimeout(act, ms * (0.5 + Math.random()));
  };
  const rejoin = () => {
    clearTimeout(retry);
    on.joining();
    socket.timeout(ANSWER_MS).emit('board.join', join(), (late, answer) => {
      on.joined(late ? { ok: false, code: 'late' } : answer);
      if (late || !answer.ok) later(ANSWER_MS, rejoin);
    });
  };
  socket.on('connect', rejoin);
  socket.on('disconnect', () => on.down());
  socket.on('board.delta', on.delta);
  socket.on('board.reset', rejoin);
  socket.on('server.time', on.time);
  socket.on('server.drain', ({ withinMs }) => later(withinMs, () => socket.disconnect().connect()));
  // A cable pulled out is silence to a socket, for most of a minute; the browser knows at once, so we ask. It may be wrong:
  // a server on this very machine still answers.
  const ask = () => socket.connected && rejoin();
  for (const event of ['offline', 'online']) window.addEventListener(event, ask);
  return {
    rejoin,
    close() {
      for (const event of ['offline', 'online']) window.removeEventListener(event, ask);
      clearTimeout(retry);
      socket.close();
    },
  };
}
