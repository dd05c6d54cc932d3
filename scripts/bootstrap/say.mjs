/**
 * One step, one line, in both languages, on stderr: what a command prints on stdout belongs to its caller.
 * @param {string} zh
 * @param {string} en
 */
export function say(zh, en) {
  process.stderr.write(`${zh}  ·  ${en}\n`);
}

/** An end that the person at the keyboard can understand: two sentences and no stack. */
export class Stop extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   */
  constructor(zh, en) {
    super(`${zh}\n${en}`);
  }
}

/**
 * Runs a command's body; what a person can mend is told in sentences, anything else with its stack. Both end with exit
 * code 1.
 * @param {() => Promise<unknown>} body
 */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    // Loaded late: this file and what runs before it must be read even by a Node that is too old.
    const { fileTrouble } = await import('./file-trouble.mjs');
    const told = error instanceof Stop ? error.message : fileTrouble(error);
    process.stderr.write(`${told || (error instanceof Error ? error.stack : String(error))}\n`);
    process.exit(1);
  }
}
