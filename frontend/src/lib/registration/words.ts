import type { SkillLevel } from '@leitai/shared/domain/registration/levels';
import { levelWords } from '@leitai/shared/domain/registration/levels';
import type { Employment, RegistrationStatus } from '@leitai/shared/domain/registration/status';
import { say } from '$lib/i18n/names';
import { m } from '$lib/paraglide/messages';

const STATUS: Record<RegistrationStatus, () => string> = {
  to_confirm: m.reg_to_confirm,
  to_approve: m.reg_to_approve,
  waiting: m.reg_waiting,
  registered: m.reg_registered,
  entered: m.reg_entered,
  left_out: m.reg_left_out,
  withdrawn: m.reg_withdrawn,
  refused: m.reg_refused,
  replaced: m.reg_replaced,
  disqualified: m.reg_disqualified,
  no_show: m.reg_no_show,
};

const EMPLOYMENT: Record<Employment, () => string> = {
  by_worker: m.reg_by_worker,
  by_employer: m.reg_by_employer,
  both: m.reg_by_both,
};

/** How sure a status is, as a badge shows it. */
export const signOfStatus = (status: RegistrationStatus): string | undefined => {
  if (status === 'registered' || status === 'entered') return 'ok';
  return status === 'to_confirm' || status === 'to_approve' || status === 'waiting' ? 'provisional' : undefined;
};

export const statusWord = (status: RegistrationStatus, waiting: number | null): string =>
  status === 'waiting' && waiting !== null ? m.reg_waiting_as({ n: waiting }) : STATUS[status]();
/** The same said to the person themselves. */
export const ownStatusWord = (status: RegistrationStatus, waiting: number | null): string =>
  status === 'to_confirm' ? m.reg_own_to_confirm() : statusWord(status, waiting);
export const ownEmploymentWord = (employment: Employment): string =>
  employment === 'by_employer' ? m.reg_own_by_employer() : EMPLOYMENT[employment]();
export const employmentWord = (employment: Employment): string => EMPLOYMENT[employment]();
export const levelWord = (level: SkillLevel): string => say(levelWords[level]);
