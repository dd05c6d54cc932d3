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
 * Runs a command's body; a Stop is printed as it is, anything else with its stack. Both end with exit code 1.
 * @param {() => Promise<unknown>} body
 */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    const text = error instanceof Stop ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}
