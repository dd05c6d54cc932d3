import type { Aspect, Criterion } from './shapes.js';

/** Short ways of writing a marking scheme down; marks are decimal text. */
export const yes = (code: string, name: string, nameEn: string, max: string): Aspect => ({
  ...{ code, name, nameEn, max },
  type: 'binary',
});

/** `table`: "upTo:marks" from the narrowest band to the widest. */
export const bands = (
  code: string,
  name: string,
  nameEn: string,
  max: string,
  table: string,
  places: number,
): Aspect => ({
  ...{ code, name, nameEn, max, places },
  type: 'bands',
  bands: table.split(' ').map((pair) => {
    const [upTo = '', marks = ''] = pair.split(':');
    return { upTo, marks };
  }),
});

export const faults = (code: string, name: string, nameEn: string, max: string, each: string): Aspect => ({
  ...{ code, name, nameEn, max, each },
  type: 'deduct',
});

/** `levels`: what deserves 0, 1, 2 and 3, each "中文|English". */
export const judged = (code: string, name: string, nameEn: string, max: string, levels: string[]): Aspect => ({
  ...{ code, name, nameEn, max },
  type: 'judgement',
  descriptors: levels.map((level) => {
    const [text = '', textEn = ''] = level.split('|');
    return { text, textEn };
  }),
});

/** Five judges; the highest and the lowest are left out. */
export const panel = (code: string, name: string, nameEn: string, max: string): Aspect => ({
  ...{ code, name, nameEn, max },
  ...{ type: 'panel', step: '0.5', trim: { drop: 1, from: 5 } },
});

/** Full marks up to `target` minutes, none from `limit`. */
export const timed = (
  code: string,
  name: string,
  nameEn: string,
  max: string,
  target: number,
  limit: number,
): Aspect => ({
  ...{ code, name, nameEn, max },
  ...{ type: 'time', target: target * 60_000, limit: limit * 60_000 },
});

export const score = (code: string, name: string, nameEn: string, max: string, factor: string): Aspect => ({
  ...{ code, name, nameEn, max, factor },
  ...{ type: 'value', places: 1 },
});

/** A criterion with one section of its own name. */
export const part = (code: string, name: string, nameEn: string, aspects: Aspect[]): Criterion => ({
  ...{ code, name, nameEn },
  sections: [{ code: `${code}1`, name, nameEn, aspects }],
});
