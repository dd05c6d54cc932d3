import { hash } from 'node:crypto';

/** One id for each part of a request that is many operations: the same request gives the same ids. UUID version 8. */
export function operationOf(request: string, part: string): string {
  const hex = hash('sha256', `${request}\n${part}`);
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => hex.slice(from, to));
  return `${a}-${b}-8${c}-8${d}-${e}`;
}
