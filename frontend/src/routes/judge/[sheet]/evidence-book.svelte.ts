import { type EvidenceFile, evidenceApi } from '@leitai/shared/contract/evidence';
import { call } from '$lib/api/call';

/** The files of one sheet, as far as the server told: they never wait in the outbox, a photo is sent or it is not. */
export class EvidenceBook {
  files = $state.raw<EvidenceFile[]>([]);
  #asked = false;

  constructor(readonly sheet: string) {}

  /** Asks once, when there is a network; the sheet is filled in without this answer. */
  async look(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    await call(evidenceApi.list, { params: { sheet: this.sheet } }).then(
      (files) => {
        this.files = files;
      },
      () => {
        this.#asked = false;
      },
    );
  }

  /** Throws ApiProblem; the same id may be sent again. */
  async attach(uuid: string, aspect: string, name: string, file: string): Promise<void> {
    const made = await call(evidenceApi.attach, { params: { sheet: this.sheet, uuid }, body: { aspect, name, file } });
    this.files = [...this.files.filter(({ id }) => id !== made.id), made];
  }

  /** Throws ApiProblem; that the file was there stays on the sheet. */
  async remove(id: string): Promise<void> {
    await call(evidenceApi.remove, { params: { sheet: this.sheet, id } });
    this.files = await call(evidenceApi.list, { params: { sheet: this.sheet } });
  }
}

const books = new Map<string, EvidenceBook>();

/** One book for all cards of a sheet. */
export function bookOf(sheet: string): EvidenceBook {
  const book = books.get(sheet) ?? new EvidenceBook(sheet);
  books.set(sheet, book);
  return book;
}
