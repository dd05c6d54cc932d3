// The thread that holds the writing connection of plain SQL. JavaScript, so that Node can start it from sources and from
// the build alike.
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

/**
 * @typedef {[text: string, values: readonly unknown[]]} Statement
 * @typedef {{ id: number, statements: Statement[] }} Request in order; the last one's rows are the answer
 * @typedef {{ columns: string[], rows: unknown[][] }} Table names once, not once per row: a message copies every text
 * @typedef {({ id: number } & Table) | { id: number, failure: { code: string, message: string } }} Reply
 * @typedef {{ path: string, pragmas: string[] }} Opening
 */

const { path, pragmas } = /** @type {Opening} */ (workerData);
const database = new Database(path, { fileMustExist: true });
for (const pragma of pragmas) database.pragma(pragma);
const synchronous = database.pragma('synchronous', { simple: true });
if (synchronous !== 2) throw new Error(`PRAGMA synchronous is ${synchronous}, not 2 (FULL)`);

/** @type {Map<string, { statement: import('better-sqlite3').Statement, columns: string[] | null }>} */
const prepared = new Map();

/** @param {string} text */
function prepare(text) {
  const statement = database.prepare(text);
  if (!statement.reader) return { statement, columns: null };
  return { statement: statement.raw(), columns: statement.columns().map(({ name }) => name) };
}

/** @param {string} text */
function preparedOf(text) {
  const known = prepared.get(text) ?? prepare(text);
  prepared.set(text, known);
  return known;
}

/** @type {Table} */
const NOTHING = { columns: [], rows: [] };

/** @param {Statement} statement @returns {Table} */
function perform([text, values]) {
  if (text === 'ROLLBACK' && !database.inTransaction) return NOTHING;
  const { statement, columns } = preparedOf(text);
  if (columns) return { columns, rows: /** @type {unknown[][]} */ (statement.all(...values)) };
  statement.run(...values);
  return NOTHING;
}

/** @param {Request} request @returns {Reply} */
function answer({ id, statements }) {
  try {
    let table = NOTHING;
    for (const statement of statements) table = perform(statement);
    return { id, ...table };
  } catch (error) {
    const { code = '', message } = /** @type {Error & { code?: string }} */ (error);
    return { id, failure: { code, message } };
  }
}

parentPort?.on('message', (/** @type {Request[] | 'close'} */ message) => {
  if (message !== 'close') return parentPort?.postMessage(message.map(answer));
  database.close();
  parentPort?.close();
});
