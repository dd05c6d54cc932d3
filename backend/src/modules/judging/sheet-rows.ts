import type { EntryStatus, EventState } from '@leitai/shared/domain/contest/states';
import type { Hold, Holding } from '@leitai/shared/domain/judging/hold';
import { holes, insertRows, type Sql, type SqlValue, updateRows } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** Current mark of an aspect: value and the sheet's revision that it made. */
export type StoredMark = [value: string, revision: number];

/** A sheet with what a decision about it needs. */
export interface SheetRow {
  id: string;
  contestId: string;
  contestCode: string;
  eventId: string;
  eventCode: string;
  eventNameZh: string;
  eventNameEn: string | null;
  stage: string;
  section: string;
  entryId: string;
  judgeId: string;
  state: 'open' | 'submitted';
  revision: number;
  duties: string[];
  away: string[];
  marks: Record<string, StoredMark>;
  eventState: EventState;
  rulesVersion: number;
  number: string;
  entryStatus: EntryStatus;
  accountId: string | null;
  /** Why the chief judge handed it back last; says something only while it is open. */
  returned: string | null;
  hold: Hold | null;
  released: string[];
}

type Raw = Omit<SheetRow, 'duties' | 'away' | 'marks' | 'hold' | 'released'> & {
  duties: string;
  away: string;
  marks: string;
  holder: string | null;
  heldAt: number | string | null;
  released: string | null;
};

const SELECT = `SELECT s.id AS id, s.contest_id AS contestId, c.code AS contestCode, s.event_id AS eventId,
  e.code AS eventCode, e.name_zh AS eventNameZh, e.name_en AS eventNameEn, s.stage AS stage, s.section AS section,
  s.entry_id AS entryId, s.judge_id AS judgeId, s.state AS state, s.revision AS revision, s.duties AS duties, s.away AS away, s.marks AS marks, s.returned AS returned,
  s.holder AS holder, s.held_at AS heldAt, s.released AS released,
  e.state AS eventState, e.rules_version AS rulesVersion, n.number AS number, n.status AS entryStatus, j.account_id AS accountId
  FROM mark_sheet s JOIN event e ON e.id = s.event_id JOIN contest c ON c.id = s.contest_id
  JOIN entry n ON n.id = s.entry_id JOIN judge j ON j.id = s.judge_id`;

const parse = ({ holder, heldAt, ...row }: Raw): SheetRow => ({
  ...row,
  hold: holder === null ? null : { device: holder, since: Number(heldAt) },
  released: row.released === null ? [] : (JSON.parse(row.released) as string[]),
  duties: JSON.parse(row.duties) as string[],
  away: JSON.parse(row.away) as string[],
  marks: JSON.parse(row.marks) as Record<string, StoredMark>,
});

/** Powers of two, so that few statement texts exist and each stays prepared. */
const padded = (ids: readonly string[]): string[] => {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, ids.length)));
  return [...ids, ...Array<string>(size - ids.length).fill('')];
};

/** Sheets by id, for deciding inside a turn. */
export async function sheetsById(sql: Sql, ids: readonly string[]): Promise<Map<string, SheetRow>> {
  const wanted = padded([...new Set(ids)]);
  const rows = await sql.all<Raw>(`${SELECT} WHERE s.id IN (${holes(wanted.length)})`, wanted);
  return new Map(rows.map((row) => [row.id, parse(row)]));
}

/** Contest of each sheet; it never changes, so it may be read before the contest's counter is locked. */
export async function contestsOf(sql: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = padded([...new Set(ids)]);
  const text = `SELECT id, contest_id AS contest FROM mark_sheet WHERE id IN (${holes(wanted.length)})`;
  const rows = await sql.all<{ id: string; contest: string }>(text, wanted);
  return new Map(rows.map(({ id, contest }) => [id, contest]));
}

/** All sheets of a judge's account, in the order of the rules' sheets. */
export async function sheetsOfAccount(sql: Sql, accountId: string): Promise<SheetRow[]> {
  const rows = await sql.all<Raw>(
    `${SELECT} WHERE j.account_id = ? ORDER BY e.position, s.stage, s.section, n.position`,
    [accountId],
  );
  return rows.map(parse);
}

/** All sheets of a judge, in the same order. */
export async function sheetsOfJudge(sql: Sql, judgeId: string): Promise<SheetRow[]> {
  const order = 'ORDER BY e.position, s.stage, s.section, n.position';
  const rows = await sql.all<Raw>(`${SELECT} WHERE s.judge_id = ? ${order}`, [judgeId]);
  return rows.map(parse);
}

/** The sheets of all judges of the same entry and section. */
export async function sheetsBeside(sql: Sql, { eventId, stage, section, entryId }: SheetRow): Promise<SheetRow[]> {
  const where = 'WHERE s.event_id = ? AND s.stage = ? AND s.section = ? AND s.entry_id = ?';
  const rows = await sql.all<Raw>(`${SELECT} ${where}`, [eventId, stage, section, entryId]);
  return rows.map(parse);
}

