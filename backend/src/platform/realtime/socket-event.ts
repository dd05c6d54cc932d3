import type { Access } from '@leitai/shared/contract/endpoint';
import type { ClientToServer } from '@leitai/shared/events/board-events';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { SubscribeMessage } from '@nestjs/websockets';

const ACCESS = 'leitai:socket-access';

/** Handles a socket event of the contract. Without a declared access the event is denied and the process does not start. */
export const SocketEvent = (event: keyof ClientToServer, access: Access): MethodDecorator =>
  applyDecorators(SubscribeMessage(event), SetMetadata(ACCESS, access));

export const socketAccessOf = (handler: object): Access | undefined => Reflect.getMetadata(ACCESS, handler);
