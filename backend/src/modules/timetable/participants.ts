import type { Sql } from '../../platform/database/sql.js';

/** Somebody who takes part in a contest or judges it. */
export interface Participant {
  kind: 'entry' | 'registration' | 'judge';
  /** Entry number or code of a judge; empty for a registration that is no entry yet. */
  label: string;
  personId: string;
  contestId: string;
  /** Event code; null: judges serve the whole contest. */
  event: string | null;
  account: boolean;
}

const ACCOUNT = 'EXISTS (SELECT 1 FROM account a WHERE a.disabled = 0 AND a.person_id = ';

/** Entries that take part, registrations that count and are no entry yet, and judges; closed events are nobody's concern. */
const PARTICIPANTS = (where: 'contest_id' | 'person_id') => {
  const of = (entry: string, contest: string) =>
    where === 'person_id' ? `${entry}.person_id` : `${contest}.contest_id`;
  const open = "e.state NOT IN ('final', 'archived', 'cancelled')";
  return `SELECT 'entry' AS kind, n.number AS label, n.person_id AS personId, e.contest_id AS contestId, e.code AS event,
    ${ACCOUNT} n.person_id) AS account, n.position AS position
    FROM entry n JOIN event e ON e.id = n.event_id WHERE ${of('n', 'e')} = ? AND n.status = 'active' AND ${open}
  UNION ALL SELECT 'registration', '', r.person_id, e.contest_id, e.code, ${ACCOUNT} r.person_id), r.sequence
    FROM registration r JOIN event e ON e.id = r.event_id
    WHERE ${of('r', 'r')} = ? AND r.state = 'active' AND r.entry_id IS NULL AND ${open}
  UNION ALL SELECT 'judge', j.code, j.person_id, j.contest_id, NULL, ${ACCOUNT} j.person_id), 0
    FROM judge j WHERE ${of('j', 'j')} = ? AND EXISTS (SELECT 1 FROM event e WHERE e.contest_id = j.contest_id AND ${open})
  ORDER BY kind, event, position, label`;
};

async function read(sql: Sql, where: 'contest_id' | 'person_id', id: string): Promise<Participant[]> {
  const rows = await sql.all<Participant>(PARTICIPANTS(where), [id, id, id]);
  return rows.map(({ kind, label, personId, contestId, event, account }) => ({
    ...{ kind, label, personId, contestId, event },
    account: Boolean(Number(account)),
  }));
}

/** Everybody of a contest, entries by event and number first. */
export const participantsOf = (sql: Sql, contestId: string): Promise<Participant[]> =>
  read(sql, 'contest_id', contestId);

/** Where somebody takes part or judges now. */
export const partsOf = (sql: Sql, personId: string): Promise<Participant[]> => read(sql, 'person_id', personId);
