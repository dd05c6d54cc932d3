import { canonical, dec, sum, ZERO } from '../decimal.js';
import { checkScheme } from './check-scheme.js';
import { type DefinedStage, LIMITS } from './definition.js';
import type { EventScope } from './event-scope.js';
import type { FaultList, Path, Report } from './faults.js';
import { unique } from './unique.js';
import { weightOf } from './weights.js';

const ONE = dec('1');

/** Stages of an event: codes, schemes, weights, sessions, advance rules. */
export function checkStages(scope: EventScope, report: Report): void {
  const { event, at } = scope;
  const { faults } = report;
  unique(
    event.stages,
    (stage) => stage.code,
    (index) => at('stages', index, 'code'),
    faults,
  );
  let aspects = 0;
  for (const stage of scope.stages.values()) {
    aspects += stage.aspects.size;
    checkScheme(stage, at('stages', stage.index), report);
    checkSessions(stage.stage, at('stages', stage.index), faults);
    checkAdvance(scope, stage.stage, at('stages', stage.index, 'advance'), faults);
  }
  if (aspects > LIMITS.aspects) faults.add(at('stages'), 'aspects_too_many', { count: aspects, limit: LIMITS.aspects });
  checkWeights(scope, faults);
  checkCycles(scope, faults);
}

function checkWeights({ event, at }: EventScope, faults: FaultList): void {
  const weights = event.stages.map((stage) => weightOf(event, stage));
  event.stages.forEach((stage, index) => {
    const weight = weights[index];
    if (weight === undefined || weight === null)
      faults.add(at('stages', index), 'weight_missing', { stage: stage.code });
    else if (dec(weight).lt(ZERO)) faults.add(at('stages', index, 'weight'), 'negative', { value: weight });
  });
  const bounded = weights.flatMap((weight, index) => (weight && !event.stages[index]?.unbounded ? [dec(weight)] : []));
  const total = sum(bounded);
  const complete = weights.every((weight) => weight !== null);
  if (complete && bounded.length > 0 && !total.eq(ONE)) {
    faults.add(at('stages'), 'weights_total', { total: canonical(total) });
  }
}

function checkSessions(stage: DefinedStage, at: Path, faults: FaultList): void {
  unique(
    stage.sessions,
    (session) => session.code,
    (index) => [...at, 'sessions', index, 'code'],
    faults,
  );
  stage.sessions.forEach((session, index) => {
    const place = [...at, 'sessions', index];
    unique(
      session.stations,
      (station) => station,
      (nth) => [...place, 'stations', nth],
      faults,
    );
    if (session.startsAt && session.endsAt && Date.parse(session.endsAt) <= Date.parse(session.startsAt)) {
      faults.add([...place, 'endsAt'], 'session_times');
    }
  });
}

function checkAdvance(scope: EventScope, { advance }: DefinedStage, at: Path, faults: FaultList): void {
  if (!advance) return;
  const rules = [advance.top, advance.percent, advance.minimum].filter((rule) => rule !== undefined);
  if (rules.length !== 1) faults.add(at, 'advance_rule');
  if (!scope.stages.has(advance.to)) faults.add([...at, 'to'], 'stage_unknown', { value: advance.to });
  const { percent, minimum } = advance;
  if (percent !== undefined && (dec(percent).lte(ZERO) || dec(percent).gt(dec('100')))) {
    faults.add([...at, 'percent'], 'advance_percent', { value: percent });
  }
  if (minimum !== undefined && dec(minimum).lt(ZERO)) faults.add([...at, 'minimum'], 'negative', { value: minimum });
}

/** Each stage leads to at most one other, so walking from each once finds every cycle. */
function checkCycles(scope: EventScope, faults: FaultList): void {
  const done = new Set<string>();
  for (const start of scope.stages.keys()) {
    const walked: string[] = [];
    let code: string | undefined = start;
    while (code !== undefined && !done.has(code)) {
      done.add(code);
      walked.push(code);
      code = scope.stages.get(code)?.stage.advance?.to;
    }
    const back = code === undefined ? -1 : walked.indexOf(code);
    const stage = back < 0 ? undefined : scope.stages.get(walked[back] ?? '');
    if (!stage) continue;
    const stages = [...walked.slice(back), stage.stage.code].join(' → ');
    faults.add(scope.at('stages', stage.index, 'advance', 'to'), 'advance_cycle', { stages });
  }
}
