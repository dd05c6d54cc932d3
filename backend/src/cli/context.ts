import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { type Config, ConfigError, readConfig } from '../platform/config/config.js';
import { storageFailure } from '../platform/database/storage-failure.js';
import { startTrouble } from '../platform/start/start-trouble.js';
import { EXIT, tellFault } from './tell.js';

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
