import 'reflect-metadata';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { type Config, ConfigError, readConfig } from '../platform/config/config.js';
import { storageFailure } from '../platform/database/storage-failure.js';
import { startTrouble } from '../platform/start/start-trouble.js';

/** Exit codes of the command line. */
export const EXIT = { ok: 0, invalid: 1, conflict: 2 } as const;

/** Language of what a command tells: that of the terminal, Chinese unless it is English (POSIX locale variables). */
export const language: Language = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  ? 'en'
  : 'zh';

/** One fault as one JSON line on stderr, for people and for scripts. */
export function tellFault(fault: { path: string; code: string; message: string }): void {
  const { path, code, message } = fault;
  process.stderr.write(`${JSON.stringify({ path, code, message })}\n`);
}

/** Runs a command against `DATABASE_URL` with the application's own services, without HTTP. Sets the exit code. */
export async function runCommand(command: (app: INestApplicationContext) => Promise<number>): Promise<void> {
  let app: INestApplicationContext | undefined;
  let config: Config | undefined;
  try {
    config = readConfig(process.env);
    app = await NestFactory.createApplicationContext(AppModule.forRoot({ config }), {
      logger: false,
      abortOnError: false,
    });
    app.useLogger(['error']);
    process.exitCode = await command(app);
  } catch (error) {
    tellFault(asFault(error, config));
    process.exitCode = EXIT.invalid;
  } finally {
    await app?.close();
  }
}

function asFault(error: unknown, config: Config | undefined) {
  const message = startTrouble(error, config) ?? (error instanceof Error ? error.message : String(error));
  if (error instanceof ConfigError) return { path: 'DATABASE_URL', code: 'config', message };
  const failure = storageFailure(error);
  return { path: '', code: failure ? `storage_${failure}` : 'internal', message };
}
