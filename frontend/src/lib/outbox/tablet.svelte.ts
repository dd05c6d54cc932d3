import { identityApi } from '@leitai/shared/contract/identity';
import { judgingApi } from '@leitai/shared/contract/judging';
import { answered, discarded, picked } from '@leitai/shared/domain/outbox/answers';
import { badge, type Link } from '@leitai/shared/domain/outbox/badge';
import { nextToSend, type Outbox, sending, type Touch, touched } from '@leitai/shared/domain/outbox/outbox';
import { can } from '@leitai/shared/domain/permission/roles';
import { liveQuery } from 'dexie';
import { call } from '$lib/api/call';
import { ApiProblem } from '$lib/api/problem';
import { Drafts } from './drafts.svelte';
import { InOrder } from './in-order';
import { EMPTY, type Held, type Picture, takePicture } from './picture';
import { answersNow, receive } from './receive';
import { patient, sendMark } from './send-mark';
import { Sender } from './sender';
import { change, note, type OperationRow, OutboxDatabase } from './store';

export type Met = Link | 'no_right';

/** A touch that is on its way to the tablet's own storage. */
interface Unwritten extends Touch {
  account: string;
  sheet: string;
}

/** Whether another tab put something into the outbox: what waited before keeps waiting its time. */
function hasNew(before: Picture, after: Picture): boolean {
  const known = new Set([...before.sheets.values()].flatMap(({ outbox }) => outbox.operations.map(({ uuid }) => uuid)));
  return [...after.sheets.values()].some(({ outbox }) => outbox.operations.some(({ uuid }) => !known.has(uuid)));
}

const SENDER = 'leitai-judge-outbox';

/**
 * The judge's tablet: sheets and outbox in its own storage, shown as they are there, sent from one tab at a time. What a judge
 * does is shown at once, counts as saved when it is stored, and as arrived when the server said so.
 */
