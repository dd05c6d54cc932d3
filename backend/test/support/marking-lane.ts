import { randomUUID } from 'node:crypto';
import { Client } from './client.js';
import type { SheetView } from './contest.js';

/** One operation, and what the server said to it. */
export interface Sent {
  uuid: string;
  sheet: string;
  value: string;
  base: number;
  acknowledged?: { seq: number; revision: number };
}

/** A tablet that marks its sheets over and over, one request at a time, and remembers every operation and its answer. */
export class MarkingLane {
  readonly sent: Sent[] = [];
  private readonly revisions = new Map<string, number>();

  /** `sheets` are this lane's alone, so that base revisions follow each other. */
  constructor(
    private readonly session: string,
    private readonly sheets: readonly SheetView[],
  ) {}

  /** Marks until the server is gone. Any other refusal throws. */
  async untilGone(url: string): Promise<void> {
    for (;;) {
      const sheet = this.sheets[this.sent.length % this.sheets.length]!.id;
      const value = String((this.sent.length % 40) / 4);
      const one: Sent = { uuid: randomUUID(), sheet, value, base: this.revisions.get(sheet) ?? 0 };
      this.sent.push(one);
      try {
        await this.send(url, one);
      } catch (error) {
        // The connection broke: undici's own TypeError, of another realm than the tests'.
        if ((error as Error).name === 'TypeError') return;
        throw error;
      }
    }
  }

  /** Sends the last operations again under the same ids: the one that was cut off, and some that were answered before. */
  async repeat(url: string): Promise<void> {
    for (const one of this.sent.slice(-3)) await this.send(url, one);
  }

  /** The server's sheets stand where the last answers left them, and each was counted up by one a mark. */
  async expectSheets(url: string): Promise<void> {
    const { body } = await Client.resume(url, this.session).get<SheetView[]>('/api/judge/sheets');
    for (const { id } of this.sheets) {
      const marks = this.sent.filter(({ sheet }) => sheet === id);
      expect(marks.map(({ acknowledged }) => acknowledged?.revision)).toEqual(marks.map((_, index) => index + 1));
      expect(body.find((sheet) => sheet.id === id)?.marks.P1).toEqual({
        value: marks.at(-1)!.value,
        revision: marks.length,
      });
    }
  }

  private async send(url: string, one: Sent): Promise<void> {
    const { status, body } = await Client.resume(url, this.session).mark(
      one.sheet,
      'P1',
      one.value,
      one.base,
      one.uuid,
    );
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    if (one.acknowledged) expect(body).toEqual(one.acknowledged);
    one.acknowledged = body;
    this.revisions.set(one.sheet, body.revision);
  }
}
