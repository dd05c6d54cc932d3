import { type Badge, badge } from '@leitai/shared/domain/outbox/badge';
import { type Operation, type Outbox, operationsOn, shownValue } from '@leitai/shared/domain/outbox/outbox';
import { type Aspect, due, type Sheet } from '../sheets';
import type { SheetSource } from './source';
import { heldElsewhere, isLateDuty, isReleasedHere, takesHere } from './takes';

/** A sheet as it is filled in. It holds nothing itself but sentences: what is entered lives where it cannot get lost. */
export class SheetForm {
  /** Why what stands in a field is no mark, by aspect. */
  readonly wrong = $state<Record<string, string>>({});

  constructor(readonly source: SheetSource) {}

  get sheet(): Sheet {
    return this.source.sheet;
  }

  get outbox(): Outbox {
    return this.source.outbox;
  }

  get open(): boolean {
    return this.sheet.state === 'open' && this.sheet.running;
  }

  /** Another device has the sheet: this one only shows it. */
  get elsewhere(): Sheet['holder'] {
    return heldElsewhere(this.source);
  }

  /** The chief judge gave this device up: it may come back by taking the sheet over. */
  get released(): boolean {
    return isReleasedHere(this.source);
  }

  takes(aspect: Aspect): boolean {
    return takesHere(this.source, aspect);
  }

  /** It takes one mark, though the sheet is submitted. */
  isLate(aspect: Aspect): boolean {
    return isLateDuty(this.source, aspect);
  }

  /** The judge's latest value of an aspect, else what the server holds. */
  value = (aspect: string): string | undefined => shownValue(this.outbox, aspect);

  /** What stands in the field and is no mark yet. */
  draft = (aspect: string): string | undefined => this.source.draftOf(aspect);

  get drafts(): string[] {
    return this.sheet.aspects.flatMap(({ code }) => (this.draft(code) === undefined ? [] : [code]));
  }

  get badge(): Badge {
    return badge(this.outbox, this.source.link, {
      drafts: this.drafts.length,
      isStored: (uuid) => this.source.isStored(uuid),
    });
  }

  /** The operation that decides how far an aspect got: one in conflict before a later one that waits for it. */
  operation = (aspect: string): Operation | undefined => {
    const all = operationsOn(this.outbox, aspect);
    return all.find(({ state }) => state === 'conflict') ?? all.at(-1);
  };

  get conflict(): Operation | undefined {
    return this.outbox.operations.find(({ state }) => state === 'conflict');
  }

  /** Aspects that still need a mark which the server may accept. */
  get missing(): string[] {
    return due(this.sheet).flatMap(({ code }) => {
      const refused = this.operation(code)?.state === 'refused';
      return this.value(code) === undefined || refused || this.draft(code) !== undefined ? [code] : [];
    });
  }

  /** Every aspect has an acknowledged mark, and nothing else is left on this tablet. */
  get ready(): boolean {
    return this.missing.length === 0 && this.badge.kind === 'synced';
  }

  mark(aspect: string, value: string): void {
    const before = this.operation(aspect);
    delete this.wrong[aspect];
    this.source.dropDraft(aspect);
    if (value !== this.value(aspect) || before?.state === 'refused') this.source.touch(aspect, value);
  }

  type(aspect: string, text: string): void {
    this.source.keepDraft(aspect, text);
  }

  /** The field is left empty: nothing was entered. */
  clear(aspect: string): void {
    delete this.wrong[aspect];
    this.source.dropDraft(aspect);
  }

  /** What was entered is no mark: it stays in its field with a sentence. */
  refuse(aspect: string, entered: string, sentence: string): void {
    this.source.keepDraft(aspect, entered);
    this.wrong[aspect] = sentence;
  }
}
