import type { ReadDefinition } from '@leitai/shared/contract/definition/read';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { inThread } from '../../platform/threads/in-thread.js';
import type { DefinitionText } from './definition.thread.js';

const THREAD = new URL('./definition.thread.js', import.meta.url);

/** Reads and checks definition files away from the event loop: ten megabytes take seconds, and judges are marking. */
@Injectable()
export class DefinitionReader {
  constructor(private readonly clock: Clock) {}

  /** The definition, or what is wrong with it. */
  read(text: string, language: Language): Promise<ReadDefinition> {
    return inThread<ReadDefinition>(THREAD, { text, language, now: this.clock.now() } satisfies DefinitionText);
  }
}
