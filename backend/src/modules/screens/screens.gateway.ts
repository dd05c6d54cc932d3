import type { ClientToServer, ServerToClient } from '@leitai/shared/events/board-events';
import { ConnectedSocket, type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Namespace, Server, Socket } from 'socket.io';
import { screenCookie } from '../../platform/http/cookie.js';
import { SocketEvent } from '../../platform/realtime/socket-event.js';
import { OwnScreenService } from './own-screen.service.js';
import { ScreensService } from './screens.service.js';

type ScreenSocket = Socket<ClientToServer, ServerToClient>;

const roomOf = (id: string) => `screen:${id}`;

/** Tells screens that there is something else to show. What it is they ask over HTTP. */
@WebSocketGateway()
export class ScreensGateway implements OnGatewayInit {
  constructor(
    private readonly mine: OwnScreenService,
    private readonly screens: ScreensService,
  ) {}

  /** Nest hands over the root namespace. */
  afterInit(given: Server<ClientToServer, ServerToClient> | Namespace<ClientToServer, ServerToClient>): void {
    this.screens.onChange((ids) => {
      for (const id of ids) given.to(roomOf(id)).emit('screen.changed');
    });
  }

  /** A screen knows itself by its cookie; strangers are told nothing. */
  @SocketEvent('screen.join', 'public')
  async join(@ConnectedSocket() socket: ScreenSocket): Promise<{ revision: number | null }> {
    const screen = await this.mine.find(screenCookie(socket.handshake.headers.cookie)).catch(() => undefined);
    if (!screen) return { revision: null };
    await socket.join(roomOf(screen.id));
    return { revision: screen.revision };
  }
}
