import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { shuffled } from '../../../backend/test/support/shuffle.js';
import { officialLines, type Programme, type SheetMarks } from './isu.js';
import type { Leitai } from './leitai.js';
import type { Person, Sheet } from './person.js';

interface Desk {
  judge: Person;
  sheets: { sheet: Sheet; values: Record<string, string> }[];
}

/** Sheets that a judge sends at the same time. */
const AT_ONCE = 2;

const keyOf = ({ stage, section, entry }: Pick<SheetMarks, 'stage' | 'section' | 'entry'>) =>
  `${stage}/${section}/${entry}`;

/** A judged programme sent again over HTTP: all judges at once, shuffled, every third request twice. */
export class Replay {
  /** Sheets of all judges, and those among them that are not submitted yet. */
  readonly sheets: number;
  left: number;
  #sent = 0;

  private constructor(
    readonly event: string,
    /** What must come out: `number rank total`, best first. */
    readonly official: readonly string[],
    private readonly desks: readonly Desk[],
  ) {
    this.sheets = desks.reduce((sum, { sheets }) => sum + sheets.length, 0);
    this.left = this.sheets;
  }

  /** Imports the programme without its marks and signs every judge up. */
  static async prepare(leitai: Leitai, programme: Programme): Promise<Replay> {
    const {
      contest,
      events: [event],
      ...rest
    } = programme;
    const tokens = await leitai.import({ ...rest, contest, events: [{ ...event, marks: [] }] });
    const desks = [...tokens].map(async ([code, token]): Promise<Desk> => {
      const judge = await leitai.judge(token, `judge-${code.toLowerCase()}`);
      const mine = new Map((await judge.sheets()).map((sheet) => [keyOf(sheet), sheet]));
      const marks = event.marks.filter((sheet) => sheet.judge === code);
      const sheets = shuffled(marks, code).map((one) => ({ sheet: mine.get(keyOf(one))!, values: one.values }));
      return { judge, sheets };
    });
    return new Replay(`${contest.code}/${event.code}`, officialLines(programme), await Promise.all(desks));
  }

  /** Sends a share (0..1) of the sheets that every judge still has, and submits them. */
  async send(share: number): Promise<void> {
    const shares = this.desks.map(({ judge, sheets }) => ({
      judge,
      sheets: sheets.splice(0, Math.ceil(sheets.length * share)),
    }));
    const lanes = shares.flatMap(({ judge, sheets }) =>
      Array.from({ length: AT_ONCE }, async () => {
        for (let one = sheets.shift(); one; one = sheets.shift()) await this.#send(judge, one.sheet, one.values);
      }),
    );
    await Promise.all(lanes);
  }

  async #send(judge: Person, { id, entry, section }: Sheet, values: Record<string, string>): Promise<void> {
    let revision = 0;
    for (const [aspect, value] of shuffled(Object.entries(values), section + entry)) {
      const body = { aspect, value, baseRevision: revision, clientTime: new Date().toISOString(), device: 'e2e' };
      const path = `/api/sheets/${id}/marks/${randomUUID()}`;
      const times = this.#sent++ % 3 === 0 ? 2 : 1;
      const put = () => untilTaken(() => judge.call<{ seq: number; revision: number }>('PUT', path, body));
      const [first, again = first] = await Promise.all(Array.from({ length: times }, put));
      if (first?.seq !== again?.seq) throw new Error(`${path}: taken twice, as ${first?.seq} and ${again?.seq}`);
      revision = first!.revision;
    }
    const submission = { uuid: randomUUID(), revision, device: 'e2e', waiting: 0 };
    await untilTaken(() => judge.call('POST', `/api/sheets/${id}/submit`, submission));
    this.left--;
  }
}

/** As a tablet does: while the server is away, the same request again and again. */
async function untilTaken<T>(send: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      // undici's own error for a connection that broke or was refused.
      if (!(error instanceof TypeError)) throw error;
      await pause(200);
    }
  }
}
