import { AUDIENCES } from '@leitai/shared/domain/board/board';
import {
  BoardJoin,
  type BoardJoined,
  type ClientToServer,
  type ServerToClient,
} from '@leitai/shared/events/board-events';
import type { OnApplicationShutdown } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Namespace, type Server, type Socket } from 'socket.io';
import { Clock } from '../../platform/clock/clock.js';
import { type Actor, ActorSource } from '../../platform/http/actor.js';
import { sessionCookie } from '../../platform/http/cookie.js';
import { Drain } from '../../platform/http/drain.js';
import { Refusal } from '../../platform/http/refusal.js';
import { OutboxService } from '../../platform/outbox/outbox.service.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import { SocketEvent } from '../../platform/realtime/socket-event.js';
import { type BoardChange, BoardsService } from './boards.service.js';

interface SocketData {
  actor: Actor | null;
}
type BoardSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** Boards a socket may watch at once: a wall with a few events, no more. */
const MAX_BOARDS = 8;
/** Joins a socket may ask for, in seconds: reconnecting with all its boards a few times over. */
const JOINS = { points: 40, duration: 10 };
const TIME_EVERY_MS = 60_000;
const DRAIN_MS = 1_500;

const roomOf = ({ contest, event, audience }: { contest: string; event: string; audience: string }) =>
  `${contest}/${event}:${audience}`;

/** Sockets follow boards. They only notify: REST tells the truth, and a client that missed something asks again. */
@WebSocketGateway()
export class BoardGateway implements OnGatewayInit, OnGatewayConnection, OnApplicationShutdown {
  private server!: Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
  private broadcaster!: Broadcaster;
  private timer: NodeJS.Timeout | undefined;
  private readonly joins = new RateLimiterMemory(JOINS);

  constructor(
    private readonly boards: BoardsService,
    private readonly actors: ActorSource,
    private readonly clock: Clock,
    private readonly outbox: OutboxService,
    private readonly drain: Drain,
  ) {}

  /** Nest hands over the root namespace. */
  afterInit(given: BoardGateway['server'] | Namespace): void {
    const server = given instanceof Namespace ? (given.server as BoardGateway['server']) : given;
    this.server = server;
    this.broadcaster = new Broadcaster(server as unknown as Server, (socket, room) =>
      this.reset(socket as BoardSocket, room),
    );
    server.use((socket, next) => {
      this.actors.find(sessionCookie(socket.handshake.headers.cookie)).then((actor) => {
        socket.data.actor = actor;
        next();
      }, next);
    });
    this.boards.onChange((change) => this.tell(change));
    this.boards.watchedBy({
      watches: ({ contestCode: contest, eventCode: event }) =>
        AUDIENCES.some((audience) => server.sockets.adapter.rooms.has(roomOf({ contest, event, audience }))),
      isBehind: (at) => this.broadcaster.isBehind(roomOf(at)),
    });
    this.outbox.on('access.revoked', ({ accountId }) => this.close(accountId));
    this.drain.onStart(() => server.emit('server.drain', { withinMs: DRAIN_MS }));
    this.timer = setInterval(() => server.emit('server.time', this.clock.now()), TIME_EVERY_MS).unref();
  }

  handleConnection(socket: BoardSocket): void {
    socket.emit('server.time', this.clock.now());
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  @SocketEvent('board.join', 'public')
  async join(@ConnectedSocket() socket: BoardSocket, @MessageBody() message: unknown): Promise<BoardJoined> {
    const parsed = BoardJoin.safeParse(message);
    if (!parsed.success) return { ok: false, code: 'invalid_input' };
    const wanted = parsed.data;
    if (!(await this.mayAsk(socket))) return { ok: false, code: 'too_many_requests' };
    const room = roomOf(wanted);
    if (socket.rooms.size > MAX_BOARDS && !socket.rooms.has(room)) return { ok: false, code: 'too_many_requests' };
    try {
      const board = await this.boards.open(wanted, socket.data.actor);
      // Join and take the board in one synchronous turn: nothing can be broadcast between the two.
      const joining = socket.join(room);
      const deltas = board.since(wanted.board, wanted.v);
      const stand = { ok: true as const, board: board.id, v: board.v };
      await joining;
      return deltas ? { ...stand, deltas } : { ...stand, snapshot: board.snapshot };
    } catch (error) {
      return { ok: false, code: error instanceof Refusal ? error.code : 'storage_unavailable' };
    }
  }

  @SocketEvent('board.leave', 'public')
  async leave(@ConnectedSocket() socket: BoardSocket, @MessageBody() message: unknown): Promise<void> {
    const parsed = BoardJoin.safeParse(message);
    if (parsed.success) await socket.leave(roomOf(parsed.data));
  }

  /** A screen joins a few boards; a loop of joins would make everybody else wait. */
  private async mayAsk(socket: BoardSocket): Promise<boolean> {
    return this.joins.consume(socket.id).then(
      () => true,
      () => false,
    );
  }

  private tell({ at, delta, board }: BoardChange): void {
    if (delta) this.broadcaster.send(roomOf(at), 'board.delta', delta);
    else this.broadcaster.send(roomOf(at), 'board.reset', { ...at, board });
  }

  /** A socket that fell behind: what it missed is not sent after it, it asks for the board anew. */
  private reset(socket: BoardSocket, room: string): void {
    const [path = '', audience = ''] = room.split(':');
    const [contest = '', event = ''] = path.split('/');
    socket.emit('board.reset', { contest, event, audience, board: '' });
  }

  private close(accountId: string): void {
    for (const socket of this.server.sockets.sockets.values()) {
      if (socket.data.actor?.accountId === accountId) socket.disconnect(true);
    }
  }
}
