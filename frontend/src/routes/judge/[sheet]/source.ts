import type { Link } from '@leitai/shared/domain/outbox/badge';
import type { Outbox } from '@leitai/shared/domain/outbox/outbox';
import type { Tablet } from '$lib/outbox/tablet.svelte';
import type { Sheet } from '../sheets';

/** Where a sheet lives and what can be done with it: the tablet's outbox, or a practice sheet that never leaves. */
export interface SheetSource {
  readonly sheet: Sheet;
  readonly outbox: Outbox;
  readonly link: Link;
  /** When `sheet` came, by this tablet's clock, in ms. */
  readonly heardAt: number;
  readonly practice: boolean;
  /** How this tablet calls itself. */
  readonly device: string;
  /** Whether the storage of the tablet has a touch. */
  isStored(uuid: string): boolean;
  draftOf(aspect: string): string | undefined;
  keepDraft(aspect: string, text: string): void;
  dropDraft(aspect: string): void;
  touch(aspect: string, value: string): void;
  pick(aspect: string, value: string): void;
  discard(uuid: string): void;
  takeOver(uuid: string): Promise<void>;
}

/** A sheet on the tablet. */
export const sheetOn = (
  tablet: Tablet,
  id: string,
  held: () => { sheet: Sheet; outbox: Outbox; heardAt: number },
): SheetSource => ({
  get sheet() {
    return held().sheet;
  },
  get outbox() {
    return held().outbox;
  },
  get heardAt() {
    return held().heardAt;
  },
  get link() {
    return tablet.link;
  },
  practice: false,
  get device() {
    return tablet.device;
  },
  isStored: (uuid) => tablet.isStored(uuid),
  draftOf: (aspect) => tablet.drafts.of(id, aspect),
  keepDraft: (aspect, text) => tablet.drafts.keep(id, aspect, text),
  dropDraft: (aspect) => tablet.drafts.drop(id, aspect),
  touch: (aspect, value) => void tablet.touch(id, aspect, value),
  pick: (aspect, value) => void tablet.pick(id, aspect, value),
  discard: (uuid) => void tablet.discard(id, uuid),
  takeOver: (uuid) => tablet.takeOver(id, uuid),
});
