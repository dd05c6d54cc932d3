import type { DelegationTodo } from '@leitai/shared/domain/delegation/todo';
import { m } from '$lib/paraglide/messages';
import type { Delegation } from './types';

/** Who must do what, said to the organiser. */
const WORDS: Record<DelegationTodo, (leader: string, count: number) => string> = {
  leader_link: (leader) => m.deleg_todo_leader_link({ leader }),
  no_workers: (leader) => m.deleg_todo_no_workers({ leader }),
  to_send: (leader, count) => m.deleg_todo_to_send({ leader, count }),
  to_confirm: (_, count) => m.deleg_todo_to_confirm({ count }),
  to_approve: (_, count) => m.deleg_todo_to_approve({ count }),
};

export const todoWords = ({ leader, todo }: Delegation): string[] =>
  todo.map(({ kind, count }) => WORDS[kind](leader.name, count));
