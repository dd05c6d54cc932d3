/** Injection token of the Config. */
export const CONFIG = Symbol('config');

/** Injection token of what makes way for the demo; null where no demo may be. */
export const SHOW_DEMO = Symbol('show demo');
