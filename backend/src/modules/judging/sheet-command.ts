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
}

/** What a judge does to a sheet. Both kinds share one queue, so that a submission never overtakes a mark. */
export type SheetCommand = MarkCommand | SubmitCommand;

export interface SheetAnswer {
  seq: number;
  revision: number;
}

/** Digest of what the client sent; the same id with another digest is refused. */
export const commandContent = (command: SheetCommand): string =>
  command.kind === 'mark'
    ? contentOf(
        'mark',
        command.sheetId,
        command.aspect,
        command.value,
        command.baseRevision,
        command.clientTime,
        command.device,
      )
    : contentOf('submit', command.sheetId, command.revision);