/** The sheets of all judges and entries of the same section. */
export async function sheetsOfSection(
  sql: Sql,
  { eventId, stage, section }: Pick<SheetRow, 'eventId' | 'stage' | 'section'>,
): Promise<SheetRow[]> {
  const rows = await sql.all<Raw>(`${SELECT} WHERE s.event_id = ? AND s.stage = ? AND s.section = ?`, [
    eventId,
    stage,
    section,
  ]);
  return rows.map(parse);
}

/** Sheets of an event, for its organisers and for absences. */
export async function sheetsOfEvent(sql: Sql, eventId: string): Promise<SheetRow[]> {
  const rows = await sql.all<Raw>(`${SELECT} WHERE s.event_id = ?`, [eventId]);
  return rows.map(parse);
}

/** Sheets of all events of a contest, by event. */
export async function sheetsOfContest(sql: Sql, contestId: string): Promise<Map<string, SheetRow[]>> {
  const sheets = new Map<string, SheetRow[]>();
  for (const row of await sql.all<Raw>(`${SELECT} WHERE s.contest_id = ?`, [contestId])) {
    const own = sheets.get(row.eventId);
    if (own) own.push(parse(row));
    else sheets.set(row.eventId, [parse(row)]);
  }
  return sheets;
}

/** The sheets of one entry, section by section and judge by judge. */
export async function sheetsOfEntry(sql: Sql, eventId: string, entryId: string): Promise<SheetRow[]> {
  const order = 'ORDER BY s.stage, s.section, j.code';
  const rows = await sql.all<Raw>(`${SELECT} WHERE s.event_id = ? AND s.entry_id = ? ${order}`, [eventId, entryId]);
  return rows.map(parse);
}

/** Opens a submitted sheet again and keeps why. */
export async function reopenSheet(
  tx: Tx,
  { eventId, stage, section, entryId, judgeId }: Omit<SheetIdentity, 'id' | 'contestId'>,
  reason: string,
): Promise<void> {
  const where = 'event_id = ? AND stage = ? AND section = ? AND entry_id = ? AND judge_id = ?';
  const values = [reason, eventId, stage, section, entryId, judgeId];
  await tx.sql.run(`UPDATE mark_sheet SET state = 'open', returned = ? WHERE ${where}`, values);
}

type SheetIdentity = Pick<SheetRow, 'id' | 'contestId' | 'eventId' | 'stage' | 'section' | 'entryId' | 'judgeId'>;
type SheetState = Pick<SheetRow, 'state' | 'revision' | 'marks'>;
type SheetDuties = Pick<SheetRow, 'duties' | 'away'>;

const IDENTITY = ['id', 'contest_id', 'event_id', 'stage', 'section', 'entry_id', 'judge_id'];
const STATE = ['state', 'revision', 'marks'];
const DUTIES = ['duties', 'away'];

const stateOf = ({ state, revision, marks }: SheetState) => [state, revision, JSON.stringify(marks)];
const dutiesOf = ({ duties, away }: SheetDuties) => [JSON.stringify(duties), JSON.stringify(away)];

/** A sheet as its table has it. */
export const sheetValues = (sheet: SheetIdentity & SheetState & SheetDuties): SqlValue[] => [
  ...[sheet.id, sheet.contestId, sheet.eventId, sheet.stage, sheet.section, sheet.entryId, sheet.judgeId],
  ...stateOf(sheet),
  ...dutiesOf(sheet),
];

/** Writes new sheets, made by `sheetValues`. */
export const insertSheets = (tx: Tx, sheets: readonly SqlValue[][]): Promise<void> =>
  insertRows(tx.sql, 'mark_sheet', [...IDENTITY, ...STATE, ...DUTIES], sheets);

/** Takes the sheets of entries away. */
export async function deleteSheets(tx: Tx, eventId: string, entries: readonly string[]): Promise<void> {
  const text = 'DELETE FROM mark_sheet WHERE event_id = ? AND entry_id = ?';
  for (const entry of entries) await tx.sql.run(text, [eventId, entry]);
}

/** What judges did to sheets. */
export async function saveStates(tx: Tx, sheets: readonly (SheetState & { id: string })[]): Promise<void> {
  const rows = sheets.map((sheet) => [sheet.id, ...stateOf(sheet)]);
  await updateRows(tx.sql, 'mark_sheet', ['id', ...STATE], rows);
}

/** Which devices have sheets. Apart from the marks: it changes once a sheet, not at every touch. */
export async function saveHolds(tx: Tx, sheets: readonly (Holding & { id: string })[]): Promise<void> {
  const rows = sheets.map(({ id, hold, released }) => [
    ...[id, hold?.device ?? null, hold?.since ?? null],
    released.length > 0 ? JSON.stringify(released) : null,
  ]);
  await updateRows(tx.sql, 'mark_sheet', ['id', 'holder', 'held_at', 'released'], rows);
}

/** Who measures what, dealt anew. */
export async function saveDuties(tx: Tx, sheets: readonly (SheetDuties & { id: string })[]): Promise<void> {
  const rows = sheets.map((sheet) => [sheet.id, ...dutiesOf(sheet)]);
  await updateRows(tx.sql, 'mark_sheet', ['id', ...DUTIES], rows);
}
