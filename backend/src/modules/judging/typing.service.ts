import { Injectable } from '@nestjs/common';
import type { SheetAnswer, SheetCommand } from './sheet-command.js';
import { SheetWriter } from './sheet-writer.js';

/** What an officer types into a judge's sheet: it waits in the same line as what tablets send. */
@Injectable()
export class TypingService {
  constructor(private readonly writer: SheetWriter) {}

  /** As a paired tablet would send it, with the officer as the actor. Rejects with a Refusal or a storage failure. */
  submit(command: SheetCommand & { judgeId: string }): Promise<SheetAnswer> {
    return this.writer.submit(command);
  }
}
