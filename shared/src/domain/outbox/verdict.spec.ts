import { verdictOf } from './verdict.js';

const conflict = { theirs: '2', revision: 7, made: 5 };

it.each([
  [0, {}, { kind: 'again', link: 'offline' }],
  [401, {}, { kind: 'again', link: 'signed_out' }],
  [408, {}, { kind: 'again', link: 'online' }],
  [429, {}, { kind: 'again', link: 'online' }],
  [503, { conflict }, { kind: 'again', link: 'online' }],
  [507, {}, { kind: 'again', link: 'online' }],
  [409, { conflict }, { kind: 'conflict', theirs: '2', revision: 7, made: 5 }],
  [409, {}, { kind: 'refused', sentence: 'no' }],
  [422, {}, { kind: 'refused', sentence: 'no' }],
])('an answer %i with %j is %j', (status, body, verdict) => {
  expect(verdictOf(status, body, 'no')).toEqual(verdict);
});
