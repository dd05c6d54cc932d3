/** A decimal text with at least so many decimals: `91` → `91.00`. Never rounds. */
export function fixed(text: string, decimals: number): string {
  const [whole = '0', fraction = ''] = text.split('.');
  if (fraction.length >= decimals) return text;
  return `${whole}.${fraction.padEnd(decimals, '0')}`;
}

/** a − b, exact, as decimal text with so many decimals. */
export function minus(a: string, b: string, decimals: number): string {
  const scaled = (text: string) => BigInt(fixed(text, decimals).replace('.', ''));
  const difference = scaled(a) - scaled(b);
  const digits = String(difference < 0n ? -difference : difference).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const body = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return difference < 0n ? `−${body}` : body;
}

/** Groups of three: `1,012`. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Where a value lies on a scale, in percent and only for drawing; clamped to 0..100. */
export function percent(value: string | null, full: string | null): number {
  const ratio = (Number(value ?? 0) / Number(full ?? 0)) * 100;
  return Number.isFinite(ratio) ? Math.min(100, Math.max(0, Math.round(ratio * 100) / 100)) : 0;
}
