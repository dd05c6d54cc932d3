import { m } from '$lib/paraglide/messages';
import type { SheetForm } from './sheet-form.svelte';

/** Why a sheet cannot be submitted now, and what the judge does about it; empty when it can. */
export function whyNot(form: SheetForm): string {
  const { missing, badge, source } = form;
  if (badge.kind === 'conflict') return m.why_conflict();
  if (form.elsewhere || form.released) return m.why_elsewhere();
  if (missing.length > 0) return m.review_missing({ count: missing.length, aspects: missing.join(m.list_comma()) });
  if (source.practice) return '';
  switch (badge.kind) {
    case 'offline':
      return badge.count > 0 ? m.why_offline({ count: badge.count }) : m.why_offline_idle();
    case 'signed_out':
      return m.signed_out_text();
    case 'refused':
      return m.sync_refused({ count: badge.count });
    case 'unfinished':
      return m.sync_unfinished({ count: badge.count });
    case 'behind':
      return m.sync_behind();
    case 'synced':
      return '';
    default:
      return m.review_waiting();
  }
}
