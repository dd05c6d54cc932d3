import { convert } from './isu/convert.js';
import { ConvertError } from './isu/faults.js';
import { writeFiles } from './isu/write-files.js';

const USAGE = '用法 Usage: npm run -s convert:isu -- PERFORMANCES.csv COMPONENTS.csv OUTDIR';

const say = (line: string) => process.stderr.write(`${line}\n`);

function main(args: readonly string[]): number {
  const [performances, components, folder] = args;
  if (!performances || !components || !folder || args.length > 3) {
    say(USAGE);
    return 1;
  }
  try {
    for (const file of writeFiles(folder, convert(performances, components, say))) process.stdout.write(`${file}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ConvertError)) throw error;
    for (const one of error.faults) say(JSON.stringify(one));
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
