import { answered, discarded, fetched, picked } from './answers.js';
import { backoffMs } from './backoff.js';
import { badge } from './badge.js';
import { nextToSend, type Outbox, sending, shownValue, touched } from './outbox.js';

const at = (revision: number, marks: Outbox['copy']['marks'] = {}): Outbox => ({
  copy: { revision, heard: revision, marks },
  operations: [],
});
const touch = (uuid: string, aspect: string, value: string) => ({
  ...{ uuid, aspect, value, clientTime: '2026-11-21T06:00:00.000Z', device: 'tablet 1' },
});
const bases = (outbox: Outbox) => outbox.operations.map(({ uuid, baseRevision }) => `${uuid}@${baseRevision}`);
const saved = (revision: number) => ({ kind: 'saved' as const, revision });
const conflict = (theirs: string, revision: number, made = revision) => ({
  ...{ kind: 'conflict' as const, theirs, revision, made },
});

describe('base revisions', () => {
  it('of the same aspect chain on acknowledgements, of others stay what the judge had seen', () => {
    let outbox = touched(touched(touched(at(3), touch('u1', 'a', '1')), touch('u2', 'b', '1')), touch('u3', 'a', '2'));
    expect(bases(outbox)).toEqual(['u1@3', 'u2@3', 'u3@3']);
    // Somebody else made revision 4: ours becomes 5, and what was seen of b is still 3.
    outbox = answered(sending(outbox, 'u1'), 'u1', saved(5));
    expect(bases(outbox)).toEqual(['u2@3', 'u3@5']);
    expect(outbox.copy).toMatchObject({ revision: 3, heard: 5 });
  });

  it('stay as they were sent, or the repetition would be another operation', () => {
    const sent = sending(touched(at(3), touch('u1', 'a', '1')), 'u1');
    const after = fetched(sent, { revision: 9, marks: { a: { value: '5', revision: 9 } } }, true);
    expect(bases(after)).toEqual(['u1@3']);
    expect(shownValue(after, 'a')).toBe('1');
  });

  it('of a second touch do not jump over a value that the first one hides', () => {
    const hidden = fetched(
      touched(at(3), touch('u1', 'a', '1')),
      { revision: 4, marks: { a: { value: '9', revision: 4 } } },
      true,
    );
    expect(bases(touched(hidden, touch('u2', 'a', '2')))).toEqual(['u1@3', 'u2@3']);
  });
});

it('a touch that storage took, and is written again, stays one', () => {
  const once = touched(at(3), touch('u1', 'a', '1'));
  expect(touched(once, touch('u1', 'a', '1'))).toBe(once);
});

describe('a conflict', () => {
  const torn = () => {
    const two = touched(
      touched(touched(at(3), touch('u1', 'a', '0.2')), touch('u2', 'b', '1')),
      touch('u3', 'a', '0.3'),
    );
    return answered(sending(two, 'u1'), 'u1', conflict('0.4', 6));
  };

  it('holds its own aspect back and lets the others pass', () => {
    expect(nextToSend(torn().operations)?.uuid).toBe('u2');
    expect(nextToSend(answered(torn(), 'u2', saved(7)).operations)).toBeUndefined();
    expect(badge(torn(), 'offline')).toEqual({ kind: 'conflict', count: 1 });
  });

  it('is settled by a new operation on the revision at which both were seen', () => {
    const settled = picked(torn(), touch('u4', 'a', '0.4'));
    expect(settled.operations.map(({ uuid, value, baseRevision }) => [uuid, value, baseRevision])).toEqual([
      ['u2', '1', 3],
      ['u4', '0.4', 6],
    ]);
  });

  it('is none when both gave the same number', () => {
    const same = answered(sending(touched(at(3), touch('u1', 'a', '7.50')), 'u1'), 'u1', conflict('7.5', 4));
    expect([same.operations, shownValue(same, 'a'), badge(same, 'online').kind]).toEqual([[], '7.5', 'synced']);
  });
});

it('the same number closes no gap: another aspect was marked after it', () => {
  const sent = sending(touched(at(2), touch('u1', 'a', '7.5')), 'u1');
  const hidden = fetched(sent, { revision: 3, marks: { a: { value: '7.5', revision: 3 } } }, true);
  const same = answered(hidden, 'u1', conflict('7.5', 4, 3));
  expect([same.operations, badge(same, 'online').kind]).toEqual([[], 'checking']);
});

describe('a refusal', () => {
  const refused = () =>
    answered(touched(at(3), touch('u1', 'a', '99')), 'u1', { kind: 'refused', sentence: 'too high' });

  it('is kept with its sentence, and its value in the field', () => {
    expect(refused().operations[0]).toMatchObject({ state: 'refused', refusal: 'too high' });
    expect([shownValue(refused(), 'a'), nextToSend(refused().operations)]).toEqual(['99', undefined]);
    expect(badge(refused(), 'online')).toEqual({ kind: 'refused', count: 1 });
  });

  it('gives way to a new value, or is given up', () => {
    expect(touched(refused(), touch('u2', 'a', '9')).operations.map(({ uuid }) => uuid)).toEqual(['u2']);
    expect(discarded(refused(), 'u1').operations).toEqual([]);
  });
});

describe('the badge', () => {
  const one = touched(at(3), touch('u1', 'a', '1'));
  const gap = answered(one, 'u1', saved(5));
  it.each([
    ['nothing to say', at(3), 'online', 0, { kind: 'synced' }],
    ['something waits', one, 'online', 0, { kind: 'waiting', count: 1 }],
    ['no network', one, 'offline', 0, { kind: 'offline', count: 1 }],
    [
      'no network and nothing to send: nobody knows the server’s revision',
      at(3),
      'offline',
      0,
      { kind: 'offline', count: 0 },
    ],
    ['the session has ended', one, 'signed_out', 0, { kind: 'signed_out', count: 1 }],
    ['half typed', at(3), 'online', 1, { kind: 'unfinished', count: 1 }],
    ['somebody else marked too', gap, 'online', 0, { kind: 'checking' }],
    ['and it was fetched', fetched(gap, { revision: 5, marks: {} }, true), 'online', 0, { kind: 'synced' }],
    ['the server went back', fetched(gap, { revision: 4, marks: {} }, true), 'online', 0, { kind: 'behind' }],
    ['an overtaken answer', fetched(at(3), { revision: 2, marks: {} }, false), 'online', 0, { kind: 'synced' }],
  ] as const)('%s', (_, outbox, link, drafts, expected) => {
    expect(badge(outbox, link, { drafts })).toEqual(expected);
  });
});

it('waits longer after each failure, up to 15 s, never in step with others', () => {
  expect([0, 1, 2, 9].map((failures) => backoffMs(failures, 1))).toEqual([500, 1000, 2000, 15_000]);
  expect(backoffMs(3, 0)).toBe(2000);
});

it.each(['offline', 'signed_out'] as const)(
  '%s, nothing is called kept that is still on its way to storage',
  (link) => {
    const two = touched(touched(at(3), touch('u1', 'a', '1')), touch('u2', 'b', '1'));
    expect(badge(two, link, { isStored: (uuid) => uuid === 'u1' })).toEqual({ kind: 'storing', count: 1 });
    expect(badge(two, link)).toEqual({ kind: link, count: 2 });
  },
);
