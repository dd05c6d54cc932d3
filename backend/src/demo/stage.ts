import { boardsApi } from '@leitai/shared/contract/boards';
import { checkInApi } from '@leitai/shared/contract/check-in';
import { contestsApi } from '@leitai/shared/contract/contests';
import type { OutputOf } from '@leitai/shared/contract/endpoint';
import { identityApi } from '@leitai/shared/contract/identity';
import type { EventState } from '@leitai/shared/domain/contest/states';
import { DEMO_PASSWORD, DemoPerson, type Door } from './person.js';

export type Contest = OutputOf<typeof contestsApi.list>[number];
export interface EventAt {
  contest: string;
  event: string;
}

const ADMIN = { login: 'demo.admin', name: '演示管理员' };
const ORGANISER = { login: 'demo.organiser', name: '程佩兰' };

export interface StageDoor extends Door {
  /** New UUIDs for operations. */
  id(): string;
  /** A one-time token while the server is empty, else null. */
  setupToken(): Promise<string | null>;
}

/** Those behind the scenes: they set contests up, invite judges, freeze and finish, all through the public API. */
export class Stage {
  private readonly admin: DemoPerson;
  readonly organiser: DemoPerson;

  constructor(private readonly door: StageDoor) {
    this.admin = new DemoPerson(door, ADMIN.login);
    this.organiser = new DemoPerson(door, ORGANISER.login);
  }

  /** Signs the administrator in, on an empty server after setting it up. */
  async open(): Promise<void> {
    const token = await this.door.setupToken();
    if (token === null) return this.admin.signIn();
    await this.admin.call(identityApi.setup, { body: { token, ...ADMIN, password: DEMO_PASSWORD } });
  }

  /** Signs the organiser in whom visitors can be. */
  async hireOrganiser(): Promise<void> {
    if (await this.organiser.isKnown()) return;
    const body = { name: ORGANISER.name, role: 'organiser', scope: 'platform' } as const;
    const { token } = await this.admin.call(identityApi.invite, { body });
    await this.accept(this.organiser, token);
  }

  /** Signs up whoever of a contest has not taken their invitation yet, in the order given. */
  async hire(contest: string, people: readonly { name: string; person: DemoPerson }[]): Promise<void> {
    const open = await this.admin.call(identityApi.invitations, {});
    const ours = new Map(open.filter(({ scopeId }) => scopeId === contest).map(({ id, name }) => [name, id]));
    for (const { name, person } of people) {
      const id = ours.get(name);
      if (id === undefined) continue;
      const { token } = await this.admin.call(identityApi.renewInvitation, { params: { id } });
      await this.accept(person, token);
    }
  }

  contests = (): Promise<Contest[]> => this.admin.call(contestsApi.list, {});

  async bring(definition: unknown): Promise<void> {
    await this.admin.call(contestsApi.import, { body: definition });
  }

  async freeze(params: EventAt, reason: string): Promise<void> {
    await this.admin.call(contestsApi.freeze, { params, body: { uuid: this.door.id(), frozen: true, reason } });
  }

  /** Everybody of an event who takes part has come. */
  async checkIn(params: EventAt): Promise<void> {
    const { entries } = await this.admin.call(checkInApi.list, { params });
    const missing = entries.filter(({ status, checkedIn }) => status === 'active' && checkedIn === null);
    if (missing.length === 0) return;
    const numbers = missing.map(({ number }) => number);
    await this.admin.call(checkInApi.checkIn, { params, body: { uuid: this.door.id(), numbers } });
  }

  async move(params: EventAt, to: EventState, reason: string): Promise<void> {
    await this.admin.call(contestsApi.move, { params, body: { uuid: this.door.id(), to, reason } });
  }

  overview = (params: EventAt) => this.admin.call(contestsApi.overview, { params });

  /** State of an event, and whether its public board is frozen. Throws when it is gone. */
  async event({ contest, event }: EventAt): Promise<Contest['events'][number]> {
    const { events } = await this.admin.call(contestsApi.one, { params: { contest } });
    const found = events.find(({ code }) => code === event);
    if (!found) throw new Error(`the event ${contest}/${event} is gone`);
    return found;
  }

  /** Head of the board as the organiser sees it. */
  async head({ contest, event }: EventAt) {
    const params = { contest, event, audience: 'organiser' as const };
    return (await this.admin.call(boardsApi.snapshot, { params })).head;
  }

  private async accept(person: DemoPerson, token: string): Promise<void> {
    const body = { login: person.login, password: DEMO_PASSWORD };
    await person.call(identityApi.acceptInvitation, { params: { token }, body });
  }
}
