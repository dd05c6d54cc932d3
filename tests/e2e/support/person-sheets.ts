import type { OutputOf } from '@leitai/shared/contract/endpoint';
import type { judgingApi } from '@leitai/shared/contract/judging';
import type { Person } from './person.js';

type Aspect = OutputOf<typeof judgingApi.sheets>[number]['aspects'][number];

/** A plausible value for each way of entering a mark; judges agree, so that no second vote is needed. */
const VALUES: Record<Aspect['type'], string> = {
  binary: '1',
  bands: '0.8',
  deduct: '0',
  judgement: '2',
  panel: '8.5',
  time: '2900000',
  value: '90',
};

const sensible = ({ type, deduction }: Aspect) => (deduction ? '0' : VALUES[type]);

/** Marks and submits over HTTP every sheet that a judge still has open. */
export async function markRest(judge: Person): Promise<void> {
  const sheets = await judge.call<OutputOf<typeof judgingApi.sheets>>('GET', '/api/judge/sheets');
  for (const sheet of sheets.filter(({ state }) => state === 'open')) {
    const due = sheet.aspects.filter(({ absent, code }) => !absent && !(code in sheet.marks));
    await judge.mark(sheet, Object.fromEntries(due.map((aspect) => [aspect.code, sensible(aspect)])));
  }
}
