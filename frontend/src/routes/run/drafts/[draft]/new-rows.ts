import { nextCode } from '@leitai/shared/domain/draft/free-code';

type Coded = readonly { code: string }[];

/** A binary aspect without marks' worth of thought: one mark, to be named and changed. */
export const newAspect = (section: string, others: Coded) => ({
  code: nextCode(`${section}.`, others),
  name: '',
  type: 'binary',
  max: '1',
});

/** A section with its first aspect. */
export function newSection(criterion: string, others: Coded) {
  const code = nextCode(criterion, others);
  return { code, name: '', aspects: [newAspect(code, [])] };
}
