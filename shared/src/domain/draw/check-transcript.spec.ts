import fc from 'fast-check';
import { checkTranscript } from './check-transcript.js';
import { revealDraw } from './decide-draw.js';
import type { Draw } from './draw.js';
import { aborted, committed, done, frozen, listOf, must, SECRETS, START, thrown } from './testing/draws.js';

type Change = (draw: Draw) => void;
const changed = (change: Change, draw = done()) => {
  const copy = structuredClone(draw);
  change(copy);
  return checkTranscript(copy).map(({ path, code }) => `${path} ${code}`);
};
const wrong = () => must(revealDraw(thrown(), { role: 'organiser', secret: SECRETS.supervisor }, START + 9000));

test.each([
  ['frozen', frozen()],
  ['committed', committed()],
  ['done', done()],
  ['aborted by hand', aborted()],
  ['aborted by a wrong reveal', wrong()],
])('a true transcript has no difference: %s', (_, draw) => {
  expect(checkTranscript(JSON.parse(JSON.stringify(draw)))).toEqual([]);
});

test.each<[string, Change, string]>([
  ['an entry of another firm', (d) => (d.list.entries[0]!.employer = 'Z'), 'listHash transcript_differs'],
  ['one station more', (d) => (d.list.sessions[0]!.stations = 9), 'listHash transcript_differs'],
  ['a station for nobody', (d) => (d.list.sessions = []), 'list.entries draw_too_many'],
  [
    'an entry twice',
    (d) => d.list.entries.push({ ...d.list.entries[0]! }),
    'list.entries[6].number transcript_entry_order',
  ],
  ['other dice', (d) => (d.publicValue!.dice = '3 5 1 5'), 'result.seed transcript_differs'],
  ['no dice', (d) => (d.publicValue = null), 'reveals draw_reveal_early'],
  ['impossible dice', (d) => (d.publicValue!.dice = '9 9 9'), 'publicValue.dice draw_dice_face'],
  ['another secret', (d) => (d.reveals[0]!.secret = '33'.repeat(32)), 'reveals[0].secret transcript_reveal'],
  ['a reveal twice', (d) => (d.reveals[0] = d.reveals[1]!), 'reveals transcript_roles'],
  ['a missing reveal', (d) => d.reveals.pop(), 'result transcript_early'],
  ['a missing result', (d) => (d.result = null), 'result transcript_no_result'],
  ['officials the other way round', (d) => d.officials.reverse(), 'result.seed transcript_differs'],
  ['no supervisor', (d) => (d.officials[1]!.role = 'chief_judge'), 'officials draw_officials'],
  ['dice before the commitments', (d) => (d.publicValue!.at = d.frozenAt), 'publicValue.at transcript_time'],
  ['another seed', (d) => (d.result!.seed = 'e'.repeat(64)), 'result.seed transcript_differs'],
  ['two who changed places', (d) => swapNumbers(d), 'result.places[0] transcript_differs'],
  ['a pair kept quiet', (d) => (d.result!.together = []), 'result.together[0] transcript_differs'],
  [
    'a false ground',
    (d) => (d.aborted = { ...aborted().aborted!, cause: 'reveal_wrong', role: 'organiser' }),
    'aborted transcript_abort',
  ],
])('finds %s', (_, change, first) => {
  const crowded = done(frozen(listOf('A A A A B C', [7])));
  expect(changed(change, crowded)[0]).toBe(first);
});

function swapNumbers({ result }: Draw): void {
  const [one, two] = result!.places;
  [one!.number, two!.number] = [two!.number, one!.number];
}

test('of many differing rows five are told and the rest is counted', () => {
  const all = done(frozen(listOf(Array(30).fill('-').join(' '), [30])));
  expect(changed((d) => (d.result!.order = d.result!.order.map(() => 'x')), all)).toEqual([
    ...[0, 1, 2, 3, 4].map((index) => `result.order[${index}] transcript_differs`),
    'result.order transcript_more',
  ]);
});

test('whatever single letter of seed, commitment or secret is changed, it is found', () => {
  const places: ((d: Draw, text: (old: string) => string) => void)[] = [
    (d, text) => (d.result!.seed = text(d.result!.seed)),
    (d, text) => (d.listHash = text(d.listHash)),
    (d, text) => (d.commitments[0]!.commitment = text(d.commitments[0]!.commitment)),
    (d, text) => (d.reveals[1]!.secret = text(d.reveals[1]!.secret)),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat({ max: 63 }), (set, at) => {
      const flip = (old: string) => `${old.slice(0, at)}${old[at] === '0' ? '1' : '0'}${old.slice(at + 1)}`;
      expect(changed((d) => set(d, flip))).not.toEqual([]);
    }),
  );
});
