// npm run -s soak:offline -- --seed N: eight simulated hours of three tablets on bad radio, against the real application.
import './bootstrap/node-version.mjs';
import { parseArgs } from 'node:util';
import { main, Stop, say } from './bootstrap/say.mjs';

main(async () => {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
  const seed = Number(values.seed);
  if (!Number.isInteger(seed) || seed < 0)
    throw new Stop('--seed 后面应是不小于 0 的整数。', '--seed takes a whole number that is not negative.');
  const { ensure } = await import('./bootstrap/ensure.mjs');
  await ensure(['shared', 'backend']);
  const { playDay } = await import('./soak-offline/day.mjs');
  const { badgeLies, ...told } = await playDay(seed, (hour, line) =>
    say(`第${hour}小时：${line}`, `Hour ${hour}: ${line}`),
  );
  const clean = told.lost + told.doubled + told.conflictsUnshown + badgeLies === 0;
  process.stdout.write(`${JSON.stringify({ seed, ...told, badgeLies })}\n`);
  process.exitCode = clean ? 0 : 1;
});
