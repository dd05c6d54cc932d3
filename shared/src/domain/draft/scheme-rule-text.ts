import type { DefinedAspect } from '../contest/definition.js';

type AspectType = DefinedAspect['type'];

/** What people call the types, in both languages; lower case. The first of each is what is written. */
const WORDS: Readonly<Record<AspectType, readonly string[]>> = {
  binary: ['是否', 'yes/no', 'binary', '测量'],
  deduct: ['扣分', 'deduct'],
  bands: ['分段', 'bands'],
  judgement: ['评判', 'judgement', '评判0–3', 'judgement 0–3'],
  panel: ['裁判组', 'panel'],
  value: ['数值', 'value'],
  time: ['计时', 'time'],
};

export const typeWord = (type: AspectType): string => WORDS[type][0] ?? type;

/** The type that a word in either language names, or undefined. */
export function typeOf(word: string): AspectType | undefined {
  const plain = word.normalize('NFKC').trim().toLowerCase();
  return (Object.keys(WORDS) as AspectType[]).find((type) => WORDS[type].includes(plain));
}

/**
 * What a type asks for besides its marks, as one cell: `1` off for each fault; `0.1=1 0.3=0.5` for bands; the descriptors of 0 to
 * 3 between `|`; step, dropped and from how many judges; least value and decimals; target and limit in seconds, or points by place.
 */
export function ruleText(aspect: DefinedAspect): string {
  switch (aspect.type) {
    case 'binary':
      return '';
    case 'deduct':
      return aspect.each;
    case 'bands':
      return [...aspect.bands.map(({ upTo, marks }) => `${upTo}=${marks}`), `/${aspect.places}`].join(' ');
    case 'judgement':
      return aspect.descriptors.map(({ text, textEn }) => (textEn ? `${text} // ${textEn}` : text)).join(' | ');
    case 'panel':
      return `${aspect.step} ${aspect.trim.drop} ${aspect.trim.from}`;
    case 'value':
      return `${aspect.min} ${aspect.places}`;
    case 'time':
      return aspect.table
        ? `= ${aspect.table.join(' ')}`
        : `${(aspect.target ?? 0) / 1000} ${(aspect.limit ?? 0) / 1000}`;
  }
}

/** Reads what `ruleText` writes, as fields of a definition that are still to be checked. Null when it is something else. */
export function readRule(type: AspectType, text: string): object | null {
  const parts = text.split(/\s+/).filter(Boolean);
  if (type === 'binary') return {};
  if (type === 'judgement') return { descriptors: readDescriptors(text) };
  if (type === 'bands') return readBandRule(parts);
  if (type === 'time') return readTimes(parts);
  if (parts.length === 0) return type === 'deduct' ? { each: '1' } : {};
  const [first = '', second, third] = parts;
  if (type === 'deduct') return { each: first };
  if (type === 'value') return { min: first, ...(second && { places: Number(second) }) };
  return { step: first, ...(third && { trim: { drop: Number(second), from: Number(third) } }) };
}

function readDescriptors(text: string): object[] {
  const parts = text.split('|').map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    const [zh = '', en] = part.split(' // ');
    return en === undefined ? { text: zh } : { text: zh, textEn: en };
  });
}

function readBandRule(parts: readonly string[]): object | null {
  const places = parts.find((part) => /^\/\d$/.test(part));
  const bands = parts.filter((part) => part !== places).map((part) => /^([^=]+)=([^=]+)$/.exec(part));
  if (bands.length === 0 || bands.some((band) => band === null)) return null;
  const list = bands.map((band) => ({ upTo: band?.[1] ?? '', marks: band?.[2] ?? '' }));
  return { bands: list, ...(places && { places: Number(places.slice(1)) }) };
}

function readTimes([first, ...rest]: readonly string[]): object | null {
  if (first === '=') return { table: rest };
  const [limit] = rest;
  const seconds = [first, limit].map((part) => Math.round(Number(part) * 1000));
  return seconds.every(Number.isFinite) ? { target: seconds[0], limit: seconds[1] } : null;
}
