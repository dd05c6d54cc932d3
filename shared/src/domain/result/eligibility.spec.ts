import { aCriterion, anAspect, aSection, aStage, entries, inputs, rulesOf } from '../../testing/build-rules.js';
import { JournalWriter } from '../../testing/journal-writer.js';
import { boardAt } from '../board/event-boards.js';
import type { EventRules } from '../scoring/rules.js';
import { eligibility } from './eligibility.js';
import { boardScale } from './scale.js';

const identity = {
  contest: { code: 'c', name: { zh: '竞赛' }, timeZone: 'Asia/Shanghai' },
  event: { code: 'e', name: { zh: '焊工' } },
};
const stage = aStage('P', [aCriterion('A', [aSection('S', [anAspect('a', inputs.value, { max: '100' })])])]);
const honour = { name: { zh: '可申报技术能手' }, rule: { zh: '省竞赛办法第九条' }, from: 1, to: 2 };

function boardOf(
  values: string[],
  { final = true, top = null as number | null, more = {} as Partial<EventRules> } = {},
) {
  const rules = rulesOf([stage], ['j'], {
    ...{ entries: entries(values.length), awards: { percents: ['10', '20', '30'] }, honours: [honour] },
    ...more,
  });
  const journal = new JournalWriter().state('running').policy({ names: 'number', employer: false, top });
  values.forEach((value, index) => {
    if (value !== '') journal.mark({ stage: 'P', section: 'S', entry: `e${index + 1}`, judge: 'j' }, 'a', value);
  });
  if (final) journal.state('final');
  return { rules, board: boardAt(identity, rules, () => undefined, 'public', journal.rows) };
}

const told = ({ rules, board }: ReturnType<typeof boardOf>) =>
  eligibility(rules, board).map(({ place, name, numbers }) => [name?.zh ?? place, numbers]);

describe('eligibility lists', () => {
  it('come with the final result, by prize and honour, each with its rule', () => {
    const found = boardOf(['70', '90', '80', '60', '', '50']);
    expect(told(found)).toEqual([
      [0, ['2']],
      [1, ['3']],
      [2, ['1']],
      ['可申报技术能手', ['2', '3']],
    ]);
    const [first, second, , fourth] = eligibility(found.rules, found.board);
    expect([first?.rule.zh, second?.rule.zh]).toEqual([
      expect.stringMatching(/10%.*至少1名/),
      expect.stringMatching(/30%，按累计人数四舍五入，同/),
    ]);
    expect(fourth?.rule.zh).toBe('省竞赛办法第九条');
  });

  it('hold everybody who shares a rank at the cut', () => {
    expect(told(boardOf(['90', '80', '80', '70'])).at(-1)).toEqual(['可申报技术能手', ['1', '2', '3']]);
  });

  it('are empty before the end, and without tables', () => {
    expect(told(boardOf(['90', '80'], { final: false }))).toEqual([]);
    const { honours: _, ...bare } = boardOf(['90']).rules;
    const { board } = boardOf(['90'], { more: { awards: null } });
    expect(eligibility({ ...bare, awards: null }, board)).toEqual([]);
  });
});

describe('the 700 scale of a board', () => {
  it('is worked out from the totals that it shows, of the ranked only', () => {
    const { board } = boardOf(['70', '90', '80', '']);
    expect(boardScale(board, 4)).toEqual([
      { number: '2', value: 720 },
      { number: '3', value: 700 },
      { number: '1', value: 680 },
    ]);
  });

  it('is not told where only a part of the entries is shown', () => {
    const { board } = boardOf(['70', '90', '80'], { top: 2 });
    expect(board.rows).toHaveLength(2);
    expect(boardScale(board, 3)).toBeNull();
  });
});
