import type { draftsApi } from '@leitai/shared/contract/draft';
import { changeDraft } from '@leitai/shared/contract/draft/change';
import type { Definition } from '@leitai/shared/domain/contest/definition';
import { pathText } from '@leitai/shared/domain/contest/faults';
import { checklist, forPublishing } from '@leitai/shared/domain/draft/checklist';
import { applyEdits, valueAt } from '@leitai/shared/domain/draft/edits';
import { changed, redone, undone } from '@leitai/shared/domain/draft/history';
import { partOfTodo, partsOf, samePart } from '@leitai/shared/domain/draft/parts';
import { can } from '@leitai/shared/domain/permission/roles';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { orRefuse, Refusal } from '../../platform/http/refusal.js';
import type { Parsed } from '../../platform/http/route.js';
import { DraftStore, type OpenDraft } from './draft-store.js';
import { assertOpen, DraftTurns } from './draft-turns.js';

type Api = typeof draftsApi;

const LIMIT_MB = 2;

/** Drafts are read, changed by small edits, and taken back one change at a time. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly store: DraftStore,
    private readonly turns: DraftTurns,
  ) {}

  /** The actor's drafts; everybody's for whoever manages the platform. */
  async list(actor: Actor) {
    const owner = can(actor.grants, 'platform.manage') ? null : actor.accountId;
    const open = await this.store.open(this.reader.sql, owner);
    return open.map((draft) => summaryOf(draft, this.store.definitionOf(draft)));
  }

  async one(id: string, actor: Actor) {
    const draft = assertOpen(await this.turns.find(this.reader.sql, id, actor));
    return viewOf(draft, this.store.definitionOf(draft));
  }

  /** One change, which is one step to undo. Refuses `draft_stale` with both values, `draft_edit_invalid` with every fault. */
  edit({ params, body }: Parsed<Api['edit']>, actor: Actor, language: Language): Promise<{ revision: number }> {
    const request = this.turns.requestOf(params.draft, actor, body);
    return this.work.run(async (tx) => {
      const draft = await this.turns.begin(tx, request).catch((error) => this.withBoth(tx.sql, error, request, body));
      if (!draft) return { revision: body.base + 1 };
      const { definition, inverse } = changeOrRefuse(this.store.definitionOf(draft), body.edits, language);
      const history = changed(draft);
      await this.store.update(tx, draft, history, request, definition);
      const step = { forth: body.edits, back: inverse, actor: actor.accountId };
      await this.store.keep(tx, draft, history.step, step);
      await this.turns.tell(tx, draft.id, 'draft.edited', actor.accountId, { revision: history.revision });
      return { revision: history.revision };
    });
  }

  /** One change back, or forth again. Refuses `draft_no_undo`, `draft_no_redo`, `draft_stale`. */
  async undo({ params, body }: Parsed<Api['undo']>, actor: Actor) {
    const request = this.turns.requestOf(params.draft, actor, body);
    await this.work.run(async (tx) => {
      const draft = await this.turns.begin(tx, request);
      if (!draft) return;
      const history = orRefuse(body.redo ? redone(draft) : undone(draft));
      const number = body.redo ? history.step : draft.step;
      const edits = await this.store.editsOf(tx.sql, draft, number, body.redo ? 'forth' : 'back');
      const { definition } = changeOrRefuse(this.store.definitionOf(draft), edits, 'zh');
      await this.store.update(tx, draft, history, request, definition);
      const type = body.redo ? 'draft.redone' : 'draft.undone';
      await this.turns.tell(tx, draft.id, type, actor.accountId, { revision: history.revision });
    });
    return this.one(params.draft, actor);
  }

  /** Deletes the draft with all its versions. */
  discard({ params, body }: Parsed<Api['discard']>, actor: Actor): Promise<void> {
    const request = this.turns.requestOf(params.draft, actor, body);
    return this.work.run(async (tx) => {
      const draft = await this.turns.begin(tx, request);
      if (!draft) return;
      await this.store.end(tx, draft.id, request, null);
      await this.turns.tell(tx, draft.id, 'draft.discarded', actor.accountId, { revision: draft.revision + 1 });
    });
  }

  /** A stale change is told with what stands there now and what was to be put there. */
  private async withBoth(
    sql: OpenSql,
    error: unknown,
    { id, actor }: { id: string; actor: Actor },
    { edits }: Parsed<Api['edit']>['body'],
  ): Promise<never> {
    if (!(error instanceof Refusal) || error.code !== 'draft_stale') throw error;
    const draft = assertOpen(await this.turns.find(sql, id, actor));
    const [first] = edits;
    const theirs = valueAt(this.store.definitionOf(draft), first?.path ?? []);
    const yours = first && 'value' in first ? first.value : null;
    const conflict = { aspect: pathText(first?.path ?? []), revision: draft.revision };
    throw new Refusal('draft_stale', error.params, {
      conflict: { ...conflict, theirs: shown(theirs), yours: shown(yours) },
    });
  }
}

type OpenSql = Reader['sql'];

/** The beginning of a value as text: a conflict shows both, it does not carry a scheme. */
const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 200);

function changeOrRefuse(definition: Definition, edits: Parameters<typeof applyEdits>[1], language: Language) {
  const change = changeDraft(definition, edits, language);
  if (change.ok && JSON.stringify(change.definition).length <= LIMIT_MB * 1_048_576) return change;
  if (change.ok) throw new Refusal('draft_full', { limit: LIMIT_MB });
  const [fault] = change.faults;
  if (!fault) throw new Refusal('draft_place_gone');
  throw new Refusal('draft_edit_invalid', { fault: fault.message }, { faults: change.faults });
}

/** A draft as the contract shows it. */
export const viewOf = (draft: OpenDraft, document: Definition) => ({
  id: draft.id,
  revision: draft.revision,
  mayUndo: draft.step > 0,
  mayRedo: draft.step < draft.steps,
  updatedAt: new Date(draft.updatedAt).toISOString(),
  document,
});

function summaryOf(draft: OpenDraft, definition: Definition) {
  const { contest, events } = definition;
  const open = forPublishing(checklist(definition)).map(partOfTodo);
  const parts = partsOf(definition);
  return {
    id: draft.id,
    code: contest.code,
    name: contest.name,
    revision: draft.revision,
    updatedAt: new Date(draft.updatedAt).toISOString(),
    events: events.map(({ name, nameEn }) => (nameEn === undefined ? { name } : { name, nameEn })),
    parts: parts.length,
    ready: parts.filter((part) => !open.some((other) => samePart(part, other))).length,
  };
}
