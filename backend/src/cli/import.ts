import { readFile, stat, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { LIMITS } from '@leitai/shared/domain/contest/definition';
import { sentence } from '@leitai/shared/domain/problem/catalogue';
import type { JudgeInvitation } from '../modules/imports/contest-writer.js';
import { ImportsService } from '../modules/imports/imports.service.js';
import { Refusal } from '../platform/http/refusal.js';
import { EXIT, runCommand, tellFault } from './context.js';

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

/** Text of the definition, or null after its fault was told. Size is asked before the file is read. */
async function readDefinitionFile(file: string): Promise<string | null> {
  try {
    const { size } = await stat(file);
    if (size <= LIMITS.bytes) return await readFile(file, 'utf8');
    tellFault({ path: '', code: 'body_too_large', message: sentence('body_too_large', 'zh', { limit: '10 MB' }) });
  } catch (error) {
    tellFault({ path: '', code: 'file_unreadable', message: `读不到文件 ${file}：${(error as Error).message}` });
  }
  return null;
}

/** Rows of code and token, without names: the file goes from hand to hand. Only its owner may read it. */
async function writeInvitations(file: string, invitations: readonly JudgeInvitation[]): Promise<void> {
  const rows = invitations.map(({ judge, token }) => ({ judge, token }));
  await writeFile(file, `${JSON.stringify(rows, null, 2)}\n`, { mode: 0o600 });
}

function tellRefusal(refusal: Refusal): number {
  const own = { path: '', code: refusal.code, message: sentence(refusal.code, 'zh', refusal.params) };
  for (const fault of refusal.faults ?? [own]) tellFault(fault);
  return refusal.code === 'contest_exists' ? EXIT.conflict : EXIT.invalid;
}

await runCommand(async (app) => {
  const text = await readDefinitionFile(wanted.file);
  if (text === null) return EXIT.invalid;
  try {
    const imported = await app.get(ImportsService).importText(text, { actor: 'system', language: 'zh' });
    for (const warning of imported.warnings) process.stderr.write(`提示 ${warning.path}: ${warning.message}\n`);
    if (wanted.invitations) await writeInvitations(wanted.invitations, imported.invitations);
    for (const { code, entries } of imported.events)
      process.stdout.write(
        `已导入 Imported ${imported.contest}/${code} (${entries}) → /e/${imported.contest}/${code}\n`,
      );
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return tellRefusal(error);
  }
});
