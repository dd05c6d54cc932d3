/**
 * The first free code of a series: `event-1`, `event-2` …. With `first` given, the bare stem comes before any number:
 * `theory`, then `theory-2`.
 */
export function freeCode(stem: string, taken: readonly { code: string }[], first?: ''): string {
  const codes = new Set(taken.map(({ code }) => code));
  if (first === '' && !codes.has(stem)) return stem;
  let number = first === '' ? 2 : 1;
  while (codes.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

/** The first free code that continues a numbering without a dash: `J1`, `J2` … or `A1.1`, `A1.2` …. */
export function nextCode(stem: string, taken: readonly { code: string }[]): string {
  const codes = new Set(taken.map(({ code }) => code));
  let number = taken.length + 1;
  while (codes.has(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

/** The first free capital: criteria are A, B, C …; after Z with a number. */
export function nextLetter(taken: readonly { code: string }[]): string {
  const codes = new Set(taken.map(({ code }) => code));
  const free = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !codes.has(letter));
  return free ?? nextCode('Z', taken);
}
