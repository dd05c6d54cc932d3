/** `20:00` of 1,200,000 ms; nothing of nothing. */
export function minutesText(ms: unknown): string {
  if (typeof ms !== 'number') return '';
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Milliseconds of `20:00`, or of `20` minutes; null for anything else. */
export function readMinutes(text: string): number | null {
  const [, minutes, seconds = '0'] = /^(\d{1,4})(?:[:：]([0-5]?\d))?$/.exec(text) ?? [];
  return minutes === undefined ? null : (Number(minutes) * 60 + Number(seconds)) * 1000;
}
