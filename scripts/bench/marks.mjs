// bench:marks: the full path (session, validation, permission, rules, journal FULL, audit leaf, projection) on SQLite.
import { benchMarks } from './lib/marks.mjs';

await benchMarks({ bench: 'marks', target: 1.0, stretch: 1.5, databaseUrl: 'sqlite:', floor: 'floor-sqlite.mjs' });
