import type { Draw } from '@leitai/shared/domain/draw/draw';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';

/** A draw as it is stored. */
export interface StoredDraw {
  eventId: string;
  attempt: number;
  /** Digest of the request that made it. */
  request: string;
  draw: Draw;
}

interface Row extends Omit<StoredDraw, 'draw'> {
  body: string;
}

const SELECT = 'SELECT event_id AS eventId, attempt, request, body FROM draw';
const stored = ({ body, ...row }: Row): StoredDraw => ({ ...row, draw: JSON.parse(body) as Draw });

/** Draws in the database. */
@Injectable()
export class DrawStore {
  /** All draws of an event, newest first. */
  async ofEvent(sql: Sql, eventId: string): Promise<StoredDraw[]> {
    return (await sql.all<Row>(`${SELECT} WHERE event_id = ? ORDER BY attempt DESC`, [eventId])).map(stored);
  }

  async byId(sql: Sql, id: string): Promise<StoredDraw | undefined> {
    const [row] = await sql.all<Row>(`${SELECT} WHERE id = ?`, [id]);
    return row && stored(row);
  }

  insert(sql: Sql, { eventId, attempt, request, draw }: StoredDraw): Promise<void> {
    const text = 'INSERT INTO draw (id, event_id, attempt, request, body) VALUES (?, ?, ?, ?, ?)';
    return sql.run(text, [draw.draw, eventId, attempt, request, JSON.stringify(draw)]);
  }

  update(sql: Sql, draw: Draw): Promise<void> {
    return sql.run('UPDATE draw SET body = ? WHERE id = ?', [JSON.stringify(draw), draw.draw]);
  }
}
