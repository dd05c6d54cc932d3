import { canonical, dec, HUNDRED, sum, ZERO } from '../decimal.js';
import type { TieKey } from '../scoring/rules.js';
import type { EventScope, StageScope } from './event-scope.js';
import type { FaultList } from './faults.js';
import { parseTie } from './ties.js';
import { unique } from './unique.js';

/** Every link of the tie chain names something that exists, once. */
export function checkTies({ event, stages, at }: EventScope, faults: FaultList): void {
  unique(
    event.ties,
    (tie) => tie,
    (index) => at('ties', index),
    faults,
  );
  event.ties.forEach((text, index) => {
    const key = parseTie(text);
    const stage = key && stages.get(key.stage);
    if (!key) faults.add(at('ties', index), 'tie_shape', { value: text.slice(0, 60) });
    else if (!stage || !exists(key, stage)) faults.add(at('ties', index), 'tie_unknown', { value: text });
  });
}

function exists(key: TieKey, stage: StageScope): boolean {
  switch (key.by) {
    case 'stage':
      return true;
    case 'criterion':
      return stage.criterionCodes.has(key.criterion);
    case 'section':
      return stage.sections.has(key.section);
    case 'time':
      return stage.aspects.get(key.aspect)?.type === 'time';
  }
}

/** Award quotas are positive and leave nobody counted twice; ranks of an honour go downwards. */
export function checkAwards({ event, at }: EventScope, faults: FaultList): void {
  const percents = event.awards?.percents ?? [];
  percents.forEach((value, index) => {
    if (dec(value).lte(ZERO)) faults.add(at('awards', 'percents', index), 'not_positive', { value });
  });
  const total = sum(percents.map(dec));
  if (total.gt(HUNDRED)) faults.add(at('awards', 'percents'), 'awards_total', { total: canonical(total) });
  event.honours.forEach(({ from, to }, index) => {
    if (to < from) faults.add(at('honours', index, 'to'), 'honour_ranks', { from, to });
  });
}
