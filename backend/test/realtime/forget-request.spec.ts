import { forgetRequest } from '../../src/platform/realtime/forget-request.js';
import { Arena, ROOM, record, until } from './arena.js';

test('a socket without its upgrade request keeps its handshake, is reached, and closes as before', async () => {
  const arena = await Arena.open();
  arena.server.on('connection', forgetRequest);
  const { client, socket } = await arena.join();
  const seen = record(client);
  expect(socket.request).toBeNull();
  expect(socket.handshake).toMatchObject({ headers: { upgrade: 'websocket' }, query: { EIO: '4' }, xdomain: false });
  arena.broadcaster.send(ROOM, 'delta', 1);
  socket.emit('plain', 2);
  await until(() => seen.length === 2);
  client.disconnect();
  await until(() => arena.server.sockets.sockets.size === 0);
  await arena.close();
});
