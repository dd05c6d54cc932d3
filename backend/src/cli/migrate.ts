import { runCommand } from './context.js';

/** Opening the application brings the schema up to date. */
await runCommand(async () => {
  process.stdout.write('数据库结构已是最新 The schema is up to date\n');
  return 0;
});
