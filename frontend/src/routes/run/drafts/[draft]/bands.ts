interface Band {
  upTo: string;
  marks: string;
}

/** `0.1=1  0.3=0.5`: up to 0.1 one mark, up to 0.3 half a mark, beyond that none. */
export const bandsText = (bands: readonly Band[]): string =>
  bands.map(({ upTo, marks }) => `${upTo}=${marks}`).join('  ');

/** Reads what `bandsText` writes, and what people type: commas, full-width signs, `≤`. Null when it is something else. */
export function readBands(text: string): Band[] | null {
  const parts = text
    .replaceAll('＝', '=')
    .replaceAll('≤', '')
    .split(/[\s,，;；、]+/)
    .filter(Boolean);
  const bands = parts.map((part) => /^(-?[\d.]+)=([\d.]+)$/.exec(part));
  if (bands.length === 0 || bands.some((band) => band === null)) return null;
  return bands.map((band) => ({ upTo: band?.[1] ?? '', marks: band?.[2] ?? '' }));
}
