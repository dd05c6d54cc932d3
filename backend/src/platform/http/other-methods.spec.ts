import { endpoints } from '../../endpoints.js';

describe('paths of the contract', () => {
  it('never overlap, so a method that one of them lacks hides nothing behind the other', () => {
    const segments = [...new Set(endpoints.map(({ path }) => path.replaceAll(/:\w+/g, ':')))].map((p) => p.split('/'));
    const overlap = (a: string[], b: string[]) =>
      a.length === b.length && a.every((part, at) => part === b[at] || part === ':' || b[at] === ':');
    const pairs = segments.flatMap((a, at) => segments.slice(at + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => `${a.join('/')} ${b.join('/')}`)).toEqual([]);
  });
});
