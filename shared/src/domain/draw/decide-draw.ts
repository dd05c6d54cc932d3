import { ok, type Result, refuse } from '../problem/violation.js';
import { compareNumbers } from '../ranking/natural-order.js';
import { commitmentOf, hashOfList, readSecret } from './commitment.js';
import { readDice } from './dice.js';
import { type Draw, type DrawList, type DrawOfficial, type DrawRole, isOpen, stepOf } from './draw.js';
import { resultOf } from './result.js';

export interface NewDraw {
  draw: string;
  list: DrawList;
  officials: DrawOfficial[];
}

const iso = (at: number) => new Date(at).toISOString();
/** A clock that was set back does not turn the order of a draw round. */
const after = (earlier: string, at: number): string => (iso(at) < earlier ? earlier : iso(at));

/**
 * Freezes the list: from now on nothing that is drawn about can change. `at` in milliseconds. Refuses an empty list, more
 * entries than stations (with both numbers), officials who are not two different offices with the supervisor among them.
 */
export function freezeDraw({ draw, list, officials }: NewDraw, at: number): Result<Draw> {
  const entries = [...list.entries].sort((a, b) => compareNumbers(a.number, b.number));
  const stations = list.sessions.reduce((sum, session) => sum + session.stations, 0);
  if (entries.length === 0) return refuse('draw_no_entries');
  if (entries.length > stations) return refuse('draw_too_many', { entries: entries.length, stations });
  const roles = new Set(officials.map(({ role }) => role));
  if (roles.size < 2 || roles.size < officials.length || !roles.has('supervisor')) return refuse('draw_officials');
  const frozen: DrawList = { ...list, entries };
  return ok({
    format: 'leitai-draw/1',
    draw,
    list: frozen,
    listHash: hashOfList(frozen),
    frozenAt: iso(at),
    officials,
    commitments: [],
    publicValue: null,
    reveals: [],
    result: null,
    aborted: null,
  });
}

/** Takes an official's commitment; the same one again changes nothing. Equal commitments of two officials are refused. */
export function commitDraw(
  draw: Draw,
  { role, commitment }: { role: DrawRole; commitment: string },
  at: number,
): Result<Draw> {
  if (!draw.officials.some((official) => official.role === role)) return refuse('draw_role');
  const own = draw.commitments.find((one) => one.role === role);
  if (own) return own.commitment === commitment ? ok(draw) : refuse('draw_committed');
  if (stepOf(draw) !== 'commit') return refuse('draw_step');
  if (draw.commitments.some((one) => one.commitment === commitment)) return refuse('draw_commitment_equal');
  const time = after(draw.commitments.at(-1)?.at ?? draw.frozenAt, at);
  return ok({ ...draw, commitments: [...draw.commitments, { role, commitment, at: time }] });
}

/** Takes the dice, thrown after all have committed and before anybody reveals; the same dice again change nothing. */
export function throwDice(draw: Draw, text: string, at: number): Result<Draw> {
  const dice = readDice(text);
  if (!dice.ok) return dice;
  if (draw.publicValue) return draw.publicValue.dice === dice.value ? ok(draw) : refuse('draw_dice_thrown');
  if (stepOf(draw) === 'commit') return refuse('draw_dice_early');
  if (stepOf(draw) !== 'dice') return refuse('draw_step');
  return ok({ ...draw, publicValue: { dice: dice.value, at: after(draw.commitments.at(-1)?.at ?? '', at) } });
}

/**
 * Takes an official's reveal; the last one gives the result. One that does not match its commitment aborts the draw: that
 * is a new state to be kept, not a refusal. Refuses what is no secret at all, so that a slip of typing aborts nothing.
 */
export function revealDraw(draw: Draw, { role, secret: text }: { role: DrawRole; secret: string }, at: number) {
  const read = readSecret(text);
  if (!read.ok) return read;
  const committed = draw.commitments.find((one) => one.role === role);
  if (!draw.officials.some((official) => official.role === role)) return refuse('draw_role');
  const earlier = draw.reveals.find((one) => one.role === role);
  if (earlier) return earlier.secret === read.value ? ok(draw) : refuse('draw_revealed');
  if (draw.publicValue === null && isOpen(draw)) return refuse('draw_reveal_early');
  if (stepOf(draw) !== 'reveal') return refuse('draw_step');
  const time = after(draw.reveals.at(-1)?.at ?? draw.publicValue?.at ?? '', at);
  const revealed: Draw = { ...draw, reveals: [...draw.reveals, { role, secret: read.value, at: time }] };
  const given = commitmentOf({ draw: draw.draw, role, listHash: draw.listHash, secret: read.value });
  return given === committed?.commitment ? ok(concluded(revealed)) : ok(mismatched(revealed, role, time));
}

const concluded = (draw: Draw): Draw =>
  draw.reveals.length === draw.officials.length ? { ...draw, result: resultOf(draw) } : draw;

function mismatched(draw: Draw, role: DrawRole, at: string): Draw {
  return { ...draw, aborted: { cause: 'reveal_wrong', role, reason: '', supervisor: supervisorOf(draw), at } };
}

const supervisorOf = (draw: Draw): string => draw.officials.find(({ role }) => role === 'supervisor')?.name ?? '';

/**
 * Stops a draw by hand, for instance when a reveal is missing, or sets a finished one aside; it stays visible with reason
 * and supervisor. The same again changes nothing.
 */
export function abortDraw(draw: Draw, reason: string, at: number): Result<Draw> {
  if (draw.aborted)
    return draw.aborted.cause === 'by_hand' && draw.aborted.reason === reason ? ok(draw) : refuse('draw_aborted');
  const last = draw.reveals.at(-1) ?? draw.publicValue ?? draw.commitments.at(-1);
  const aborted = { cause: 'by_hand', role: null, reason, supervisor: supervisorOf(draw) } as const;
  return ok({ ...draw, aborted: { ...aborted, at: after(last?.at ?? draw.frozenAt, at) } });
}
