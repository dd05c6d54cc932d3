/**
 * A turn for the tests of the thread.
 * @param {import('../../src/platform/database/turn.js').Tx} tx
 * @param {{ ids: number[] }} input
 */
export async function take(tx, { ids }) {
  /** @type {{ committed: number[] }} */
  const output = { committed: [] };
  for (const id of ids) {
    await tx.sql.run('INSERT INTO thing (id) VALUES (?)', [id]);
    tx.afterCommit(() => output.committed.push(id));
  }
  return output;
}
