import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { LIMITS } from '@leitai/shared/domain/contest/definition';
import { type ProblemCode, sentence } from '@leitai/shared/domain/problem/catalogue';
import type { INestApplicationContext } from '@nestjs/common';
import { type Imported, ImportsService } from '../modules/imports/imports.service.js';
import { Refusal } from '../platform/http/refusal.js';
import { runCommand } from './context.js';
import { InvitationFile } from './invitation-file.js';
import { EXIT, language, tellFault } from './tell.js';

const USAGE = '用法 Usage: npm run import -- FILE [--invitations OUT.json]';

function readArguments(): { file: string; invitations: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { invitations: { type: 'string' } } });
    const [file, ...rest] = positionals;
    return file && rest.length === 0 ? { file, invitations: values.invitations } : null;
  } catch {
    return null;
  }
}

const wanted = readArguments();
if (!wanted) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(EXIT.invalid);
}

const tell = (path: string, code: ProblemCode, params: Record<string, string>): void =>
  tellFault({ path, code, message: sentence(code, language, params) });

/** Text of the definition, or null after its fault was told. Size is asked before the file is read. */
async function readDefinitionFile(file: string): Promise<string | null> {
  try {
    const { size } = await stat(file);
    const bytes = size <= LIMITS.bytes ? await readFile(file) : null;
    if (bytes && bytes.length <= LIMITS.bytes) return bytes.toString();
    tell('', 'body_too_large', { limit: '10 MB' });
  } catch (error) {
    tell('', 'file_unreadable', { file, reason: (error as Error).message });
  }
  return null;
}

/** The file for the tokens, undefined when none is wanted, or null after its fault was told. */
async function openInvitations(file: string | undefined): Promise<InvitationFile | null | undefined> {
  try {
    return file === undefined ? undefined : await InvitationFile.open(file);
  } catch (error) {
    tell('--invitations', 'file_unwritable', { file: file ?? '', reason: (error as Error).message });
    return null;
  }
}

function tellRefusal(refusal: Refusal): number {
  const own = { path: '', code: refusal.code, message: sentence(refusal.code, language, refusal.params) };
  for (const fault of refusal.faults ?? [own]) tellFault(fault);
  return refusal.code === 'contest_exists' ? EXIT.conflict : EXIT.invalid;
}

function tellImported({ contest, events, warnings }: Imported): void {
  for (const { path, message } of warnings) process.stderr.write(`提示 Note ${path}: ${message}\n`);
  for (const { code, entries } of events) {
    process.stdout.write(`已导入 Imported ${contest}/${code} (${entries}) → /e/${contest}/${code}\n`);
  }
}

async function importText(app: INestApplicationContext, text: string): Promise<Imported | Refusal> {
  try {
    return await app.get(ImportsService).importText(text, { actor: 'system', language });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

async function writeInvitations(file: InvitationFile | undefined, { invitations }: Imported): Promise<number> {
  try {
    await file?.write(invitations);
    return EXIT.ok;
  } catch (error) {
    tell('--invitations', 'invitations_unwritten', { reason: (error as Error).message });
    return EXIT.invalid;
  }
}

await runCommand(async (app) => {
  const text = await readDefinitionFile(wanted.file);
  const file = text === null ? null : await openInvitations(wanted.invitations);
  if (text === null || file === null) return EXIT.invalid;
  let imported: Imported | Refusal | undefined;
  try {
    imported = await importText(app, text);
    if (imported instanceof Refusal) return tellRefusal(imported);
    tellImported(imported);
    return await writeInvitations(file, imported);
  } finally {
    if (imported === undefined || imported instanceof Refusal) await file?.abandon();
  }
});
