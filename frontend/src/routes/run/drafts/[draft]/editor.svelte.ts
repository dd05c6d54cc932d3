import { type Draft, draftsApi } from '@leitai/shared/contract/draft';
import { changeDraft } from '@leitai/shared/contract/draft/change';
import type { Definition } from '@leitai/shared/domain/contest/definition';
import { pathText } from '@leitai/shared/domain/contest/faults';
import { checklist } from '@leitai/shared/domain/draft/checklist';
import type { DraftEdit, EditPath } from '@leitai/shared/domain/draft/edits';
import { call } from '$lib/api/call';
import { ApiProblem } from '$lib/api/problem';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';

interface Waiting {
  uuid: string;
  edits: DraftEdit[];
}

const AGAIN_MS = 3000;

/**
 * The draft on this screen. A change shows at once, by the same rule as the server's, and is sent in order; what the server
 * did not take yet is counted. Somebody else's change in between stops the sending until the person has chosen.
 */
export class DraftEditor {
  document = $state.raw() as Definition;
  mayUndo = $state(false);
  mayRedo = $state(false);
  /** Changes that the server did not acknowledge yet. */
  waiting = $state.raw<readonly Waiting[]>([]);
  offline = $state(false);
  /** A question to the server is under way. */
  sending = $state(false);
  /** Sentences about fields that were refused, by the path of the field. */
  refused = $state.raw<Readonly<Record<string, string>>>({});
  problem = $state.raw<string | null>(null);
  conflict = $state.raw<{ theirs: string; yours: string } | null>(null);
  readonly todos = $derived(checklist(this.document));

  readonly id: string;
  revision = 0;
  /** Whether each turn that was asked for goes forth (redo) or back. */
  private readonly turns: boolean[] = [];

  constructor(draft: Draft) {
    this.id = draft.id;
    this.take(draft);
  }

  /** Changes the draft; several edits are one step to undo. `field`: what a refusal is shown at. Returns whether it was taken. */
  change(edits: readonly DraftEdit[], field?: EditPath): boolean {
    const changed = changeDraft(this.document, edits, getLocale());
    const at = pathText(field ?? edits[0]?.path ?? []);
    const { [at]: _, ...others } = this.refused;
    this.problem = null;
    if (!changed.ok) {
      const sentence = changed.faults[0]?.message ?? m.draft_gone();
      this.refused = { ...others, [at]: sentence };
      if (!field) this.problem = sentence;
      return false;
    }
    this.refused = others;
    this.document = changed.definition;
    this.mayUndo = true;
    this.mayRedo = false;
    this.waiting = [...this.waiting, { uuid: crypto.randomUUID(), edits: [...edits] }];
    void this.send();
    return true;
  }

  /** One change back, or forth again; after everything that waits to be saved. */
  undo(redo = false): Promise<void> {
    this.turns.push(redo);
    return this.send();
  }

  /** Ends a conflict: what the server has, with one's own changes on top or without them. */
  async settle(mine: boolean): Promise<void> {
    const own = this.waiting;
    await this.asking(async () => {
      this.take(await call(draftsApi.one, { params: { draft: this.id } }));
      this.waiting = [];
      this.conflict = null;
    });
    if (mine && !this.conflict) for (const { edits } of own) this.change(edits);
  }

  /** Sends what waits, one after the other; then goes back or forth as often as was asked. */
  async send(): Promise<void> {
    if (this.sending || this.conflict) return;
    const [first] = this.waiting;
    const redo = first ? undefined : this.turns.shift();
    if (first ? await this.asking(() => this.save(first)) : redo !== undefined && (await this.step(redo)))
      return this.send();
    if (this.offline) setTimeout(() => void this.send(), AGAIN_MS);
  }

  private async save({ uuid, edits }: Waiting): Promise<void> {
    const body = { uuid, base: this.revision, edits };
    const { revision } = await call(draftsApi.edit, { params: { draft: this.id }, body });
    this.revision = revision;
    this.waiting = this.waiting.slice(1);
  }

  private async step(redo: boolean): Promise<boolean> {
    if (!(redo ? this.mayRedo : this.mayUndo)) return true;
    this.refused = {};
    return this.asking(async () => {
      const body = { uuid: crypto.randomUUID(), base: this.revision, redo };
      this.take(await call(draftsApi.undo, { params: { draft: this.id }, body }));
    });
  }

  private take(draft: Draft): void {
    this.document = draft.document;
    this.revision = draft.revision;
    this.mayUndo = draft.mayUndo;
    this.mayRedo = draft.mayRedo;
  }

  private async asking(act: () => Promise<void>): Promise<boolean> {
    this.sending = true;
    try {
      await act();
      this.offline = false;
      return true;
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem)) throw thrown;
      this.tell(thrown);
      return false;
    } finally {
      this.sending = false;
    }
  }

  private tell(problem: ApiProblem): void {
    this.offline = problem.passing;
    if (problem.code === 'draft_stale') {
      const { theirs = '', yours = '' } = problem.body.conflict ?? {};
      this.conflict = { theirs, yours };
    } else if (!problem.passing) this.problem = problem.message;
  }
}
