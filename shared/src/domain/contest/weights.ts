import type { DecimalText } from '../scoring/rules.js';
import type { DefinedEvent, DefinedStage } from './definition.js';

/** Theory 3 : practical 7 [fifth national workers' contest]. */
const DEFAULT_PAIR = { theory: '0.3', practical: '0.7' } as const;

/**
 * Weight of a stage: as written; else 1 for an only or unbounded stage; else 3 : 7 where an event has one theory and one
 * practical stage and neither says its weight; else null, which is a fault.
 */
export function weightOf(event: DefinedEvent, stage: DefinedStage): DecimalText | null {
  if (stage.weight !== undefined) return stage.weight;
  if (event.stages.length === 1 || stage.unbounded) return '1';
  const [theory, practical] = event.stages.toSorted((a, b) => b.kind.localeCompare(a.kind));
  const isPair = event.stages.length === 2 && theory?.kind === 'theory' && practical?.kind === 'practical';
  const silent = event.stages.every((other) => other.weight === undefined && !other.unbounded);
  return isPair && silent && stage.kind !== 'timed' ? DEFAULT_PAIR[stage.kind] : null;
}
