import { type Fault, type ReadDefinition, readDefinition } from '@leitai/shared/contract/definition/read';
import type { Definition } from '@leitai/shared/domain/contest/definition';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ContestWriter, type JudgeInvitation } from './contest-writer.js';

export interface ImportRequest {
  /** Account id, or `system` for the command line. */
  actor: string;
  language: Language;
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
  constructor(
    private readonly work: UnitOfWork,
    private readonly writer: ContestWriter,
  ) {}

  /** Imports the text of a definition file. Refuses `definition_invalid` with faults, or `contest_exists`. */
  importText(text: string, request: ImportRequest): Promise<Imported> {
    return this.import(readDefinition(text, request.language), request);
  }

  private async import(read: ReadDefinition, { actor }: ImportRequest): Promise<Imported> {
    if (!read.ok) throw new Refusal('definition_invalid', { count: read.faults.length }, { faults: read.faults });
    const { definition } = read;
    const invitations = await this.work.run((tx) => this.writer.write(tx, definition, actor));
    return { contest: definition.contest.code, events: counts(definition), invitations, warnings: read.warnings };
  }
}

const counts = (definition: Definition) =>
  definition.events.map(({ code, entries }) => ({ code, entries: entries.length }));
