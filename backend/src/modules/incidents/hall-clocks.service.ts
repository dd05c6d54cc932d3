import type { Grant } from '@leitai/shared/domain/permission/roles';
import { ruleIndex } from '@leitai/shared/domain/scoring/rule-index';
import type { EventRules } from '@leitai/shared/domain/scoring/rules';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestsService, isVisible } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { ClocksService, type ShownClock } from './clocks.service.js';

/** Clocks as the hall sees them. */
@Injectable()
export class HallClocksService {
  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly rules: RulesService,
    private readonly clocks: ClocksService,
  ) {}

  /** Those of an event that run, and those that stand with time left. Refuses not_found. */
  async ofEvent({ contest, event }: { contest: string; event: string }, grants: readonly Grant[]) {
    const { sql } = this.reader;
    const ref = await this.contests.event(sql, contest, event);
    if (!isVisible(ref, grants)) throw new Refusal('not_found');
    const clocks = ref.state === 'running' ? await this.clocks.faces(sql, [ref.eventId]) : [];
    const shown = clocks.filter(({ face }) => face.running || face.leftMs > 0);
    if (shown.length === 0) return [];
    const rules = await this.rules.at(sql, ref.eventId, ref.rulesVersion);
    return shown.map((clock) => faceIn(clock, rules));
  }
}

function faceIn({ stage, session, face, extra }: ShownClock, rules: EventRules) {
  const its = rules.stages.find(({ code }) => code === stage);
  const name = its?.sessions.find(({ code }) => code === session)?.name ?? its?.name;
  const { entries } = ruleIndex(rules);
  return {
    ...{ stage, session: session || null, name: name ?? { zh: stage } },
    ...{ leftMs: Math.round(face.leftMs), running: face.running },
    extra: Object.entries(extra).flatMap(([entry, extraMs]) => {
      const number = entries.get(entry)?.number;
      return number === undefined ? [] : [{ entry: number, extraMs }];
    }),
  };
}
