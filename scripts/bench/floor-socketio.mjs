// Floor of bench:fanout: stock Socket.IO, one `to(room).emit` for everybody.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { measured } from './fanout/measured.mjs';
import { EVENT } from './fanout/payload.mjs';
import { ROOM, socketOptions } from './fanout/socket-options.mjs';

const http = createServer();
const server = new Server(http, socketOptions);
server.on('connection', (socket) => socket.join(ROOM));
await once(http.listen(0, '127.0.0.1', 4096), 'listening');
measured({
  port: /** @type {import('node:net').AddressInfo} */ (http.address()).port,
  viewers: () => server.sockets.sockets.size,
  prepare: (payload) => () => server.to(ROOM).emit(EVENT, payload),
});
