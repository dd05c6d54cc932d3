import type { JournalBody, JournalRow } from '@leitai/shared/domain/journal/rows';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';

type Absence = Extract<JournalBody, { kind: 'absence' }>;
type Substitution = Extract<JournalBody, { kind: 'substitute' }>;

/** Who is away and who stands in, as the journal says, in the words that the organiser knows: codes, numbers, names. */
export function staffing(rules: EventRules, rows: readonly JournalRow[]) {
  const words = wordsOf(rules);
  const bodies = rows.map(({ body }) => body);
  return {
    absences: absences(
      words,
      bodies.filter((body): body is Absence => body.kind === 'absence'),
    ),
    substitutions: bodies
      .filter((body): body is Substitution => body.kind === 'substitute')
      .map(({ from, to, stage, sheets, reason }) => ({
        ...{ judge: words.judge(from), substitute: words.judge(to), stageName: words.stage(stage), reason },
        entries: words.inOrder(new Set(sheets.flatMap((handed) => handed.entries))),
      })),
  };
}

type Words = ReturnType<typeof wordsOf>;

function wordsOf({ entries, judges, stages }: EventRules) {
  const numbers = new Map(entries.map(({ id, number }) => [id, number]));
  const codes = new Map(judges.map(({ id, code }) => [id, code]));
  const names = new Map(stages.map(({ code, name }) => [code, name]));
  return {
    entry: (id: string) => numbers.get(id) ?? id,
    inOrder: (ids: ReadonlySet<string>) => entries.flatMap(({ id, number }) => (ids.has(id) ? [number] : [])),
    judge: (id: string) => codes.get(id) ?? id,
    stage: (code: string) => names.get(code) ?? { zh: code },
  };
}

/** As declared and not taken back, newest last. */
function absences(words: Words, rows: readonly Absence[]) {
  const open = new Map<string, { judge: string; stage: string; entries: Set<string>; reason: string }>();
  for (const { stage, absent, reason, entries, ...row } of rows) {
    const judge = words.judge(row.judge);
    const key = `${judge}\n${stage}`;
    const known = open.get(key) ?? { judge, stage, entries: new Set<string>(), reason };
    for (const entry of entries) known.entries[absent ? 'add' : 'delete'](words.entry(entry));
    open.set(key, { ...known, reason: absent ? reason : known.reason });
  }
  return [...open.values()]
    .filter(({ entries }) => entries.size > 0)
    .map((absence) => ({ ...absence, stageName: words.stage(absence.stage), entries: [...absence.entries] }));
}

/** In whose place a judge marks a section of an entry: whoever handed it over last. Nobody's, for who came back. */
export function standIns(rows: readonly JournalRow[], entry: string) {
  const places = new Map<string, Map<string, string>>();
  const at = (stage: string, section: string) => places.get(`${stage}\n${section}`) ?? new Map<string, string>();
  for (const { body } of rows) {
    if (body.kind !== 'substitute') continue;
    for (const { section, entries } of body.sheets) {
      if (!entries.includes(entry)) continue;
      const seats = at(body.stage, section);
      places.set(`${body.stage}\n${section}`, seats);
      if (!lineOf(seats, body.from).includes(body.to)) seats.set(body.to, body.from);
    }
  }
  return (judge: string, stage: string, section: string) => at(stage, section).get(judge);
}

/** A judge and all in whose place they mark, down to whose seat it was. */
const lineOf = (seats: ReadonlyMap<string, string>, judge: string): string[] => {
  const before = seats.get(judge);
  return before === undefined ? [judge] : [judge, ...lineOf(seats, before)];
};
