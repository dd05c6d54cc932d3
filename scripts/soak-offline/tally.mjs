// What a soak is judged by, told from the judges' touches and the server's journal alone.
import Database from 'better-sqlite3';
import { dec } from '../../shared/dist/domain/decimal.js';
import { operationsOn } from '../../shared/dist/domain/outbox/outbox.js';

/**
 * @typedef {import('./tablet.mjs').Tablet} Tablet
 * @typedef {import('../../shared/dist/domain/outbox/outbox.js').Outbox} Outbox
 * @typedef {{ uuid: string, aspect: string, value: string }} Act
 * @typedef {Act & { by: string, sheet: string, seen: number, end: 'open' | 'saved' | 'late' | 'agreed' | 'refused' | 'replaced' }} Done
 * @typedef {{ uuid: string, key: string, aspect: string, revision: number, kind: string }} Written
 */

export class Tally {
  /** Every touch and pick. @type {Map<string, Done>} */
  done = new Map();
  /** Foreign revisions that a judge's own equal value agreed to: `tablet sheet aspect revision`. @type {Set<string>} */
  agreed = new Set();
  submitted = 0;
  touches = 0;
  conflicts = 0;
  unshown = 0;
  lies = 0;

  /** @param {Tablet} tablet @param {string} sheet @param {Act} act @param {Outbox} outbox */
  touched(tablet, sheet, act, outbox) {
    this.touches += 1;
    const waiting = operationsOn(outbox, act.aspect).findLast(({ state }) => state !== 'refused');
    const { revision, marks } = outbox.copy;
    const seen = waiting && this.done.get(waiting.uuid)?.seen;
    this.note(tablet, sheet, act, seen ?? Math.max(revision, marks[act.aspect]?.revision ?? 0));
  }

  /** @param {Tablet} tablet @param {string} sheet @param {Act} act @param {number} seen @param {readonly Act[]} replaced */
  picked(tablet, sheet, act, seen, replaced) {
    for (const { uuid } of replaced) this.end(uuid, 'replaced');
    this.note(tablet, sheet, act, seen);
  }

  /** @param {Tablet} tablet @param {string} sheet @param {Act} act @param {number} seen */
  note({ name }, sheet, act, seen) {
    this.done.set(act.uuid, { ...act, by: name, sheet, seen, end: 'open' });
  }

  /** @param {string} uuid @param {Done['end']} end */
  end(uuid, end) {
    const done = this.done.get(uuid);
    if (done) done.end = end;
  }

  /** @param {Tablet} tablet @param {string} sheet @param {Act} act @param {import('../../shared/dist/domain/outbox/answers.js').Answer} answer */
  answered({ name }, sheet, { uuid, aspect, value }, answer) {
    if (answer.kind !== 'conflict') return this.end(uuid, answer.kind);
    if (!dec(answer.theirs).eq(dec(value))) return;
    this.end(uuid, 'agreed');
    this.agreed.add(`${name} ${sheet} ${aspect} ${answer.theirs}`);
  }

  /** A conflict is on the badge the moment it is known. @param {Tablet} tablet @param {string} sheet @param {string} uuid @param {{ kind: string }} answer */
  conflictShown(tablet, sheet, uuid, { kind }) {
    if (kind !== 'conflict' || this.done.get(uuid)?.end === 'agreed') return;
    this.conflicts += 1;
    if (tablet.badgeOf(sheet).kind !== 'conflict') this.unshown += 1;
  }

  /** After every step: synced if and only if nothing waits and the server's revision, as it told it, is the tablet's. @param {Tablet} tablet @param {string} sheet */
  look(tablet, sheet) {
    const { copy, operations } = tablet.held(sheet).outbox;
    const even = operations.length === 0 && tablet.link === 'online' && copy.revision === tablet.told.get(sheet);
    if ((tablet.badgeOf(sheet).kind === 'synced') !== even) this.lies += 1;
  }

  /** @param {string} file the database */
  count(file) {
    const db = new Database(file, { readonly: true });
    const rows = /** @type {{ operation: string, kind: string, body: string }[]} */ (
      db
        .prepare(
          `SELECT operation_id AS operation, kind, body FROM journal WHERE kind IN ('mark', 'late') ORDER BY seq`,
        )
        .all()
    );
    db.close();
    const written = rows.map(({ operation, kind, body }) => {
      const { stage, section, entry, judge, aspect, revision } = JSON.parse(body);
      return { uuid: operation, kind, key: [stage, section, entry, judge].join('/'), aspect, revision };
    });
    return {
      lost: this.lost(written),
      doubled: this.doubled(written),
      conflictsUnshown: this.unshown + this.overwritten(written.filter(({ kind }) => kind === 'mark')),
      badgeLies: this.lies,
      ...{ touches: this.touches, conflicts: this.conflicts, submitted: this.submitted, marks: written.length },
    };
  }

  /** Touches that are nowhere, and acknowledged ones that the journal does not hold. @param {Written[]} written */
  lost(written) {
    const held = new Set(written.map(({ uuid }) => uuid));
    return [...this.done.values()].filter(({ uuid, end }) =>
      end === 'saved' || end === 'late' || end === 'open' ? !held.has(uuid) : false,
    ).length;
  }

  /** @param {Written[]} written */
  doubled(written) {
    const marks = written.filter(({ kind }) => kind === 'mark');
    const steps = new Set(marks.map(({ key, revision }) => `${key} ${revision}`));
    const known = new Set(written.map(({ uuid }) => uuid));
    const strange = [...known].filter((uuid) => !this.done.has(uuid)).length;
    return written.length - known.size + (marks.length - steps.size) + strange;
  }

  /** Marks of another device that a judge wrote over without having seen them. @param {Written[]} marks */
  overwritten(marks) {
    /** @type {Map<string, Written>} */
    const last = new Map();
    let count = 0;
    for (const mark of marks) {
      const place = `${mark.key} ${mark.aspect}`;
      const before = last.get(place);
      if (before && this.isBlind(mark, before)) count += 1;
      last.set(place, mark);
    }
    return count;
  }

  /** @param {Written} mark @param {Written} before */
  isBlind({ uuid, aspect }, before) {
    const [mine, theirs] = [this.done.get(uuid), this.done.get(before.uuid)];
    if (!mine || !theirs || mine.by === theirs.by || before.revision <= mine.seen) return false;
    return ![...this.agreed].some((each) => {
      const [by, sheet, on, value] = each.split(' ');
      return by === mine.by && sheet === mine.sheet && on === aspect && dec(value ?? '0').eq(dec(theirs.value));
    });
  }
}
