const two = (n: number) => String(n).padStart(2, '0');

/** What is left, counted down: `06:40`, `1:06:40`; past zero `+02:10`. Milliseconds; a second that began counts. */
export function countdown(ms: number): string {
  const seconds = ms >= 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000);
  const [h, min, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const shown = h > 0 ? `${h}:${two(min)}:${two(s)}` : `${two(min)}:${two(s)}`;
  return ms < 0 && seconds > 0 ? `+${shown}` : shown;
}
