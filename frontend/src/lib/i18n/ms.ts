/** `12:34.5` (minutes:seconds) or seconds as milliseconds text; null when it is neither. */
export function toMs(entered: string): string | null {
  const match = /^(?:(\d{1,4}):)?(\d{1,6})(?:\.(\d{1,3}))?$/.exec(entered.trim());
  if (!match) return null;
  const seconds = Number(match[1] ?? 0) * 60 + Number(match[2]);
  return String(seconds * 1000 + Number((match[3] ?? '').padEnd(3, '0')));
}

/** Milliseconds text as `12:34.500`; whole seconds without the fraction. */
export function fromMs(ms: string): string {
  const all = Number(ms);
  const seconds = Math.floor(all / 1000);
  const fraction = all % 1000;
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return fraction === 0 ? clock : `${clock}.${String(fraction).padStart(3, '0')}`;
}
