import { readDefinition } from '../../contract/definition/read.js';
import { changeDraft } from '../../contract/draft/change.js';
import type { Definition } from '../contest/definition.js';
import { sentence } from '../problem/catalogue.js';
import { checklist, forPublishing } from './checklist.js';
import type { DraftEdit } from './edits.js';
import { partOfTodo } from './parts.js';
import { emptyDraft, newEvent, newStage } from './start.js';

/** The draft after edits, all of which must be taken. */
function after(definition: Definition, ...edits: DraftEdit[]): Definition {
  const changed = changeDraft(definition, edits, 'zh');
  if (!changed.ok) throw new Error(JSON.stringify(changed.faults));
  return changed.definition;
}

const said = (definition: Definition, language: 'zh' | 'en' = 'zh') =>
  checklist(definition).map(({ code, params }) => sentence(code, language, params));

/** Without what is only advised. */
const binding = (definition: Definition) =>
  checklist(definition)
    .filter(({ when }) => when !== 'advice')
    .map(({ code, params }) => sentence(code, 'zh', params));

const aspect = (code: string, max: string, more: object = {}) => ({ code, name: code, type: 'binary', max, ...more });
const scheme = (...aspects: object[]) => [
  { code: 'A', name: '外观', sections: [{ code: 'A1', name: '焊缝', aspects }] },
];

const empty = emptyDraft('焊工赛', 'welding-2027');
const withEvent = after(
  empty,
  { op: 'add', path: ['events'], at: 0, value: newEvent(empty) },
  { op: 'set', path: ['events', 0, 'name'], value: '焊工' },
);
const withScheme = (...aspects: object[]) =>
  after(withEvent, { op: 'set', path: ['events', 0, 'stages', 0, 'criteria'], value: scheme(...aspects) });
const withPanel = (definition: Definition, judges: number) => {
  const codes = Array.from({ length: judges }, (_, index) => `J${index + 1}`);
  return after(
    definition,
    ...codes.map((code, at): DraftEdit => {
      const role = at === 0 ? 'chief_judge' : 'judge';
      return { op: 'add', path: ['judges'], at, value: { code, name: `裁判${code}`, role } };
    }),
    { op: 'add', path: ['events', 0, 'panels'], at: 0, value: { code: 'P', stage: 'practical', judges: codes } },
  );
};