export class Tablet {
  readonly db = new OutboxDatabase();
  readonly drafts = new Drafts(this.db);
  /** Storage refused a touch: it lives in this tab only. */
  full = $state(false);
  /** The last touch was on a sheet that is no longer on this tablet: it was not stored. */
  gone = $state(false);
  #picture = $state.raw<Picture>(EMPTY);
  #unwritten = $state.raw<readonly Unwritten[]>([]);
  readonly #writing = new InOrder<Unwritten>({
    write: async ({ account, sheet, ...touch }) => {
      this.gone = !(await this.#change([account, sheet], (outbox) => touched(outbox, touch)));
    },
    show: (waiting, refused) => {
      this.#unwritten = waiting;
      this.full = refused;
    },
  });
  readonly #sender = new Sender({
    next: () => this.#next(),
    send: sendMark,
    settle: async ({ account, sheet, uuid }, outcome) => {
      const after = await change(this.db, [account, sheet], (outbox) => answered(outbox, uuid, outcome), true);
      if (after) this.#adopt(sheet, after);
      if (outcome.kind === 'late' || this.sheets.get(sheet)?.sheet.state !== 'open') await this.refresh();
    },
    met: (link) => this.#met(link),
    chance: Math.random,
  });

  /** Opens storage and follows it, in this and every other tab. */
  async open(): Promise<void> {
    this.#show(await takePicture(this.db));
    liveQuery(() => takePicture(this.db)).subscribe((picture) => this.#show(picture));
    void navigator.storage?.persist?.();
    void navigator.locks.request(SENDER, () => this.#sender.run(new AbortController().signal));
  }

  get account(): Picture['account'] {
    return this.#picture.account;
  }

  get link(): Link {
    return this.#picture.link;
  }

  /** Sheets with their queues, touches included that are only just being stored. */
  readonly sheets: ReadonlyMap<string, Held> = $derived.by(() => {
    const sheets = new Map(this.#picture.sheets);
    for (const { account: _, sheet, ...touch } of this.#unwritten) {
      const held = sheets.get(sheet);
      if (held) sheets.set(sheet, { ...held, outbox: touched(held.outbox, touch) });
    }
    return sheets;
  });

  /** Marks on this tablet that the server has not acknowledged, over all sheets. */
  get waiting(): number {
    return [...this.sheets.values()].reduce((sum, { outbox }) => sum + outbox.operations.length, 0);
  }

  isStored(uuid: string): boolean {
    return !this.#unwritten.some((each) => each.uuid === uuid);
  }

  /** Asks the server who is signed in and for the sheets, and takes over what it says. */
  async refresh(ms = 10_000): Promise<Met> {
    await this.#writing.flush();
    const answers = await answersNow(this.db);
    const options = { fetch: patient(ms) };
    try {
      const { account, grants } = await call(identityApi.me, {}, options);
      if (!account) return await this.#met('signed_out');
      if (!can(grants, 'mark.record')) return 'no_right';
      const sheets = await call(judgingApi.sheets, {}, options);
      await receive(this.db, { id: account.id, name: account.name }, sheets, answers);
      this.#show(await takePicture(this.db));
      this.#sender.kick();
      void this.#report();
      return 'online';
    } catch (thrown) {
      const reached = thrown instanceof ApiProblem && thrown.status > 0;
      return this.#met(reached && thrown.status === 401 ? 'signed_out' : 'offline');
    }
  }

  /** Tells the day page what still waits here; not worth a second try. */
  async #report(): Promise<void> {
    const operations = [...this.sheets.values()].flatMap(({ outbox }) => outbox.operations);
    const conflicts = operations.filter(({ state }) => state === 'conflict').length;
    const body = { device: this.device, waiting: operations.length, conflicts };
    await call(judgingApi.report, { body }).catch(() => {});
  }

  /** A judge's touch: shown at once, then stored, then sent. */
  async touch(sheet: string, aspect: string, value: string): Promise<void> {
    this.drafts.drop(sheet, aspect);
    await this.#writing.add({ ...this.#made(aspect, value), account: this.account?.id ?? '', sheet });
  }

  /** The judge picked one of two values. */
  pick = (sheet: string, aspect: string, value: string) =>
    this.#changeOwn(sheet, (outbox) => picked(outbox, this.#made(aspect, value)));

  /** The judge gives a refused value up. */
  discard = (sheet: string, uuid: string) => this.#changeOwn(sheet, (outbox) => discarded(outbox, uuid));

  /** How this tablet calls itself: its id, and what kind it is. */
  get device(): string {
    return `${this.#picture.device} ${navigator.userAgent}`.slice(0, 128);
  }

  /** Goes on with a sheet here; the tablet that had it becomes read-only. */
  async takeOver(id: string, uuid: string): Promise<void> {
    const waiting = this.sheets.get(id)?.outbox.operations.length ?? 0;
    await call(judgingApi.takeOver, { params: { id }, body: { uuid, device: this.device, waiting } });
    await this.refresh();
  }

  #made(aspect: string, value: string): Touch {
    const { device } = this;
    return { uuid: crypto.randomUUID(), aspect, value, clientTime: new Date().toISOString(), device };
  }

  /** After every touch before it. */
  async #changeOwn(sheet: string, rule: (outbox: Outbox) => Outbox): Promise<void> {
    await this.#writing.flush();
    await this.#change([this.account?.id ?? '', sheet], rule);
  }

  /** False when the sheet is not on this tablet. */
  async #change([account, sheet]: [string, string], rule: (outbox: Outbox) => Outbox): Promise<boolean> {
    const after = await change(this.db, [account, sheet], rule);
    if (after && account === this.account?.id) this.#adopt(sheet, after);
    this.#sender.kick();
    return after !== undefined;
  }

  /** One's own change is shown without waiting for the storage to tell of it. */
  #adopt(sheet: string, { outbox, version }: { outbox: Outbox; version: number }): void {
    const held = this.#picture.sheets.get(sheet);
    if (!held || version < this.#picture.version) return;
    const sheets = new Map(this.#picture.sheets).set(sheet, { ...held, outbox });
    this.#picture = { ...this.#picture, version, sheets };
  }

  /** A picture that was taken before the last own change is not shown: a newer one follows. */
  #show(picture: Picture): void {
    if (picture.version < this.#picture.version) return;
    const before = this.#picture;
    this.#picture = picture;
    if (picture.account && picture.account.id !== before.account?.id) void this.drafts.load(picture.account.id);
    if (hasNew(before, picture)) this.#sender.kick();
    const unseen = [...picture.sheets.values()].some(({ outbox }) => badge(outbox, 'online').kind === 'checking');
    if (unseen && picture.link === 'online') void this.#catchUp();
  }

  #catching = false;

  /** The server has more than was seen: fetched once the marks on their way have arrived. */
  async #catchUp(): Promise<void> {
    if (this.#catching) return;
    this.#catching = true;
    await this.refresh().catch(() => {});
    await new Promise((wake) => setTimeout(wake, 1000));
    this.#catching = false;
  }

  async #met(link: Link): Promise<Link> {
    if (link === this.#picture.link) return link;
    const { version } = await this.db.transaction('rw', this.db.notes, () => note(this.db, { link }));
    this.#picture = { ...this.#picture, link, version: Math.max(version, this.#picture.version) };
    return link;
  }

  /** The oldest operation that may go, noted as sent before it does. */
  async #next(): Promise<OperationRow | undefined> {
    const account = (await this.db.notes.get('tablet'))?.account?.id ?? '';
    const rows = await this.db.operations.where({ account }).sortBy('order');
    for (const sheet of new Set(rows.map((row) => row.sheet))) {
      const next = nextToSend(rows.filter((row) => row.sheet === sheet));
      if (!next) continue;
      if (next.state === 'sent') return next;
      const noted = await change(this.db, [account, sheet], (outbox) => sending(outbox, next.uuid));
      // Gone meanwhile: a pick replaced it.
      const sent = noted?.outbox.operations.find(({ uuid }) => uuid === next.uuid);
      return sent ? { ...next, ...sent } : this.#next();
    }
    return undefined;
  }
}

let opened: Promise<Tablet> | undefined;

/** The tablet of this tab, opened at the first use. */
export function theTablet(): Promise<Tablet> {
  opened ??= (async () => {
    const tablet = new Tablet();
    await tablet.open();
    return tablet;
  })();
  return opened;
}
