import type { DrawAbort, DrawRole } from '@leitai/shared/domain/draw/draw';
import { m } from '$lib/paraglide/messages';

const ROLES: Record<DrawRole, () => string> = {
  organiser: m.draw_role_organiser,
  supervisor: m.draw_role_supervisor,
  chief_judge: m.draw_role_chief_judge,
  representative: m.draw_role_representative,
};

export const officeWord = (role: DrawRole): string => ROLES[role]();

/** Why a draw has no valid result, in a sentence. */
export const abortWords = ({ cause, role, reason }: DrawAbort): string =>
  cause === 'reveal_wrong' && role ? m.draw_abort_wrong({ office: officeWord(role) }) : reason;
