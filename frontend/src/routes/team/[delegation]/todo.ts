import type { DelegationTodo } from '@leitai/shared/domain/delegation/todo';
import { m } from '$lib/paraglide/messages';

/** What a delegation lacks, said to its team leader. They lead it, so their own link is never what lacks. */
const WORDS: Record<DelegationTodo, (count: number) => string> = {
  leader_link: () => m.team_all_done(),
  no_workers: () => m.team_todo_no_workers(),
  to_send: (count) => m.team_todo_to_send({ count }),
  to_confirm: (count) => m.team_todo_to_confirm({ count }),
  to_approve: (count) => m.team_todo_to_approve({ count }),
};

export const ownTodo = ({ kind, count }: { kind: DelegationTodo; count: number }): string => WORDS[kind](count);
