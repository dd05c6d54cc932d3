import { DEFINITION_FORMAT, type DefinedStage, type Definition } from '../contest/definition.js';
import { freeCode } from './free-code.js';

/** A new draft: a name and a code, and everything else still to come. */
export const emptyDraft = (name: string, code: string): Definition => ({
  format: DEFINITION_FORMAT,
  contest: {
    code,
    name,
    timeZone: 'Asia/Shanghai',
    policy: { names: 'masked', employer: true, top: null },
  },
  judges: [],
  events: [],
});

/** An event with one practical stage; its name is for the organiser to give. */
export const newEvent = (definition: Definition) => ({
  code: freeCode('event', definition.events),
  name: '',
  state: 'published',
  stages: [newStage('practical', [])],
});

type Kind = DefinedStage['kind'];

const NAMES: Record<Kind, { name: string; nameEn: string }> = {
  theory: { name: '理论', nameEn: 'Theory' },
  practical: { name: '实操', nameEn: 'Practical' },
  timed: { name: '计时', nameEn: 'Timed' },
};
const TWENTY_MINUTES = 1_200_000;

/** A stage of a kind, with the short form of a scheme where the kind has one. Times in milliseconds. */
export function newStage(kind: Kind, others: readonly { code: string }[]) {
  const named = { code: freeCode(kind, others, ''), ...NAMES[kind], kind };
  if (kind === 'theory') return { ...named, max: '100' };
  if (kind === 'timed') return { ...named, max: '100', target: TWENTY_MINUTES, limit: 3 * TWENTY_MINUTES };
  return named;
}
