/** Most stations that one range may spell out; what is longer stays a word of its own, which no station can be called. */
const MOST = 1000;

/** `1-8、A1`: stations as people write them, runs of numbers drawn together. */
export function stationsText(stations: readonly string[]): string {
  const parts: string[] = [];
  let start = 0;
  stations.forEach((station, index) => {
    const next = stations[index + 1];
    if (isNumber(station) && next !== undefined && next === String(Number(station) + 1)) return;
    const run = stations.slice(start, index + 1);
    parts.push(run.length > 2 ? `${run[0]}-${station}` : run.join(' '));
    start = index + 1;
  });
  return parts.join(' ');
}

/** Reads what `stationsText` writes, with commas and the like between. */
export const readStations = (text: string): string[] =>
  text
    .split(/[\s,，、;；]+/)
    .filter(Boolean)
    .flatMap(spelt);

function spelt(part: string): string[] {
  const [, from, to] = /^(\d{1,4})[-–~～—](\d{1,4})$/.exec(part) ?? [];
  const count = Number(to) - Number(from) + 1;
  if (from === undefined || !(count > 0 && count <= MOST)) return [part];
  return Array.from({ length: count }, (_, index) => String(Number(from) + index));
}

const isNumber = (text: string): boolean => /^(0|[1-9]\d{0,3})$/.test(text);
