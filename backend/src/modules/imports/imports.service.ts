import type { Fault } from '@leitai/shared/contract/definition/read';
import type { Definition } from '@leitai/shared/domain/contest/definition';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestPlanner } from './contest-planner.js';
import { ContestWriter, type JudgeInvitation } from './contest-writer.js';
import { DefinitionReader } from './definition-reader.js';

export interface ImportRequest {
  /** Account id, or `system` for the command line. */
  actor: string;
  language: Language;
  /** What else happens in the turn that writes the contest; a refusal takes the contest back. */
  also?: (tx: Tx) => Promise<void>;
}

export interface Imported {
  contest: string;
  events: { code: string; entries: number }[];
  /** One-time tokens with which judges sign up. */
  invitations: JudgeInvitation[];
  warnings: Fault[];
}

/** Contest definitions come in whole or not at all, through the same services and journal as everything else. */
@Injectable()
export class ImportsService {
  /** The import before: one at a time, for a large file takes hundreds of megabytes while it is worked out. */
  private before: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly definitions: DefinitionReader,
    private readonly planner: ContestPlanner,
    private readonly work: UnitOfWork,
    private readonly writer: ContestWriter,
    private readonly reader: Reader,
  ) {}

  /** Imports the text of a definition file. Refuses `definition_invalid` with faults, or `contest_exists`. */
  importText(text: string, request: ImportRequest): Promise<Imported> {
    const mine = this.before.then(() => this.import(text, request));
    this.before = mine.catch(() => undefined);
    return mine;
  }

  private async import(text: string, { actor, language, also }: ImportRequest): Promise<Imported> {
    const read = await this.definitions.read(text, language);
    if (!read.ok) throw new Refusal('definition_invalid', { count: read.faults.length }, { faults: read.faults });
    const { definition, warnings } = read;
    await this.assertNew(definition);
    const plan = await this.planner.plan(definition, actor);
    const invitations = await this.work.run(async (tx) => {
      const written = await this.writer.write(tx, plan);
      await also?.(tx);
      return written;
    });
    return { contest: definition.contest.code, events: counts(definition), invitations, warnings };
  }

  /** Saves the work of a plan; the turn finds out by itself. */
  private async assertNew({ contest: { code } }: Definition): Promise<void> {
    const known = await this.reader.sql.all('SELECT id FROM contest WHERE code = ?', [code]);
    if (known.length > 0) throw new Refusal('contest_exists', { code });
  }
}

const counts = (definition: Definition) =>
  definition.events.map(({ code, entries }) => ({ code, entries: entries.length }));
