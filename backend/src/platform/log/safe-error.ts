import { driverCode } from '../database/storage-failure.js';

/**
 * What of an error may stand in a log: kind, code, message and the places it came through. Nothing else of it is copied,
 * because drivers attach statements with their values; and where the message itself quotes input (MySQL's "Duplicate entry
 * 'name'", a parser's excerpt), the code and the places have to do.
 */
export function safeError(error: unknown): { type: string; code?: string; message?: string; stack?: string } {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = driverCode(error);
  const quotes = error instanceof SyntaxError || (code?.startsWith('ER_') ?? false);
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(code && { code }),
    ...(!quotes && { message: error.message }),
    stack: places.join('\n'),
  };
}
