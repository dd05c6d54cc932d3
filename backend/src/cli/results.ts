import { parseArgs } from 'node:util';
import { sentence } from '@leitai/shared/domain/problem/catalogue';
import { ResultsService } from '../modules/results/results.service.js';
import { Refusal } from '../platform/http/refusal.js';
import { runCommand } from './context.js';
import { EXIT, language, tellFault } from './tell.js';

const USAGE = '用法 Usage: npm run -s results -- --event CONTEST/EVENT --csv [--names]';
const STATUS = {
  provisional: '暂定 provisional',
  frozen: '已封榜，以下为内部成绩 frozen, internal standings',
  final: '最终 final',
};

function readArguments(): { contest: string; event: string; names: boolean } | null {
  try {
    const { values } = parseArgs({
      options: { event: { type: 'string' }, csv: { type: 'boolean' }, names: { type: 'boolean' } },
    });
    const [contest, event, ...rest] = (values.event ?? '').split('/');
    return contest && event && rest.length === 0 && values.csv
      ? { contest, event, names: values.names ?? false }
      : null;
  } catch {
    return null;
  }
}

const wanted = readArguments();
if (!wanted) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(EXIT.invalid);
}

await runCommand(async (app) => {
  try {
    const { csv, status } = await app.get(ResultsService).csv(wanted.contest, wanted.event, wanted.names);
    process.stderr.write(`${wanted.contest}/${wanted.event}: ${STATUS[status]}\n`);
    process.stdout.write(csv);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tellFault({ path: '--event', code: error.code, message: sentence(error.code, language, error.params) });
    return EXIT.invalid;
  }
});
