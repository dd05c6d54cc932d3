// The server under test: Socket.IO with the Broadcaster of the built application.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { Broadcaster } from '../../../backend/dist/platform/realtime/broadcaster.js';
import { forgetRequest } from '../../../backend/dist/platform/realtime/forget-request.js';
import { measured } from './measured.mjs';
import { EVENT } from './payload.mjs';
import { ROOM, socketOptions } from './socket-options.mjs';

const http = createServer();
const server = new Server(http, socketOptions);
const broadcaster = new Broadcaster(server);
server.on('connection', forgetRequest);
server.on('connection', (socket) => socket.join(ROOM));
await once(http.listen(0, '127.0.0.1', 4096), 'listening');
measured({
  port: /** @type {import('node:net').AddressInfo} */ (http.address()).port,
  viewers: () => server.sockets.sockets.size,
  prepare: (payload) => () => broadcaster.send(ROOM, EVENT, payload),
  stats: () => broadcaster.stats,
});
