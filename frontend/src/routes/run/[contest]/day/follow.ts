import type { ClientToServer, ServerToClient } from '@leitai/shared/events/board-events';
import type { Socket } from 'socket.io-client';

const EVERY_MS = 10_000;

/** Calls `look` whenever the server says that the day changed, and every 10 s in any case. Returns what ends it. */
export function followDay(contest: string, look: () => void): () => void {
  let ended = false;
  let close = () => {};
  const seen = () => document.visibilityState === 'visible' && look();
  const timer = setInterval(seen, EVERY_MS);
  void import('socket.io-client')
    .then(({ io }) => {
      if (ended) return;
      const socket: Socket<ServerToClient, ClientToServer> = io({ path: '/socket.io', transports: ['websocket'] });
      socket.on('connect', () => socket.emit('day.join', { contest }, look));
      socket.on('day.changed', seen);
      close = () => socket.close();
    })
    .catch(() => {});
  return () => {
    ended = true;
    close();
    clearInterval(timer);
  };
}
