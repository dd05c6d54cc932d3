import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { isCrossSite } from '../http/transport.js';
import { forgetRequest } from './forget-request.js';

/** Small: sockets only ask for boards. */
const MAX_MESSAGE = 4_096;

/** Socket.IO as we run it: websocket only (no sticky sessions needed), no compression, same-origin handshakes. */
export class BoardSockets extends IoAdapter {
  constructor(app: INestApplication) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      path: '/socket.io',
      transports: ['websocket'],
      perMessageDeflate: false,
      serveClient: false,
      maxHttpBufferSize: MAX_MESSAGE,
      allowRequest: (request, decide) => decide(null, !isCrossSite(request.headers)),
    } as ServerOptions) as Server;
    // `on` answers the main namespace, not the server.
    server.on('connection', forgetRequest);
    return server;
  }
}
