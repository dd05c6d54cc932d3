import type { Socket } from 'socket.io';

/**
 * Lets go of the upgrade request of a connected socket, about 0.8 of the 11 KB of heap that a viewer costs. What people need of it
 * (headers, query, address) was copied to `socket.handshake`; `socket.request` is null from here on.
 */
export function forgetRequest(socket: Socket): void {
  Object.assign(socket.conn, { request: null });
}
