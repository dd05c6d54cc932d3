// Floor of bench:fanout: ws, one frame encoded beforehand and written to every socket in one loop.
import { once } from 'node:events';
import { createServer } from 'node:http';
import * as ws from 'ws';
import { measured } from './fanout/measured.mjs';
import { packet } from './fanout/payload.mjs';

const http = createServer();
const server = new ws.WebSocketServer({ server: http, perMessageDeflate: false, clientTracking: false });
/** @type {Set<import('node:net').Socket>} */
const sockets = new Set();
server.on('connection', (_, request) => {
  sockets.add(request.socket);
  request.socket.once('close', () => sockets.delete(request.socket));
});

/** @param {unknown} payload */
function frameOf(payload) {
  const options = { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: false };
  return Buffer.concat(/** @type {any} */ (ws).Sender.frame(Buffer.from(packet(payload)), options));
}

await once(http.listen(0, '127.0.0.1', 4096), 'listening');
measured({
  port: /** @type {import('node:net').AddressInfo} */ (http.address()).port,
  viewers: () => sockets.size,
  prepare: (payload) => {
    const frame = frameOf(payload);
    return () => {
      for (const socket of sockets) socket.write(frame);
    };
  },
});
