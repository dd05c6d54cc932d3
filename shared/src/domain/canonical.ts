export type Canonical = string | number | boolean | null | undefined | Canonical[] | { [key: string]: Canonical };

/**
 * Canonical JSON text (RFC 8785 for our subset: no fractional numbers, so that number formatting never differs):
 * keys by code unit, no spaces, absent members left out. Throws on a fraction, NaN or infinity.
 */
export function canonical(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`not a safe integer: ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${members}}`;
}
