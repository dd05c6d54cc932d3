/**
 * Pages forbid `eval`, and zod would try it once to see whether it may: a violation in every console. Set here, before any
 * page's own code and without loading zod; a browser journey fails on any violation, should the name ever change.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
