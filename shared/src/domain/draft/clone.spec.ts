import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDefinition } from '../../contract/definition/read.js';
import { compileEvent } from '../contest/compile.js';
import type { Definition } from '../contest/definition.js';
import { cloneContest, withoutEntries } from './clone.js';

const example = JSON.parse(readFileSync(join(__dirname, '../../../../docs/examples/welding-2026.json'), 'utf8'));

function checked(value: unknown): Definition {
  const read = checkDefinition(value, 'en');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.definition;
}

const held = checked(example);
const ids = (definition: Definition) => ({
  event: 'event-id',
  entries: new Map(definition.events[0]!.entries.map(({ number }) => [number, `entry-${number}`])),
  judges: new Map(definition.judges.map(({ code }) => [code, `judge-${code}`])),
});
const rulesOf = (definition: Definition) => compileEvent(definition, 0, ids(definition));

describe('a clone of a contest that was held', () => {
  const clone = cloneContest('2027年焊工赛', 'welding-2027', [
    { code: 'welding', name: { zh: '焊工', en: 'Welding' }, rules: rulesOf(held) },
  ]);

  it('is scored by the same rules, once its judges have names', () => {
    const named = checked({ ...clone, judges: clone.judges.map((judge) => ({ ...judge, name: '某某' })) });
    const { entries, recusals, judges, ...rules } = rulesOf(held);
    expect(rulesOf(named)).toEqual({ ...rules, entries: [], recusals: [], judges, stages: rules.stages.map(undated) });
    expect(entries.length).toBeGreaterThan(0);
  });

  it('has the panels that were set up, without who stepped in on the day', () => {
    const rules = rulesOf(held);
    const reserved = (panel: (typeof rules.panels)[number]) => ({
      ...panel,
      judges: [...panel.judges, 'new'],
      reserves: ['new'],
    });
    const stepped = {
      ...rules,
      judges: [...rules.judges, { id: 'new', code: 'J99' }],
      panels: rules.panels.map(reserved),
    };
    const after = cloneContest('2027年焊工赛', 'welding-2027', [
      { code: 'welding', name: { zh: '焊工', en: 'Welding' }, rules: stepped },
    ]);
    expect(after).toEqual(clone);
  });

  it('holds nobody: no name, no entry, no mark', () => {
    const text = JSON.stringify(clone);
    for (const { name } of [...held.judges, ...held.events[0]!.entries]) expect(text).not.toContain(name);
    expect(clone.events[0]).toMatchObject({ state: 'published', entries: [], marks: [], absences: [], recusals: [] });
  });

  type Stage = ReturnType<typeof rulesOf>['stages'][number];
  const undated = (stage: Stage) => ({
    ...stage,
    sessions: stage.sessions.map((session) => ({ ...session, startsAt: null, endsAt: null })),
  });
});

test('a file becomes a draft without its entries, and keeps the rest', () => {
  const draft = withoutEntries(held);
  expect(draft.events[0]).toMatchObject({ entries: [], marks: [], state: 'published', stages: held.events[0]!.stages });
  expect(draft.judges).toEqual(held.judges);
});
