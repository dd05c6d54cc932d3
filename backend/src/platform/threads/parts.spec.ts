import fc from 'fast-check';
import { type Part, putList, takeLists } from './parts.js';

const together = (value: unknown, parts: readonly Part[]) => {
  for (const part of parts) putList(value, part);
  return value;
};

describe('a value in parts', () => {
  it('comes together as it was, whatever its lists hold', () => {
    const short = fc.jsonValue({ maxDepth: 3 });
    const long = fc.tuple(fc.integer({ min: 240, max: 600 }), short).map(([count, item]) => Array(count).fill(item));
    const value = fc.dictionary(fc.string(), fc.oneof(short, long, fc.record({ inner: fc.array(long) })));
    fc.assert(
      fc.property(value, (original) => {
        const head = structuredClone(original);
        const parts = [...takeLists(head)];
        expect(together(head, parts)).toEqual(original);
      }),
      { numRuns: 15 },
    );
  });

  it('leaves no long list in the head and none longer than a slice in the parts', () => {
    const value = { events: [{ entries: Array.from({ length: 1000 }, (_, number) => ({ number })), marks: [] }] };
    const parts = [...takeLists(value)];
    expect(value).toEqual({ events: [{ entries: [], marks: [] }] });
    expect(parts.map(({ path, items }) => [path.join('.'), items.length])).toEqual(
      Array(4).fill(['events.0.entries', 250]),
    );
    expect(parts[3]!.items.at(-1)).toEqual({ number: 999 });
  });
});
