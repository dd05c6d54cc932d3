import { commitmentOf } from './commitment.js';
import { abortDraw, commitDraw, freezeDraw, revealDraw, throwDice } from './decide-draw.js';
import { type DrawOfficial, stepOf } from './draw.js';
import {
  aborted,
  commit,
  committed,
  DRAW_ID,
  done,
  frozen,
  listOf,
  must,
  SECRETS,
  START,
  thrown,
} from './testing/draws.js';

const OFFICIALS = [
  { role: 'organiser', name: '甲' },
  { role: 'supervisor', name: '乙' },
] as const;
const code = (result: { ok: boolean; violation?: { code: string } }) => result.violation?.code;

describe('freezing the list', () => {
  it('sorts entries by number and hashes what is drawn about', () => {
    const list = listOf('A B C', [3]);
    const turned = { ...list, entries: [...list.entries].reverse() };
    expect(frozen(turned).listHash).toBe(frozen(list).listHash);
    expect(frozen(listOf('A B B', [3])).listHash).not.toBe(frozen(list).listHash);
    expect(frozen({ ...list, apart: false }).listHash).not.toBe(frozen(list).listHash);
  });

  it('refuses more entries than stations, with both numbers', () => {
    const list = listOf('A B C D E', [2, 2]);
    expect(freezeDraw({ draw: DRAW_ID, list, officials: [...OFFICIALS] }, START)).toEqual({
      ok: false,
      violation: { code: 'draw_too_many', params: { entries: 5, stations: 4 } },
    });
  });

  it.each<[string, DrawOfficial[]]>([
    ['one alone', [OFFICIALS[1]]],
    ['the same office twice', [OFFICIALS[0], OFFICIALS[0]]],
    ['no supervisor', [OFFICIALS[0], { role: 'chief_judge', name: '丙' }]],
  ])('refuses officials: %s', (_, officials) => {
    const result = freezeDraw({ draw: DRAW_ID, list: listOf('A', [1]), officials }, START);
    expect(code(result)).toBe('draw_officials');
  });

  it('refuses an empty list', () => {
    const list = { ...listOf('A', [1]), entries: [] };
    expect(code(freezeDraw({ draw: DRAW_ID, list, officials: [...OFFICIALS] }, START))).toBe('draw_no_entries');
  });
});

describe('the order of the steps', () => {
  it('is commitments, dice, reveals, result', () => {
    expect([frozen(), committed(), thrown(), done(), aborted()].map(stepOf)).toEqual([
      'commit',
      'dice',
      'reveal',
      'done',
      'aborted',
    ]);
  });

  it('takes no dice before all have committed, and no reveal before the dice', () => {
    expect(code(throwDice(commit(frozen(), 'organiser'), '1 2 3', START))).toBe('draw_dice_early');
    const early = revealDraw(committed(), { role: 'organiser', secret: SECRETS.organiser }, START);
    expect(code(early)).toBe('draw_reveal_early');
  });

  it('answers a repeated step as the first time, and refuses another content', () => {
    const draw = thrown();
    const own = draw.commitments[0]!;
    expect(commitDraw(draw, own, START)).toEqual({ ok: true, value: draw });
    expect(code(commitDraw(draw, { ...own, commitment: 'f'.repeat(64) }, START))).toBe('draw_committed');
    expect(throwDice(draw, '３，５，１，６', START)).toEqual({ ok: true, value: draw });
    expect(code(throwDice(draw, '3 5 1 1', START))).toBe('draw_dice_thrown');
    const complete = done();
    expect(revealDraw(complete, { role: 'organiser', secret: SECRETS.organiser }, START)).toEqual({
      ok: true,
      value: complete,
    });
  });

  it('refuses equal commitments and offices that are not in the draw', () => {
    const first = commit(frozen(), 'organiser');
    const { commitment } = first.commitments[0]!;
    expect(code(commitDraw(first, { role: 'supervisor', commitment }, START))).toBe('draw_commitment_equal');
    expect(code(commitDraw(first, { role: 'chief_judge', commitment }, START))).toBe('draw_role');
  });

  it('never lets time run backwards', () => {
    const draw = must(throwDice(committed(), '1 2 3', START - 3_600_000));
    expect(draw.publicValue?.at).toBe(draw.commitments[1]?.at);
  });
});

describe('reveals', () => {
  it('one that does not match aborts, with its office and the supervisor', () => {
    const wrong = must(revealDraw(thrown(), { role: 'organiser', secret: SECRETS.supervisor }, START + 9000));
    expect(stepOf(wrong)).toBe('aborted');
    expect(wrong.aborted).toMatchObject({ cause: 'reveal_wrong', role: 'organiser', supervisor: '闻人舒' });
    expect(wrong.result).toBeNull();
    expect(code(revealDraw(wrong, { role: 'supervisor', secret: SECRETS.supervisor }, START))).toBe('draw_step');
  });

  it('a slip of typing aborts nothing', () => {
    expect(code(revealDraw(thrown(), { role: 'organiser', secret: 'my secret' }, START))).toBe('draw_secret_shape');
    expect(code(revealDraw(thrown(), { role: 'organiser', secret: '11'.repeat(15) }, START))).toBe('draw_secret_shape');
  });

  it('takes a secret as it was printed: spaces and capitals do not matter', () => {
    const secret = 'AB'.repeat(32);
    const start = commit(commit(frozen(), 'organiser', secret.toLowerCase()), 'supervisor');
    const draw = must(throwDice(start, '1 2 3', START));
    const printed = secret.replace(/(.{8})/g, '$1 ');
    expect(stepOf(must(revealDraw(draw, { role: 'organiser', secret: printed }, START)))).toBe('reveal');
  });

  it('one commitment fits neither another office nor another draw nor another list', () => {
    const base = { draw: DRAW_ID, role: 'organiser', listHash: 'a'.repeat(64), secret: SECRETS.organiser } as const;
    const all = [
      base,
      { ...base, role: 'supervisor' } as const,
      { ...base, draw: `${DRAW_ID}1` },
      { ...base, listHash: 'b'.repeat(64) },
      { ...base, secret: SECRETS.supervisor },
    ].map(commitmentOf);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('aborting', () => {
  it('keeps reason and supervisor; a finished draw can be set aside too, once', () => {
    const aside = must(abortDraw(done(), '名单有误', START + 9000));
    expect(aside).toMatchObject({ result: { order: expect.any(Array) }, aborted: { reason: '名单有误' } });
    expect(abortDraw(aside, '名单有误', START)).toEqual({ ok: true, value: aside });
    expect(code(abortDraw(aside, '别的理由', START))).toBe('draw_aborted');
  });
});

describe('dice', () => {
  it.each([
    ['351', '3 5 1'],
    [' 3, 5; 1 ', '3 5 1'],
    ['３、５、１', '3 5 1'],
  ])('%s is %s', (text, dice) => {
    expect(must(throwDice(committed(), text, START)).publicValue?.dice).toBe(dice);
  });

  it.each([
    ['7 1 2', 'draw_dice_face'],
    ['three', 'draw_dice_face'],
    ['1 2', 'draw_dice_count'],
    ['', 'draw_dice_count'],
  ])('refuses %s', (text, expected) => {
    expect(code(throwDice(committed(), text, START))).toBe(expected);
  });
});
