import type { EventState } from '../contest/states.js';
import { decideDueFreeze, decideFreezeTime } from './decide-freeze.js';

const NOW = 1_000;
const code = (result: { ok: boolean; violation?: { code: string } }) => (result.ok ? 'ok' : result.violation?.code);

it.each<[frozen: boolean, planned: number | null, state: EventState, at: number | null, expected: string]>([
  [false, null, 'running', 1_001, 'ok'],
  [false, null, 'running', 1_000, 'freeze_past'],
  [false, null, 'running', null, 'freeze_same'],
  [false, 2_000, 'running', null, 'ok'],
  [false, 2_000, 'running', 2_000, 'freeze_same'],
  [false, 2_000, 'running', 3_000, 'ok'],
  [true, null, 'running', 2_000, 'freeze_same'],
  [false, null, 'published', 2_000, 'ok'],
  [false, null, 'final', 2_000, 'freeze_closed'],
])('a time: frozen %s, planned %s, %s, asked for %s → %s', (frozen, freezeAt, eventState, at, expected) => {
  expect(code(decideFreezeTime({ frozen, freezeAt, eventState }, { at }, NOW))).toBe(expected);
});

it.each<[frozen: boolean, planned: number | null, state: EventState, expected: string]>([
  [false, 1_000, 'running', 'ok'],
  [false, 1_001, 'running', 'freeze_same'],
  [false, null, 'running', 'freeze_same'],
  [true, 1_000, 'running', 'freeze_same'],
  [false, 1_000, 'final', 'freeze_closed'],
])('due: frozen %s, planned %s, %s → %s', (frozen, freezeAt, eventState, expected) => {
  expect(code(decideDueFreeze({ frozen, freezeAt, eventState }, NOW))).toBe(expected);
});
