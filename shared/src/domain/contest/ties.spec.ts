import { parseTie } from './ties.js';

describe('parseTie', () => {
  it.each([
    ['stage:practical', { by: 'stage', stage: 'practical' }],
    ['criterion:practical/B', { by: 'criterion', stage: 'practical', criterion: 'B' }],
    ['section:practical/B1', { by: 'section', stage: 'practical', section: 'B1' }],
    ['time:practical/T.1', { by: 'time', stage: 'practical', aspect: 'T.1' }],
  ])('reads %s', (text, key) => expect(parseTie(text)).toEqual(key));

  it.each([
    '',
    'practical',
    'stage:',
    'stage:a/b',
    'criterion:a',
    'time:a/',
    'time:a/b/c',
    'Stage:a',
    'stage: a',
    ' stage:a',
  ])('refuses %j', (text) => expect(parseTie(text)).toBeNull());
});
