import fc from 'fast-check';
import { type Fate, SheetServer, Tablet } from '../../testing/outbox-world.js';
import { badge } from './badge.js';
import { shownValue } from './outbox.js';

const aspects = ['a', 'b', 'c'];
type Act = 'touch' | 'send' | 'fetch' | 'late fetch' | 'pick';
const acts: Act[] = ['touch', 'touch', 'touch', 'send', 'send', 'send', 'fetch', 'late fetch', 'pick'];
const fates: Fate[] = ['arrives', 'arrives', 'lost', 'answer lost', 'twice'];
const step = fc.record({
  who: fc.nat(1),
  act: fc.constantFrom(...acts),
  aspect: fc.constantFrom(...aspects),
  value: fc.integer({ min: 0, max: 4 }).map(String),
  fate: fc.constantFrom(...fates),
  side: fc.constantFrom('theirs' as const, 'yours' as const),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** `synced` is said exactly when nothing waits and the revisions are equal; then the fields show what was acknowledged. */
function expectHonest({ outbox }: Tablet): void {
  const { copy, operations } = outbox;
  const synced = badge(outbox, 'online').kind === 'synced';
  expect(synced).toBe(operations.length === 0 && copy.heard === copy.revision);
  for (const aspect of synced ? aspects : []) expect(shownValue(outbox, aspect)).toBe(copy.marks[aspect]?.value);
}

/** Two tablets on one sheet, and the network as it comes; then all is brought to its end. */
function played(steps: readonly Step[]) {
  const server = new SheetServer();
  const tablets = ['one', 'two'].map((name) => new Tablet(name, server));
  let earlier = server.sheet;
  for (const { who, act, aspect, value, fate, side } of steps) {
    const tablet = tablets[who] as Tablet;
    if (act === 'touch') tablet.touch(aspect, value);
    else if (act === 'send') tablet.send(fate);
    else if (act === 'pick') tablet.pick(side);
    else if (act === 'late fetch') tablet.fetch(earlier, false);
    else {
      tablet.fetch();
      earlier = server.sheet;
    }
    tablets.forEach(expectHonest);
  }
  while (tablets.some(({ outbox }) => outbox.operations.length > 0))
    for (const tablet of tablets) {
      tablet.send('arrives');
      tablet.pick('yours');
    }
  for (const tablet of tablets) tablet.fetch();
  return { server, tablets };
}

const always = (check: (world: ReturnType<typeof played>) => void): void =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 80 }), (steps) => check(played(steps))),
    { numRuns: 150 },
  );

test('every touch arrives exactly once and in order, unless a pick replaced it or the server held the same', () =>
  always(({ server, tablets }) => {
    const arrived = server.journal.map(({ uuid }) => uuid);
    expect(new Set(arrived).size).toBe(arrived.length);
    for (const { done, replaced, agreed } of tablets) {
      const mine = [...done.keys()];
      const lost = mine.filter((uuid) => !arrived.includes(uuid) && !replaced.has(uuid) && !agreed.has(uuid));
      expect(lost).toEqual([]);
      for (const aspect of aspects) {
        const made = mine.filter((uuid) => done.get(uuid)?.aspect === aspect && arrived.includes(uuid));
        expect(arrived.filter((uuid) => made.includes(uuid))).toEqual(made);
      }
    }
  }));

test('in the end both tablets and the server hold the same, and the badges say so', () =>
  always(({ server, tablets }) => {
    for (const { outbox } of tablets) {
      expect(outbox.copy.marks).toEqual(server.marks);
      expect(badge(outbox, 'online')).toEqual({ kind: 'synced' });
    }
  }));

test('nobody’s mark is replaced by a judge who has not seen it', () =>
  always(({ server, tablets }) => {
    const at = new Map(server.journal.map((written) => [written.revision, written]));
    for (const { uuid, over } of server.journal) {
      const writer = tablets.find(({ done }) => done.has(uuid)) as Tablet;
      const foreign = over > 0 && !writer.done.has(at.get(over)?.uuid ?? '');
      if (!foreign || [...writer.agreed.values()].includes(over)) continue;
      expect(over).toBeLessThanOrEqual(writer.done.get(uuid)?.seen ?? -1);
    }
  }));
