import * as platform from './0001-platform.js';

/** All migrations, in order. Append only: a class that has run anywhere never changes. */
export const migrations = [...Object.values(platform)];
