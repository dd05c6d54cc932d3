/** The package brings no types; these are the ones of what we use. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | undefined> });
    /** The acceptable languages of `offered`, best first. */
    languages<T extends string>(offered: readonly T[]): T[];
  }
}
