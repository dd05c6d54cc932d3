import { answered, fetched, picked } from '../domain/outbox/answers.js';
import {
  type Acknowledged,
  nextToSend,
  type Operation,
  type Outbox,
  operationsOn,
  sending,
  touched,
} from '../domain/outbox/outbox.js';

type Sent = Pick<Operation, 'uuid' | 'aspect' | 'value' | 'baseRevision'>;
type Said = { kind: 'saved'; revision: number } | { kind: 'conflict'; theirs: string; revision: number; made: number };
export type Fate = 'arrives' | 'lost' | 'answer lost' | 'twice';

/** What a server wrote: an operation, its revision, and the revision of the mark that it replaced (0 = none). */
export interface Written extends Sent {
  revision: number;
  over: number;
}

/** One sheet on a server with the rules of decision 13, and everything it took, in order. */
export class SheetServer {
  revision = 0;
  marks: Record<string, Acknowledged> = {};
  readonly journal: Written[] = [];

  take({ uuid, aspect, value, baseRevision }: Sent): Said {
    const before = this.journal.find((each) => each.uuid === uuid);
    if (before) {
      const same = before.aspect === aspect && before.value === value && before.baseRevision === baseRevision;
      if (!same) throw new Error(`${uuid}: the same id with other content`);
      return { kind: 'saved', revision: before.revision };
    }
    const current = this.marks[aspect];
    if (baseRevision > this.revision) throw new Error(`${uuid}: a revision from the future`);
    if (current && current.revision > baseRevision)
      return { kind: 'conflict', theirs: current.value, revision: this.revision, made: current.revision };
    this.revision += 1;
    this.journal.push({ uuid, aspect, value, baseRevision, revision: this.revision, over: current?.revision ?? 0 });
    this.marks = { ...this.marks, [aspect]: { value, revision: this.revision } };
    return { kind: 'saved', revision: this.revision };
  }

  get sheet() {
    return { revision: this.revision, marks: this.marks };
  }
}

/** What a judge did: on which aspect, and up to which revision its value was before the eyes. */
interface Done {
  aspect: string;
  seen: number;
}

/** A tablet whose queue goes through storage at every step: a restart at any point changes nothing. */
export class Tablet {
  outbox: Outbox = { copy: { revision: 0, heard: 0, marks: {} }, operations: [] };
  readonly done = new Map<string, Done>();
  /** Touches that a pick replaced, and those to which the server already held the same number, with its revision. */
  readonly replaced = new Set<string>();
  readonly agreed = new Map<string, number>();

  constructor(
    readonly name: string,
    readonly server: SheetServer,
  ) {}

  touch(aspect: string, value: string): void {
    const waiting = operationsOn(this.outbox, aspect).at(-1);
    const { revision, marks } = this.outbox.copy;
    const seen = waiting ? this.done.get(waiting.uuid)?.seen : Math.max(revision, marks[aspect]?.revision ?? 0);
    const uuid = this.#note(aspect, seen ?? 0);
    this.outbox = touched(this.outbox, { uuid, aspect, value, clientTime: 't', device: this.name });
  }

  /** Sends the next operation; the network may lose it there or its answer back, or bring it twice. */
  send(fate: Fate): void {
    const next = nextToSend(this.outbox.operations);
    if (!next) return;
    this.outbox = JSON.parse(JSON.stringify(sending(this.outbox, next.uuid))) as Outbox;
    if (fate === 'lost') return;
    const answer = this.server.take(next);
    if (fate === 'twice') this.server.take(next);
    if (fate === 'answer lost') return;
    const theirs = this.server.marks[next.aspect];
    if (answer.kind === 'conflict' && theirs?.value === next.value) this.agreed.set(next.uuid, theirs.revision);
    this.outbox = answered(this.outbox, next.uuid, answer);
  }

  /** The judge looks at both values and picks one. */
  pick(side: 'theirs' | 'yours'): void {
    const torn = this.outbox.operations.find(({ state }) => state === 'conflict');
    if (!torn?.conflict) return;
    for (const { uuid } of operationsOn(this.outbox, torn.aspect)) this.replaced.add(uuid);
    const uuid = this.#note(torn.aspect, torn.conflict.revision);
    const value = side === 'theirs' ? torn.conflict.theirs : torn.value;
    this.outbox = picked(this.outbox, { uuid, aspect: torn.aspect, value, clientTime: 't', device: this.name });
  }

  /** Takes the sheet from the server; one that was overtaken by an acknowledgement is not `fresh`. */
  fetch(sheet = this.server.sheet, fresh = true): void {
    this.outbox = fetched(this.outbox, sheet, fresh);
  }

  #note(aspect: string, seen: number): string {
    const uuid = `${this.name}-${this.done.size + 1}`;
    this.done.set(uuid, { aspect, seen });
    return uuid;
  }
}
