import type { Person } from './person.js';

/** All judges mark and submit one entry of the small contest; the later the number, the better: every entry overtakes. */
export const markSmall = (judges: readonly Person[], number: string) =>
  Promise.all(
    judges.map(async (judge, index) => {
      const sheet = (await judge.sheets()).find(({ entry }) => entry === number)!;
      await judge.mark(sheet, { P1: `${Number(number) + 2}.${index === 0 ? '25' : '5'}` });
    }),
  );
