import * as platform from './0001-platform.js';
import * as identity from './0002-identity.js';
import * as contests from './0003-contests.js';
import * as judging from './0004-judging.js';
import * as draw from './0005-draw.js';
import * as tablets from './0006-tablets.js';
import * as freezeTime from './0007-freeze-time.js';
import * as registration from './0008-registration.js';
import * as drafts from './0010-drafts.js';
import * as screens from './0011-screens.js';
import * as sheetDevices from './0012-sheet-devices.js';
import * as day from './0013-day.js';
import * as resultLinks from './0014-result-links.js';
import * as evidence from './0015-evidence.js';
import * as delegations from './0016-delegations.js';
import * as privacy from './0017-privacy.js';
import * as repeatsAndRemovals from './0018-repeats-and-removals.js';
import * as timetable from './0019-timetable.js';

/** All migrations, in order. Append only: a class that has run anywhere never changes. */
export const migrations = [
  ...Object.values(platform),
  ...Object.values(identity),
  ...Object.values(contests),
  ...Object.values(judging),
  ...Object.values(draw),
  ...Object.values(tablets),
  ...Object.values(freezeTime),
  ...Object.values(registration),
  ...Object.values(drafts),
  ...Object.values(screens),
  ...Object.values(sheetDevices),
  ...Object.values(day),
  ...Object.values(resultLinks),
  ...Object.values(evidence),
  ...Object.values(delegations),
  ...Object.values(privacy),
  ...Object.values(repeatsAndRemovals),
  ...Object.values(timetable),
];
