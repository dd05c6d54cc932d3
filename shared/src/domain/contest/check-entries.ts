import { consentText } from '../consent/texts.js';
import type { DefinedEntry } from './definition.js';
import type { EventScope } from './event-scope.js';
import { type FaultList, type Path, pathText, type Report } from './faults.js';
import { unique } from './unique.js';

/** Provincial rules cancel events with fewer entrants. */
const FEWEST = 30;

/** Entries: numbers, and their places in sessions and at stations. */
export function checkEntries(scope: EventScope, now: number, { faults, warnings }: Report): void {
  const { event, at } = scope;
  unique(
    event.entries,
    (entry) => entry.number,
    (index) => at('entries', index, 'number'),
    faults,
  );
  const taken = new Map<string, Path>();
  event.entries.forEach((entry, index) => {
    checkConsents(entry, now, at('entries', index, 'consents'), faults);
    checkPlacements(scope, entry, at('entries', index, 'placements'), taken, faults);
  });
  const count = event.entries.length;
  // Nobody has registered yet: how many come is not known.
  if (count < FEWEST && (count > 0 || event.state === 'running'))
    warnings.add(at('entries'), 'entries_few', { count, minimum: FEWEST });
  if (event.capacity !== undefined && count > event.capacity) {
    warnings.add(at('entries'), 'capacity_exceeded', { count, capacity: event.capacity });
  }
}

/** A consent counts only for words that the ledger holds, and from the moment it was given. */
function checkConsents({ consents: { publishName } }: DefinedEntry, now: number, at: Path, faults: FaultList): void {
  if (!publishName) return;
  const { textVersion: version, givenAt: value } = publishName;
  const place = [...at, 'publishName'];
  if (!consentText('publish_name', version)) faults.add([...place, 'textVersion'], 'consent_text_unknown', { version });
  if (Date.parse(value) > now) faults.add([...place, 'givenAt'], 'consent_future', { value });
}

function checkPlacements(
  scope: EventScope,
  { placements }: DefinedEntry,
  at: Path,
  taken: Map<string, Path>,
  faults: FaultList,
): void {
  unique(
    placements,
    ({ stage }) => stage,
    (index) => [...at, index, 'stage'],
    faults,
  );
  placements.forEach(({ stage, session, station }, index) => {
    const place = [...at, index];
    const known = scope.stages.get(stage);
    const stations = known?.sessions.get(session);
    if (!known) faults.add([...place, 'stage'], 'stage_unknown', { value: stage });
    else if (!stations) faults.add([...place, 'session'], 'session_unknown', { value: session });
    else if (station !== undefined && !stations.has(station)) {
      faults.add([...place, 'station'], 'station_unknown', { value: station });
    } else if (station !== undefined) takeStation([stage, session, station], [...place, 'station'], taken, faults);
  });
}

function takeStation(where: [string, string, string], at: Path, taken: Map<string, Path>, faults: FaultList): void {
  const key = where.join('/');
  const before = taken.get(key);
  if (before) faults.add(at, 'station_taken', { value: where[2], first: pathText(before) });
  else taken.set(key, at);
}
