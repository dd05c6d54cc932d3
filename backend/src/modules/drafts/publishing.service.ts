import type { draftsApi } from '@leitai/shared/contract/draft';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Parsed } from '../../platform/http/route.js';
import { ContestsService, summaries } from '../contests/contests.service.js';
import { type Imported, ImportsService } from '../imports/imports.service.js';
import { DraftStore } from './draft-store.js';
import { assertOpen, DraftTurns, isRepeated } from './draft-turns.js';

/** A draft becomes a contest by the one door that contests come in by. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly reader: Reader,
    private readonly imports: ImportsService,
    private readonly contests: ContestsService,
    private readonly store: DraftStore,
    private readonly turns: DraftTurns,
  ) {}

  /**
   * Imports the draft and ends it, in one turn. A repetition answers without the invitations, which are shown once. Refuses
   * `draft_stale`, and what an import refuses.
   */
  async publish({ params, body }: Parsed<typeof draftsApi.publish>, actor: Actor, language: Language) {
    const request = this.turns.requestOf(params.draft, actor, body);
    const draft = await this.turns.find(this.reader.sql, params.draft, actor);
    if (isRepeated(draft, request) && draft.publishedAs !== null) return this.answer(draft.publishedAs, [], []);
    const definition = this.store.definitionOf(assertOpen(draft));
    const { code } = definition.contest;
    const { invitations, warnings } = await this.imports.importText(JSON.stringify(definition), {
      actor: actor.accountId,
      language,
      also: async (tx) => {
        // The revision is looked at again here: the file that was checked is the draft that ends.
        const open = await this.turns.begin(tx, request);
        if (!open) return;
        await this.store.end(tx, open.id, request, code);
        const about = { revision: open.revision + 1, contest: code };
        await this.turns.tell(tx, open.id, 'draft.published', actor.accountId, about);
      },
    });
    return this.answer(code, invitations, warnings);
  }

  private async answer(code: string, invitations: Imported['invitations'], warnings: Imported['warnings']) {
    const [contest] = summaries(await this.contests.eventsOf(this.reader.sql, code));
    return { contest, invitations, warnings };
  }
}
