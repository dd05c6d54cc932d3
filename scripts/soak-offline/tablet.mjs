// One judge's device: the rules that the tablet's pages run by (shared/domain/outbox), everything it knows kept as text.
import { answered, discarded, fetched, picked } from '../../shared/dist/domain/outbox/answers.js';
import { badge } from '../../shared/dist/domain/outbox/badge.js';
import { nextToSend, operationsOn, sending, touched } from '../../shared/dist/domain/outbox/outbox.js';
import { verdictOf } from '../../shared/dist/domain/outbox/verdict.js';

/**
 * @typedef {import('../../shared/dist/domain/outbox/outbox.js').Outbox} Outbox
 * @typedef {import('../../shared/dist/domain/outbox/outbox.js').Operation} Operation
 * @typedef {import('../../shared/dist/domain/outbox/badge.js').Link} Link
 * @typedef {{ outbox: Outbox, holder: string | null, state: string, aspects: string[] }} Held
 */

export class Tablet {
  /** Sheet id → what the tablet holds of it, as JSON: what a flat battery leaves behind. @type {Map<string, string>} */
  storage = new Map();
  /** The highest revision that the server told this tablet, told by the answers alone. @type {Map<string, number>} */
  told = new Map();
  /** @type {Link} */
  link = 'offline';
  /** @type {string | undefined} */
  cookie = undefined;
  /** Requests that the network brings once more. @type {{ at: number, url: string, body: object }[]} */
  echoes = [];

  /**
   * @param {string} name @param {string} judge
   * @param {{ hall: import('./hall.mjs').Hall, chance: import('./chance.mjs').SeededChance, network: import('./network.mjs').Network, tally: import('./tally.mjs').Tally }} world
   */
  constructor(name, judge, world) {
    this.name = name;
    this.judge = judge;
    this.world = world;
    this.device = `${name} Chrome Android`;
  }

  /** @param {string} sheet @returns {Held} */
  held(sheet) {
    return JSON.parse(/** @type {string} */ (this.storage.get(sheet)));
  }

  get sheets() {
    return [...this.storage.keys()];
  }

  /** Open operations of all sheets. */
  get waiting() {
    return this.sheets.reduce((sum, sheet) => sum + this.held(sheet).outbox.operations.length, 0);
  }

  /** @param {string} sheet @param {(outbox: Outbox) => Outbox} rule */
  change(sheet, rule) {
    const held = this.held(sheet);
    this.storage.set(sheet, JSON.stringify({ ...held, outbox: rule(held.outbox) }));
    this.world.tally.look(this, sheet);
  }

  /** @param {string} sheet */
  badgeOf(sheet) {
    return badge(this.held(sheet).outbox, this.link);
  }

  /** The judge marks an aspect. @param {string} sheet @param {string} aspect @param {string} value */
  touch(sheet, aspect, value) {
    const uuid = this.world.chance.uuid();
    const { outbox } = this.held(sheet);
    this.world.tally.touched(this, sheet, { uuid, aspect, value }, outbox);
    const clientTime = new Date(this.world.hall.clock.now()).toISOString();
    this.change(sheet, (before) => touched(before, { uuid, aspect, value, clientTime, device: this.device }));
  }

  /** The judge settles what waits for a choice: both values of a conflict, a refused value. @param {string} sheet */
  settle(sheet) {
    for (const operation of this.held(sheet).outbox.operations) {
      if (operation.state === 'refused') this.change(sheet, (outbox) => discarded(outbox, operation.uuid));
      else if (operation.state === 'conflict') this.pick(sheet, operation);
    }
  }

  /** @param {string} sheet @param {Operation} torn */
  pick(sheet, { aspect, value, conflict }) {
    if (!conflict) return;
    const uuid = this.world.chance.uuid();
    const mine = this.world.chance.happens(0.5);
    const choice = { uuid, aspect, value: mine ? value : conflict.theirs };
    const { tally, hall } = this.world;
    tally.picked(this, sheet, choice, conflict.revision, operationsOn(this.held(sheet).outbox, aspect));
    const clientTime = new Date(hall.clock.now()).toISOString();
    this.change(sheet, (outbox) => picked(outbox, { ...choice, clientTime, device: this.device }));
  }

  /** Sends the oldest operation that may go. @returns {Promise<boolean>} whether the server decided */
  async send() {
    for (const sheet of this.sheets) {
      const next = nextToSend(this.held(sheet).outbox.operations);
      if (!next) continue;
      this.change(sheet, (outbox) => sending(outbox, next.uuid));
      return this.deliver(sheet, next);
    }
    return false;
  }

