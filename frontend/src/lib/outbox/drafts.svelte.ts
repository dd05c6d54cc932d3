import { SvelteMap } from 'svelte/reactivity';
import type { OutboxDatabase } from './store';

const keyOf = (sheet: string, aspect: string): string => `${sheet} ${aspect}`;

/**
 * What stands half typed in the fields: kept from the first character, so that a reload or a crash loses none of it. A tab
 * shows its own typing; another tab's appears there when it is opened anew.
 */
export class Drafts {
  readonly #texts = new SvelteMap<string, string>();
  #account = '';

  constructor(private readonly db: OutboxDatabase) {}

  async load(account: string): Promise<void> {
    this.#account = account;
    const rows = await this.db.drafts.where({ account }).toArray();
    this.#texts.clear();
    for (const { sheet, aspect, text } of rows) this.#texts.set(keyOf(sheet, aspect), text);
  }

  of(sheet: string, aspect: string): string | undefined {
    return this.#texts.get(keyOf(sheet, aspect));
  }

  keep(sheet: string, aspect: string, text: string): void {
    this.#texts.set(keyOf(sheet, aspect), text);
    void this.db.drafts.put({ account: this.#account, sheet, aspect, text });
  }

  drop(sheet: string, aspect: string): void {
    if (!this.#texts.delete(keyOf(sheet, aspect))) return;
    void this.db.drafts.delete([this.#account, sheet, aspect]);
  }
}
