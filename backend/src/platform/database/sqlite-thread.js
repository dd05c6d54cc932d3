// The thread that holds the writing connection of plain SQL. JavaScript, so that Node can start it from sources and from
// the build alike.
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

/**
 * @typedef {[text: string, values: readonly unknown[]]} Statement
 * @typedef {{ id: number, statements: Statement[] }} Request in order; the last one's rows are the answer
 * @typedef {{ id: number, rows: unknown[] } | { id: number, failure: { code: string, message: string } }} Reply
 * @typedef {{ path: string, pragmas: string[] }} Opening
 */

const { path, pragmas } = /** @type {Opening} */ (workerData);
const database = new Database(path, { fileMustExist: true });
for (const pragma of pragmas) database.pragma(pragma);
const synchronous = database.pragma('synchronous', { simple: true });
if (synchronous !== 2) throw new Error(`PRAGMA synchronous is ${synchronous}, not 2 (FULL)`);

/** @type {Map<string, import('better-sqlite3').Statement>} */
const prepared = new Map();

/** @param {string} text */
function statementOf(text) {
  const known = prepared.get(text) ?? database.prepare(text);
  prepared.set(text, known);
  return known;
}

/** A message carries bytes as Uint8Array; the driver binds Buffer. @param {unknown} value */
const bindable = (value) => (value instanceof Uint8Array ? Buffer.from(value) : value);

/** @param {Statement} statement @returns {unknown[]} */
function perform([text, values]) {
  if (text === 'ROLLBACK' && !database.inTransaction) return [];
  const statement = statementOf(text);
  if (statement.reader) return statement.all(...values.map(bindable));
  statement.run(...values.map(bindable));
  return [];
}

/** @param {Request} request @returns {Reply} */
function answer({ id, statements }) {
  try {
    /** @type {unknown[]} */
    let rows = [];
    for (const statement of statements) rows = perform(statement);
    return { id, rows };
  } catch (error) {
    const { code = '', message } = /** @type {Error & { code?: string }} */ (error);
    return { id, failure: { code, message } };
  }
}

parentPort?.on('message', (/** @type {Request | 'close'} */ message) => {
  if (message !== 'close') return parentPort?.postMessage(answer(message));
  database.close();
  parentPort?.close();
});
