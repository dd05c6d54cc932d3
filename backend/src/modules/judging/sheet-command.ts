import { contentOf } from '../journal/journal.service.js';

interface Common {
  operationId: string;
  sheetId: string;
  accountId: string;
  /** Set by a paired tablet: it writes to the sheets of this judge only. */
  judgeId?: string | undefined;
}

export interface MarkCommand extends Common {
  kind: 'mark';
  aspect: string;
  value: string;
  baseRevision: number;
  clientTime: string;
  device: string;
}

export interface SubmitCommand extends Common {
  kind: 'submit';
  revision: number;
  device: string;
  waiting: number;
}

export interface TakeOverCommand extends Common {
  kind: 'take_over';
  device: string;
  waiting: number;
}

/** What a judge does to a sheet. All kinds share one queue, so that a submission never overtakes a mark. */
export type SheetCommand = MarkCommand | SubmitCommand | TakeOverCommand;

export interface SheetAnswer {
  seq: number;
  revision: number;
  late?: true;
}

/** Digest of what the client sent; the same id with another digest is refused. */
export function commandContent(command: SheetCommand): string {
  const { kind, sheetId } = command;
  if (kind === 'submit') return contentOf('submit', sheetId, command.revision);
  if (kind === 'take_over') return contentOf('take_over', sheetId, command.device);
  const { aspect, value, baseRevision, clientTime, device } = command;
  return contentOf('mark', sheetId, aspect, value, baseRevision, clientTime, device);
}
