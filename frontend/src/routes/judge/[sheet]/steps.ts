/** Decimal text as a whole number of the smallest unit with so many places. Null when it is no plain number. */
function units(text: string, places: number): bigint | null {
  const match = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(text);
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > places) return null;
  const all = BigInt((match[2] ?? '') + fraction.padEnd(places, '0'));
  return match[1] ? -all : all;
}

function text(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  const point = digits.length - places;
  return (value < 0n ? '-' : '') + digits.slice(0, point) + (places > 0 ? `.${digits.slice(point)}` : '');
}

/**
 * The value one step up or down, exact, within bounds. From nothing (or nonsense) it counts from the lower bound.
 * All decimal text; `most` null = no upper bound.
 */
export function stepped(
  value: string | undefined,
  direction: 1 | -1,
  { step, least, most, places }: { step: string; least: string; most: string | null; places: number },
): string {
  const low = units(least, places) ?? 0n;
  const now = (value === undefined ? null : units(value, places)) ?? low;
  const high = most === null ? null : units(most, places);
  const next = now + BigInt(direction) * (units(step, places) ?? 1n);
  if (next < low) return text(low, places);
  return text(high !== null && next > high ? high : next, places);
}
