import type { EvidenceFile } from '@leitai/shared/contract/evidence';
import { m } from '$lib/paraglide/messages';

/** What stands where a file was; `what` names it. */
export function removedWords({ by, reason }: NonNullable<EvidenceFile['removed']>, what: string): string {
  if (by === 'judge') return m.evidence_removed({ what });
  return reason === null ? m.evidence_removed_chief({ what }) : m.evidence_removed_why({ what, reason });
}
