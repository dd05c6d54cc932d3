import type { Outbox } from '@leitai/shared/domain/outbox/outbox';
import type { Aspect, Sheet } from '../sheets';
import { takesHere } from './takes';

const aspect = { code: 'a', absent: false } as Aspect;
const nothing: Outbox = { copy: { revision: 1, heard: 1, marks: {} }, operations: [] };
const marked: Outbox = { ...nothing, copy: { ...nothing.copy, marks: { a: { value: '1', revision: 1 } } } };
const touch = { uuid: 'u', aspect: 'a', value: '1', baseRevision: 1, clientTime: '', device: '' };
const waiting: Outbox = { ...nothing, operations: [{ ...touch, state: 'queued' }] };
const refused: Outbox = { ...nothing, operations: [{ ...touch, state: 'refused' }] };
const holder = { device: 'two', label: '', since: '' };

/** As far as the rule looks. */
const sheet = (more: Partial<Sheet>) =>
  ({ state: 'open', running: true, holder: null, released: [], revotes: [], ...more }) as unknown as Sheet;

test.each([
  ['an open sheet', {}, marked, true],
  ['an open sheet that another tablet has', { holder }, nothing, false],
  ['an open sheet from which this tablet was released', { released: ['one'] }, nothing, false],
  ['an event that does not run', { running: false }, nothing, false],
  ['a submitted sheet', { state: 'submitted' }, marked, false],
  ['a submitted sheet without a mark of it', { state: 'submitted' }, nothing, true],
  ['a submitted sheet whose first mark is on its way', { state: 'submitted' }, waiting, false],
  ['a submitted sheet whose first mark was refused', { state: 'submitted' }, refused, true],
  ['a locked sheet without a mark of it', { state: 'locked' }, nothing, false],
  ['a second vote', { state: 'submitted', revotes: ['a'] }, marked, true],
  [
    'a second vote on a tablet that was released',
    { state: 'submitted', revotes: ['a'], released: ['one'] },
    marked,
    false,
  ],
] as const)('%s', (_, more, outbox, takes) => {
  const here = { sheet: sheet(more as Partial<Sheet>), outbox, device: 'one tablet' };
  expect(takesHere(here, aspect)).toBe(takes);
  expect(takesHere(here, { ...aspect, absent: true })).toBe(false);
});
