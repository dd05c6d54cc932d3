import type { OutputOf } from '@leitai/shared/contract/endpoint';
import { judgingApi } from '@leitai/shared/contract/judging';
import { Dice } from './dice.js';
import type { Field } from './field.js';
import { type DemoPerson, Refused } from './person.js';
import type { Aspect } from './shapes.js';
import type { EventAt } from './stage.js';
import { markFor } from './value.js';

type Sheet = OutputOf<typeof judgingApi.sheets>[number];

/** Seconds between two touches of a judge who looks, thinks and types. */
const TOUCH = { low: 2.5, high: 7 };
/** Seconds until somebody with nothing to do looks again. */
const IDLE = 8;
/** How often a judge who may disagrees by two, so that a second vote is due. */
const CONTRARY = 1 / 14;

export interface Work {
  at: EventAt;
  /** Judge code, and the account behind it. */
  code: string;
  person: DemoPerson;
  aspects: ReadonlyMap<string, Aspect>;
  field: Field;
  /** May disagree with the others now and then. */
  moody: boolean;
  /** A visitor has this judge's sheets. */
  isTaken(): boolean;
  /** Waits some seconds; throws when the show ends. */
  pause(seconds: number): Promise<void>;
  id(): string;
  now(): number;
}

/** How often a tablet says that it is there. */
const SPEAK_MS = 20_000;

const DEVICE = 'demo';

/** One judge of the show: looks at the list, marks a sheet touch by touch, submits it, votes again when asked. */
export class JudgeAtWork {
  private readonly dice: Dice;
  private readonly votedAgain = new Set<string>();
  /** Nothing to mark at the last look. */
  idle = false;
  private spokeAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly work: Work) {
    this.dice = new Dice(`${work.at.contest} ${work.code} pauses`);
  }

  /** Works until the event is over. */
  async run(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const taken = this.work.isTaken();
      if (!taken) await this.report();
      const sheet = taken ? undefined : await this.next();
      this.idle = !taken && sheet === undefined;
      if (!sheet || !this.work.field.comeTo(this.work.code, sheet.entry)) await this.work.pause(IDLE);
      else await this.fillIn(sheet);
    }
  }

  /** As tablets do, so that the day page shows who is at work. */
  private async report(): Promise<void> {
    if (this.work.now() - this.spokeAt < SPEAK_MS) return;
    this.spokeAt = this.work.now();
    await this.work.person.call(judgingApi.report, { body: { device: DEVICE, waiting: 0, conflicts: 0 } });
  }

  private async next(): Promise<Sheet | undefined> {
    const { at, field } = this.work;
    const sheets = await this.work.person.call(judgingApi.sheets, {});
    return sheets
      .filter(({ contest, event, running }) => running && contest === at.contest && event === at.event)
      .filter((sheet) => this.due(sheet).length > 0 || this.canSubmit(sheet))
      .toSorted((a, b) => field.place(a.entry) - field.place(b.entry))[0];
  }

  /** Not where the judge is away for all of it: nobody waits for such a sheet. */
  private canSubmit({ state, aspects }: Sheet): boolean {
    return state === 'open' && aspects.some(({ absent }) => !absent);
  }

  /** Aspects that wait for this judge: unmarked ones of an open sheet, second votes of a submitted one. */
  private due(sheet: Sheet): string[] {
    if (sheet.state !== 'open') return sheet.revotes.filter((code) => !this.votedAgain.has(sheet.id + code));
    return sheet.aspects.filter(({ code, absent }) => !absent && !(code in sheet.marks)).map(({ code }) => code);
  }

  /** What the server refuses, because a visitor was there in between, is left as it is and looked at again. */
  private async fillIn(sheet: Sheet): Promise<void> {
    try {
      let { revision } = sheet;
      for (const code of this.due(sheet)) revision = await this.touch(sheet, code, revision);
      if (sheet.state === 'open') await this.submit(sheet, revision);
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      await this.work.pause(IDLE);
    }
  }

  private async touch(sheet: Sheet, code: string, baseRevision: number): Promise<number> {
    await this.work.pause(this.dice.between(TOUCH.low, TOUCH.high));
    const again = sheet.state !== 'open';
    if (again) this.votedAgain.add(sheet.id + code);
    const body = {
      aspect: code,
      value: this.value(sheet.entry, code, again),
      baseRevision,
      clientTime: new Date(this.work.now()).toISOString(),
      device: DEVICE,
    };
    const params = { sheet: sheet.id, uuid: this.work.id() };
    await this.report();
    return (await this.work.person.call(judgingApi.mark, { params, body })).revision;
  }

  private value(entry: string, code: string, again: boolean): string {
    const aspect = this.work.aspects.get(code);
    if (!aspect) throw new Error(`the demo knows no aspect ${code}`);
    const seed = this.work.at.contest;
    const contrary = this.work.moody && !again && new Dice(`${seed} ${entry} ${code} mood`).throw() < CONTRARY;
    return markFor({ seed, entry, judge: this.work.code, aspect, contrary });
  }

  /** A visitor may have begun this sheet and left: the show takes it over and goes on. */
  private async submit({ id }: Sheet, revision: number): Promise<void> {
    await this.work.pause(this.dice.between(TOUCH.low, TOUCH.high));
    const report = { device: DEVICE, waiting: 0 };
    await this.work.person.call(judgingApi.takeOver, { params: { id }, body: { uuid: this.work.id(), ...report } });
    const body = { uuid: this.work.id(), revision, ...report };
    await this.work.person.call(judgingApi.submit, { params: { id }, body });
  }
}
