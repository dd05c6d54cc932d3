import { canonical, dec, HUNDRED, sum, ZERO } from '../decimal.js';
import { checkAspect } from './check-aspect.js';
import type { StageScope } from './event-scope.js';
import type { FaultList, Path, Report } from './faults.js';
import { schemeTotal } from './scheme-total.js';
import { unique } from './unique.js';

/** Types of the WorldSkills kind of scheme, where an aspect is worth at most 2.00. */
const MEASURED = new Set(['binary', 'bands', 'deduct', 'judgement']);
const WORLDSKILLS_MOST = dec('2');

/** The marking scheme of a stage: one form only, unique codes, sound aspects, exact total. */
export function checkScheme(scope: StageScope, at: Path, report: Report): void {
  const { stage, criteria } = scope;
  const { faults } = report;
  if (mixesForms(scope)) faults.add(at, 'scheme_two_forms', { stage: stage.code });
  if (criteria.length === 0) {
    faults.add(at, 'scheme_missing', { stage: stage.code });
    return;
  }
  checkCodes(scope, at, faults);
  for (const [aspect, place] of placedAspects(scope, at)) checkAspect(aspect, place, report);
  if (!scope.short) checkFactors(scope, at, faults);
  checkTotal(scope, at, faults);
  warnOverTwo(scope, at, report.warnings);
}

function mixesForms({ stage, short }: StageScope): boolean {
  const timed = [stage.target, stage.limit, stage.table];
  const unused = (fields: readonly unknown[]) => fields.every((field) => field === undefined);
  if (!short || stage.kind === 'practical') return !unused([stage.max, stage.places, ...timed]);
  return !unused(stage.kind === 'theory' ? timed : [stage.places]);
}

/** Aspects with their paths; those of a short stage stand at the stage. */
function placedAspects({ criteria, short }: StageScope, at: Path) {
  return criteria.flatMap((criterion, c) =>
    criterion.sections.flatMap((section, s) =>
      section.aspects.map((aspect, a) => {
        const place = short ? at : [...at, 'criteria', c, 'sections', s, 'aspects', a];
        return [aspect, place] as const;
      }),
    ),
  );
}

/** Criterion, section and aspect codes are each unique within the stage: marks and tie rules name them without a path. */
function checkCodes(scope: StageScope, at: Path, faults: FaultList): void {
  const { criteria } = scope;
  const place = (index: number) => [...at, 'criteria', index];
  unique(
    criteria,
    (criterion) => criterion.code,
    (index) => [...place(index), 'code'],
    faults,
  );
  const sections = criteria.flatMap(({ sections: own }, c) =>
    own.map(({ code }, s) => ({ code, path: [...place(c), 'sections', s, 'code'] })),
  );
  unique(
    sections,
    ({ code }) => code,
    (index) => sections[index]?.path ?? at,
    faults,
  );
  const aspects = placedAspects(scope, at).map(([{ code }, path]) => ({ code, path: [...path, 'code'] }));
  unique(
    aspects,
    ({ code }) => code,
    (index) => aspects[index]?.path ?? at,
    faults,
  );
}

function checkFactors({ criteria }: StageScope, at: Path, faults: FaultList): void {
  const check = (factor: string, place: Path) => {
    if (dec(factor).lte(ZERO)) faults.add([...place, 'factor'], 'not_positive', { value: factor });
  };
  criteria.forEach((criterion, c) => {
    check(criterion.factor, [...at, 'criteria', c]);
    criterion.sections.forEach((section, s) => {
      check(section.factor, [...at, 'criteria', c, 'sections', s]);
    });
  });
}

function checkTotal({ stage, criteria, short }: StageScope, at: Path, faults: FaultList): void {
  if (stage.unbounded) return;
  const total = sum(criteria.map(schemeTotal));
  // A theory paper of 150 points is normalised to 100; a practical scheme adds up to 100 itself (contest.md §2).
  const stated = stage.kind === 'practical' ? undefined : stage.total;
  const expected = stated === undefined ? (short ? total : HUNDRED) : dec(stated);
  if (expected.lte(ZERO)) faults.add([...at, 'total'], 'not_positive', { value: canonical(expected) });
  else if (!total.eq(expected))
    faults.add(at, 'scheme_total', { total: canonical(total), expected: canonical(expected) });
  if (stage.kind === 'practical' && stage.total !== undefined && !dec(stage.total).eq(HUNDRED)) {
    faults.add([...at, 'total'], 'scheme_total', { total: stage.total, expected: '100' });
  }
}

function warnOverTwo(scope: StageScope, at: Path, warnings: FaultList): void {
  const placed = placedAspects(scope, at);
  if (!placed.every(([aspect]) => MEASURED.has(aspect.type))) return;
  for (const [{ code, max, factor }, place] of placed) {
    const worth = dec(max).times(dec(factor));
    if (worth.gt(WORLDSKILLS_MOST))
      warnings.add([...place, 'max'], 'aspect_over_two', { aspect: code, max: canonical(worth) });
  }
}
