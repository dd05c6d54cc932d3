import type { Violation } from '../problem/violation.js';
import { compareNumbers } from '../ranking/natural-order.js';
import { commitmentOf, hashOfList, readSecret } from './commitment.js';
import { readDice } from './dice.js';
import type { Draw, DrawResult } from './draw.js';
import { resultOf } from './result.js';

/** One thing that a transcript says and that does not follow from the rest of it. */
export interface Difference extends Violation {
  /** Where in the file, e.g. `result.places[3].number`. */
  path: string;
}

type Differences = Difference[];

const differs = (path: string, written: string, computed: string): Differences =>
  written === computed ? [] : [{ path, code: 'transcript_differs', params: { path, written, computed } }];

/**
 * Computes a transcript again and lists what differs, most basic first; empty = everything follows. An aborted or
 * unfinished draw is checked as far as it went. The result is only computed from commitments and reveals that hold.
 */
export function checkTranscript(draw: Draw): Differences {
  const basic = [
    ...checkList(draw),
    ...differs('listHash', draw.listHash, hashOfList(draw.list)),
    ...checkOffices(draw),
    ...checkReveals(draw),
    ...checkTimes(draw),
  ];
  if (basic.length > 0) return basic;
  const complete = draw.reveals.length === draw.officials.length && draw.aborted?.cause !== 'reveal_wrong';
  if (!draw.result) return complete ? [{ path: 'result', code: 'transcript_no_result' }] : [];
  if (!complete) return [{ path: 'result', code: 'transcript_early' }];
  return checkResult(draw.result, resultOf(draw));
}

function checkList({ list: { entries, sessions } }: Draw): Differences {
  const stations = sessions.reduce((sum, session) => sum + session.stations, 0);
  const found: Differences = [];
  if (entries.length > stations)
    found.push({ path: 'list.entries', code: 'draw_too_many', params: { entries: entries.length, stations } });
  entries.slice(1).forEach(({ number }, index) => {
    if (compareNumbers(entries[index]?.number ?? '', number) < 0) return;
    found.push({ path: `list.entries[${index + 1}].number`, code: 'transcript_entry_order', params: { number } });
  });
  return found;
}

/** Each official once in commitments and reveals, two at least, the supervisor among them, no commitment twice. */
function checkOffices({ officials, commitments, reveals, publicValue }: Draw): Differences {
  const roles = new Set(officials.map(({ role }) => role));
  const found: Differences = [];
  if (roles.size < 2 || roles.size < officials.length || !roles.has('supervisor'))
    found.push({ path: 'officials', code: 'draw_officials' });
  for (const [path, rows] of Object.entries({ commitments, reveals })) {
    const seen = new Set(rows.map(({ role }) => role));
    if (seen.size < rows.length || rows.some(({ role }) => !roles.has(role)))
      found.push({ path, code: 'transcript_roles' });
  }
  if (new Set(commitments.map(({ commitment }) => commitment)).size < commitments.length)
    found.push({ path: 'commitments', code: 'draw_commitment_equal' });
  if (publicValue && commitments.length < officials.length)
    found.push({ path: 'publicValue', code: 'draw_dice_early' });
  if (reveals.length > 0 && !publicValue) found.push({ path: 'reveals', code: 'draw_reveal_early' });
  return found;
}

function checkReveals(draw: Draw): Differences {
  const { publicValue, reveals } = draw;
  const dice = publicValue && readDice(publicValue.dice);
  const found: Differences = [];
  if (dice && !dice.ok) found.push({ path: 'publicValue.dice', ...dice.violation });
  else if (dice && publicValue) found.push(...differs('publicValue.dice', publicValue.dice, dice.value));
  return [...found, ...reveals.flatMap((reveal, index) => checkReveal(draw, reveal, `reveals[${index}].secret`))];
}

/** A reveal against its commitment; the one that ended the draw must indeed not match. */
function checkReveal(
  { draw, listHash, commitments, aborted }: Draw,
  { role, secret }: Draw['reveals'][number],
  path: string,
): Differences {
  const read = readSecret(secret);
  if (!read.ok || read.value !== secret) return [{ path, code: 'draw_secret_shape' }];
  const computed = commitmentOf({ draw, role, listHash, secret });
  const written = commitments.find((one) => one.role === role)?.commitment ?? '';
  const matches = written === computed;
  if (aborted?.cause === 'reveal_wrong' && aborted.role === role)
    return matches ? [{ path: 'aborted', code: 'transcript_abort', params: { role } }] : [];
  return matches ? [] : [{ path, code: 'transcript_reveal', params: { role, written, computed } }];
}

/** The public value came after the commitments and before the reveals; that is what makes it count. */
function checkTimes({ frozenAt, commitments, publicValue, reveals, aborted }: Draw): Differences {
  const times = [
    { path: 'frozenAt', at: frozenAt },
    ...commitments.map(({ at }, index) => ({ path: `commitments[${index}].at`, at })),
    ...(publicValue ? [{ path: 'publicValue.at', at: publicValue.at }] : []),
    ...reveals.map(({ at }, index) => ({ path: `reveals[${index}].at`, at })),
    ...(aborted ? [{ path: 'aborted.at', at: aborted.at }] : []),
  ];
  return times.slice(1).flatMap(({ path, at }, index) => {
    const before = times[index] as { path: string; at: string };
    return at >= before.at ? [] : [{ path, code: 'transcript_time', params: { at, before: before.path } } as const];
  });
}

function checkResult(written: DrawResult, computed: DrawResult): Differences {
  const places = ({ places: rows }: DrawResult) =>
    rows.map(({ session, station, number }) => ({ session, station, number }));
  return [
    ...differs('result.seed', written.seed, computed.seed),
    ...checkRows('result.order', written.order, computed.order),
    ...checkRows('result.places', places(written), places(computed)),
    ...checkRows('result.together', written.together, computed.together),
  ];
}

/** Row by row; of rows that are many only the first five are told one by one. */
function checkRows(path: string, written: readonly unknown[], computed: readonly unknown[]): Differences {
  const length = Math.max(written.length, computed.length);
  const text = (row: unknown) => (row === undefined ? '—' : textOf(row));
  const found = Array.from({ length }, (_, index) =>
    differs(`${path}[${index}]`, text(written[index]), text(computed[index])),
  ).flat();
  const more = found.length - 5;
  return more > 0 ? [...found.slice(0, 5), { path, code: 'transcript_more', params: { path, count: more } }] : found;
}

/** Order of members does not matter. */
function textOf(row: unknown): string {
  if (typeof row !== 'object' || row === null) return String(row);
  const members = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(members));
}