  /** @param {string} sheet @param {Operation} operation */
  async deliver(sheet, { uuid, aspect, value, baseRevision, clientTime, device }) {
    const url = `/api/sheets/${sheet}/marks/${uuid}`;
    const body = { aspect, value, baseRevision, clientTime, device };
    const { network, chance, hall, tally } = this.world;
    const fate = network.fate();
    if (fate === 'lost') return this.meet('offline');
    const answer = await this.put(url, body);
    if (fate === 'twice') await this.put(url, body);
    if (fate === 'late twice') this.echoes.push({ at: hall.clock.now() + chance.wait(600_000), url, body });
    if (fate === 'answer lost') return this.meet('offline');
    const verdict = this.verdict(answer);
    if (verdict.kind === 'again') return this.meet(verdict.link);
    this.link = 'online';
    if ('revision' in verdict && verdict.revision !== undefined) this.hear(sheet, verdict.revision);
    tally.answered(this, sheet, { uuid, aspect, value }, verdict);
    this.change(sheet, (outbox) => answered(outbox, uuid, verdict));
    tally.conflictShown(this, sheet, uuid, verdict);
    return true;
  }

  /** @param {import('./hall.mjs').Answer} answer */
  verdict({ status, body }) {
    if (status === 200 && body.late) return /** @type {const} */ ({ kind: 'late' });
    if (status === 200) return /** @type {const} */ ({ kind: 'saved', revision: Number(body.revision) });
    return verdictOf(status, body, String(body.detail ?? status));
  }

  /** @param {string} url @param {object} body */
  put(url, body) {
    return this.world.hall.request('PUT', url, { body, ...(this.cookie && { cookie: this.cookie }) });
  }

  /** Takes the sheets from the server; an ended session is opened again, as the judge would. */
  async refresh() {
    const { hall, network } = this.world;
    if (!network.isUp) return this.meet('offline');
    const before = new Map(this.sheets.map((sheet) => [sheet, JSON.stringify(this.held(sheet).outbox.copy)]));
    this.cookie ??= await hall.signIn(this.judge);
    const answer = await hall.request('GET', '/api/judge/sheets', this.cookie ? { cookie: this.cookie } : {});
    if (answer.status === 401) this.cookie = undefined;
    if (answer.status !== 200) return this.meet(answer.status === 0 ? 'offline' : 'signed_out');
    this.link = 'online';
    for (const sheet of answer.body) this.receive(sheet, before.get(sheet.id));
    return true;
  }

  /** @param {any} sheet @param {string | undefined} before the copy when the sheets were asked for */
  receive({ id, revision, marks, holder, state, aspects }, before) {
    const known = this.storage.has(id) ? this.held(id) : undefined;
    const outbox = known?.outbox ?? { copy: { revision, heard: revision, marks }, operations: [] };
    const fresh = before === undefined || before === JSON.stringify(outbox.copy);
    this.told.set(id, revision);
    const held = {
      outbox: fetched(outbox, { revision, marks }, fresh),
      holder: holder?.device ?? null,
      state,
      aspects: aspects.map((/** @type {{ code: string }} */ { code }) => code),
    };
    this.storage.set(id, JSON.stringify(held));
    this.world.tally.look(this, id);
  }

  /** Whether this tablet may write on a sheet, as far as it knows. @param {Held} held */
  isMine({ holder, state }) {
    return state === 'open' && (holder === null || holder === this.name);
  }

  /** @param {string} sheet */
  async takeOver(sheet) {
    const { hall, chance, network } = this.world;
    if (!network.isUp || !this.cookie) return;
    const body = { uuid: chance.uuid(), device: this.device, waiting: this.held(sheet).outbox.operations.length };
    await hall.request('POST', `/api/sheets/${sheet}/take-over`, { cookie: this.cookie, body });
    await this.refresh();
  }

  /** Submits a sheet if its badge says that all is saved. @param {string} sheet */
  async submit(sheet) {
    const { hall, chance, network, tally } = this.world;
    if (!network.isUp || !this.cookie || this.badgeOf(sheet).kind !== 'synced') return;
    const { outbox } = this.held(sheet);
    const body = { uuid: chance.uuid(), device: this.device, waiting: 0, revision: outbox.copy.revision };
    const { status } = await hall.request('POST', `/api/sheets/${sheet}/submit`, { cookie: this.cookie, body });
    if (status === 200) tally.submitted += 1;
    await this.refresh();
  }

  /** What the network brings once more; nobody waits for its answer. @param {number} now */
  async echo(now) {
    const due = this.echoes.filter(({ at }) => at <= now);
    this.echoes = this.echoes.filter(({ at }) => at > now);
    for (const { url, body } of due) await this.put(url, body);
  }

  /** @param {string} sheet @param {number} revision */
  hear(sheet, revision) {
    this.told.set(sheet, Math.max(this.told.get(sheet) ?? 0, revision));
  }

  /** @param {Link} link */
  meet(link) {
    this.link = link;
    if (link === 'signed_out') this.cookie = undefined;
    for (const sheet of this.sheets) this.world.tally.look(this, sheet);
    return false;
  }
}
