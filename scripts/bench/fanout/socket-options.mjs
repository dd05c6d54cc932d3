/**
 * Options of both Socket.IO servers, as in production (backend/src/platform/realtime/socket-adapter.ts), but without
 * heartbeats during the run: they cost both the same and would fall into some measurements and not into others.
 * @type {Partial<import('socket.io').ServerOptions>}
 */
export const socketOptions = {
  transports: ['websocket'],
  perMessageDeflate: false,
  serveClient: false,
  maxHttpBufferSize: 4_096,
  pingInterval: 3_600_000,
  pingTimeout: 3_600_000,
};

export const ROOM = 'bench/welding:public';
