import { isAside } from '@leitai/shared/domain/journal/asides';
import type { JournalRow } from '@leitai/shared/domain/journal/rows';
import { can } from '@leitai/shared/domain/permission/roles';
import { type ClientToServer, DayJoin, type ServerToClient } from '@leitai/shared/events/board-events';
import type { OnApplicationShutdown } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import { Namespace, type Server, type Socket } from 'socket.io';
import { Reader } from '../../platform/database/reader.js';
import type { Actor } from '../../platform/http/actor.js';
import { SocketEvent } from '../../platform/realtime/socket-event.js';
import { ContestsService } from '../contests/contests.service.js';
import { JournalService } from '../journal/journal.service.js';
import { TabletReports } from '../judging/tablet-reports.service.js';

type Sockets = Server<ClientToServer, ServerToClient, Record<string, never>, { actor: Actor | null }>;
type DaySocket = Socket<ClientToServer, ServerToClient, Record<string, never>, { actor: Actor | null }>;

/** A day that changes all the time is asked for this often, in ms. */
const TICK_MS = 500;

/** Tells those who run a contest that its day changed, and its judges that something around their sheets did. */
@WebSocketGateway()
export class DayGateway implements OnGatewayInit, OnGatewayConnection, OnApplicationShutdown {
  private server!: Sockets;
  private timer: NodeJS.Timeout | undefined;
  /** Contest ids; true: judges are told too. */
  private readonly changed = new Map<string, boolean>();
  private everywhere = false;

  constructor(
    private readonly journal: JournalService,
    private readonly contests: ContestsService,
    private readonly reader: Reader,
    private readonly reports: TabletReports,
  ) {}

  afterInit(given: Sockets | Namespace): void {
    this.server = given instanceof Namespace ? (given.server as unknown as Sockets) : given;
    this.journal.onCommitted((contestId, rows) => this.note(contestId, rows));
    this.reports.onChange(() => {
      this.everywhere = true;
    });
    this.timer = setInterval(() => void this.tick().catch(() => undefined), TICK_MS).unref();
  }

  async handleConnection(socket: DaySocket): Promise<void> {
    for (const { role, scopeId } of socket.data.actor?.grants ?? [])
      if (scopeId && (role === 'judge' || role === 'chief_judge')) await socket.join(`judges:${scopeId}`);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  @SocketEvent('day.join', 'public')
  async join(@ConnectedSocket() socket: DaySocket, @MessageBody() message: unknown): Promise<{ ok: boolean }> {
    const parsed = DayJoin.safeParse(message);
    if (!parsed.success) return { ok: false };
    const { contest } = parsed.data;
    if (!can(socket.data.actor?.grants ?? [], 'contest.decide', { contest })) return { ok: false };
    await socket.join(`day:${contest}`);
    return { ok: true };
  }

  private note(contestId: string, rows: readonly JournalRow[]): void {
    const concerns = rows.some(({ body }) => isAside(body) || body.kind === 'return');
    this.changed.set(contestId, concerns || (this.changed.get(contestId) ?? false));
  }

  private async tick(): Promise<void> {
    if (this.changed.size === 0 && !this.everywhere) return;
    const changed = [...this.changed];
    const all = this.everywhere;
    this.changed.clear();
    this.everywhere = false;
    for (const [id, concerns] of changed) {
      const contest = await this.contests.codeOf(this.reader.sql, id);
      if (contest === undefined) continue;
      this.server.to(`day:${contest}`).emit('day.changed', { contest });
      if (concerns) this.server.to(`judges:${contest}`).emit('sheets.changed');
    }
    if (all) this.tellAll();
  }

  private tellAll(): void {
    for (const room of this.server.sockets.adapter.rooms.keys())
      if (room.startsWith('day:')) this.server.to(room).emit('day.changed', { contest: room.slice('day:'.length) });
  }
}