describe('the checklist', () => {
  it('of an empty draft names what to begin with', () => {
    expect(said(empty)).toEqual(['组织方须加一个赛项。', '组织方须写上裁判名单。']);
    expect(said(after(empty, { op: 'set', path: ['contest', 'name'], value: '' }))).toContain('组织方须给竞赛起名。');
  });

  it('says who must write a scheme, and by how much it is off', () => {
    expect(said(withEvent)).toContain('组织方须为“实操”写评分细则，可从表格粘贴。');
    const short = withScheme(aspect('A1.1', '60'), aspect('A1.2', '39.5'));
    expect(said(short)).toContain('组织方须把“实操”的评分细则补到100分：合计99.5分，还差0.5分。');
    expect(said(short, 'en')).toContain(
      'The organiser has to bring the scheme of “Practical” to 100: it adds up to 99.5, 0.5 short.',
    );
    const over = withScheme(aspect('A1.1', '60.1'), aspect('A1.2', '40'));
    expect(said(over)).toContain('组织方须把“实操”的评分细则减到100分：合计100.1分，多了0.1分。');
  });

  it('lets pass what an import would take, and nothing more', () => {
    const whole = withPanel(withScheme(aspect('A1.1', '60'), aspect('A1.2', '40')), 1);
    expect(binding(whole)).toEqual([]);
    expect(readDefinition(JSON.stringify(whole)).ok).toBe(true);
    const unnamed = after(whole, { op: 'set', path: ['judges', 0, 'name'], value: '' });
    expect(binding(unnamed)).toEqual(['组织方须填写裁判J1的姓名。']);
    expect(readDefinition(JSON.stringify(unnamed)).ok).toBe(false);
  });

  it('asks for panels before the marking, not before publishing', () => {
    const unserved = withScheme(aspect('A1.1', '100'));
    expect(said(unserved)).toContain('组织方须为评分单元“焊缝”指定裁判组。');
    expect(forPublishing(checklist(unserved))).toEqual([]);
    expect(readDefinition(JSON.stringify(unserved)).ok).toBe(true);
  });

  it('asks for three judges where something is judged 0 to 3, and only advises the four descriptors', () => {
    const judged = withPanel(withScheme(aspect('A1.1', '100', { type: 'judgement' })), 2);
    expect(said(judged)).toContain('组织方须给裁判组P补到3位裁判：“焊缝”有0–3评判点，现在2位。');
    expect(
      checklist(judged)
        .filter(({ when }) => when === 'advice')
        .map(({ path }) => path),
    ).toContain('events[0].stages[0].criteria[0].sections[0].aspects[0].descriptors');
  });

  it('asks for weights, which are 3 : 7 without being written', () => {
    const theory = { op: 'add', path: ['events', 0, 'stages'], at: 0, value: newStage('theory', []) } as const;
    const two = after(withScheme(aspect('A1.1', '100')), theory);
    expect(said(two).filter((line) => line.includes('权重'))).toEqual([]);
    const uneven = after(
      two,
      { op: 'set', path: ['events', 0, 'stages', 0, 'weight'], value: '0.3' },
      { op: 'set', path: ['events', 0, 'stages', 1, 'weight'], value: '0.6' },
    );
    expect(said(uneven)).toContain('组织方须把各阶段权重调到合计1，现在合计0.9。');
  });

  it('sends everybody to where it is mended', () => {
    const parts = checklist(withEvent).map((todo) => partOfTodo(todo));
    expect(parts).toEqual([
      { kind: 'scheme', event: 0 },
      { kind: 'judges', event: null },
    ]);
  });
});

describe('a draft', () => {
  it.each<[string, DraftEdit, string]>([
    ['a code with blanks', { op: 'set', path: ['events', 0, 'code'], value: '焊 工' }, 'code_shape'],
    [
      'a number that is none',
      { op: 'set', path: ['events', 0, 'stages', 0, 'weight'], value: '０.３' },
      'decimal_shape',
    ],
    ['a name with markup', { op: 'set', path: ['contest', 'name'], value: '<b>' }, 'name_markup'],
    ['a field that nobody knows', { op: 'set', path: ['contest', 'colour'], value: 'red' }, 'key_unknown'],
    ['taking away what must be', { op: 'unset', path: ['contest', 'code'] }, 'field_missing'],
  ])('refuses %s', (_name, edit, code) => {
    const changed = changeDraft(withEvent, [edit], 'zh');
    expect(changed).toMatchObject({ ok: false, faults: [{ code }] });
  });

  it('may be empty where a contest may not: names, stages, aspects, judges of a panel', () => {
    const bare = after(
      withPanel(withScheme(aspect('A1.1', '100')), 1),
      { op: 'set', path: ['events', 0, 'name'], value: '  ' },
      { op: 'remove', path: ['events', 0, 'stages', 0, 'criteria', 0, 'sections', 0, 'aspects'], at: 0 },
      { op: 'remove', path: ['events', 0, 'panels', 0, 'judges'], at: 0 },
    );
    const [event] = bare.events;
    expect([event?.name, event?.panels[0]?.judges, event?.stages[0]?.criteria?.[0]?.sections[0]?.aspects]).toEqual([
      '',
      [],
      [],
    ]);
    expect(said(after(bare, { op: 'remove', path: ['events', 0, 'stages'], at: 0 }))).toContain('组织方须加一个阶段。');
  });

  it('fills defaults in and takes them back', () => {
    const weighted = after(withEvent, { op: 'set', path: ['contest', 'timeZone'], value: 'Europe/Berlin' });
    expect(after(weighted, { op: 'unset', path: ['contest', 'timeZone'] }).contest.timeZone).toBe('Asia/Shanghai');
  });
});
