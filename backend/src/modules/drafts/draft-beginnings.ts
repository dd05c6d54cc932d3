import type { draftsApi } from '@leitai/shared/contract/draft';
import { readLoosely } from '@leitai/shared/contract/draft/loose';
import type { Definition } from '@leitai/shared/domain/contest/definition';
import { cloneContest, withoutEntries } from '@leitai/shared/domain/draft/clone';
import { emptyDraft } from '@leitai/shared/domain/draft/start';
import { can } from '@leitai/shared/domain/permission/roles';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../platform/audit/audit.service.js';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService } from '../contests/contests.service.js';
import { RulesService } from '../contests/rules.service.js';
import { DraftStore, type Operation } from './draft-store.js';
import { DraftTurns, isRepeated, logOf } from './draft-turns.js';

type Body = Parsed<typeof draftsApi.create>['body'];

/** How a draft begins: empty, as a contest that was held, or from a file. */
@Injectable()
export class DraftBeginnings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditService,
    private readonly contests: ContestsService,
    private readonly rules: RulesService,
    private readonly store: DraftStore,
    private readonly turns: DraftTurns,
  ) {}

  /** Begins a draft and returns its id. Repeated, it answers the same. Refuses `operation_reused`, `draft_edit_invalid`. */
  async begin(body: Body, actor: Actor, language: Language): Promise<string> {
    const definition = await this.definitionOf(body, actor, language);
    const operation = this.turns.operationOf(body);
    await this.work.run(async (tx) => {
      await this.audit.lock(tx, logOf(body.uuid));
      const earlier = await this.store.byId(tx.sql, body.uuid);
      if (earlier) return this.assertSame(tx.sql, operation, actor);
      await this.store.insert(tx, actor.accountId, operation, definition);
      await this.turns.tell(tx, body.uuid, 'draft.begun', actor.accountId, { revision: 0 });
    });
    return body.uuid;
  }

  private async assertSame(sql: Reader['sql'], operation: Operation, actor: Actor) {
    const earlier = await this.turns.find(sql, operation.uuid, actor);
    isRepeated({ ...earlier, lastOperation: earlier.id, lastRequest: earlier.request }, operation);
  }

  private async definitionOf({ from, name, code }: Body, actor: Actor, language: Language): Promise<Definition> {
    switch (from.kind) {
      case 'empty':
        return emptyDraft(name, code);
      case 'contest':
        return this.clone(from.contest, name, code, actor);
      case 'file':
        return named(fromFile(from.definition, language), name, code);
    }
  }

  /** Of contests that the actor runs; of others not even their existence is told. */
  private async clone(contest: string, name: string, code: string, actor: Actor): Promise<Definition> {
    if (!can(actor.grants, 'contest.run', { contest })) throw new Refusal('not_found');
    const { sql } = this.reader;
    const events = await this.contests.eventsOf(sql, contest);
    if (events.length === 0) throw new Refusal('not_found');
    const held = events.map(async ({ eventId, eventCode, eventNameZh, eventNameEn, rulesVersion }) => ({
      code: eventCode,
      name: eventNameEn === null ? { zh: eventNameZh } : { zh: eventNameZh, en: eventNameEn },
      rules: await this.rules.at(sql, eventId, rulesVersion),
    }));
    return cloneContest(name, code, await Promise.all(held));
  }
}

const named = (definition: Definition, name: string, code: string): Definition => ({
  ...definition,
  contest: { ...definition.contest, name, code },
});

function fromFile(file: unknown, language: Language): Definition {
  const read = readLoosely(file, language);
  if (read.ok) return withoutEntries(read.definition);
  throw new Refusal('draft_edit_invalid', { fault: read.faults[0]?.message ?? '' }, { faults: read.faults });
}
