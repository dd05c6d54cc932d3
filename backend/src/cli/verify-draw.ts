import { readFile } from 'node:fs/promises';
import { DrawTranscript } from '@leitai/shared/contract/draw-shapes';
import { pathText } from '@leitai/shared/domain/contest/faults';
import { checkTranscript } from '@leitai/shared/domain/draw/check-transcript';
import { type Draw, stepOf } from '@leitai/shared/domain/draw/draw';
import { type Params, type ProblemCode, sentence } from '@leitai/shared/domain/problem/catalogue';
import { meaningOf } from '../platform/http/issue-meaning.js';
import { EXIT, language, tellFault } from './tell.js';

const USAGE = '用法 Usage: npm run -s verify:draw -- FILE';
const FINDINGS: Record<ReturnType<typeof stepOf>, string> = {
  commit: '到目前为止相符，承诺还没交齐 matches so far; commitments are missing',
  dice: '到目前为止相符，还没掷骰子 matches so far; the dice are missing',
  reveal: '到目前为止相符，还没全部揭示 matches so far; reveals are missing',
  done: '相符，结果可由名单、密数和骰子重算得出 matches: the result follows from list, secrets and dice',
  aborted: '相符，此次抽签已中止，没有有效结果 matches; this draw was aborted and has no valid result',
};

const tell = (path: string, code: ProblemCode, params?: Params): void =>
  tellFault({ path, code, message: sentence(code, language, params) });

/** The transcript in a file, or null after what is wrong with it was told. */
async function readTranscript(file: string): Promise<Draw | null> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    tell('', 'file_unreadable', { file, reason: error.message });
    return null;
  });
  if (text === null) return null;
  const parsed = DrawTranscript.strict().safeParse(parseJson(text), { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues.slice(0, 50)) {
    const { code, params } = meaningOf(issue);
    tell(pathText(issue.path), code, params);
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    tell('', 'transcript_not_json', { reason: (error as Error).message });
    process.exit(EXIT.invalid);
  }
}

const [file, ...rest] = process.argv.slice(2);
if (!file || rest.length > 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(EXIT.invalid);
}
const draw = await readTranscript(file);
const differences = draw ? checkTranscript(draw) : [];
for (const { path, code, params } of differences) tell(path, code, params);
if (draw && differences.length === 0) process.stdout.write(`${draw.draw}: ${FINDINGS[stepOf(draw)]}\n`);
process.exitCode = draw && differences.length === 0 ? EXIT.ok : EXIT.invalid;
