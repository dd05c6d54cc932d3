import type { OutputOf } from '@leitai/shared/contract/endpoint';
import { registrationApi } from '@leitai/shared/contract/registration';
import { invalidateAll } from '$app/navigation';
import { Action } from '$lib/api/action.svelte';
import { call } from '$lib/api/call';
import { m } from '$lib/paraglide/messages';
import type { Place } from './types';

const MOST = 10 * 1024 * 1024;

/** A list from Excel on its way in: the file and what the server said about it. */
export class ExcelImport {
  readonly action = new Action();
  file = $state.raw<File | null>(null);
  answer = $state.raw<OutputOf<typeof registrationApi.import> | null>(null);
  /** Nothing came in, and every fault is one of a row: the other rows can. */
  readonly goodLeft = $derived(this.answer?.imported === 0 && this.answer.faults.every(({ row }) => row !== null));

  constructor(private readonly place: Place) {}

  /** All rows or none. */
  async take(file: File): Promise<void> {
    this.file = file;
    this.answer = null;
    if (file.size > MOST) this.action.problem = m.import_too_large({ size: (file.size / 1_048_576).toFixed(1) });
    else await this.send('all');
  }

  async send(rows: 'all' | 'good'): Promise<void> {
    const { file } = this;
    if (!file) return;
    await this.action.run(async () => {
      const body = { uuid: crypto.randomUUID(), file: await base64(file), rows };
      this.answer = await call(registrationApi.import, { params: this.place, body });
      await invalidateAll();
    });
  }
}

const base64 = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
