import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.token.js';
import { Refusal } from '../../platform/http/refusal.js';

/** A file that no row names yet. */
export interface Unkept {
  keep(id: string): Promise<void>;
  drop(): Promise<void>;
}

/** Files of evidence in the data folder, outside of everything that is served by path. Called by id alone. */
@Injectable()
export class EvidenceFiles {
  private readonly folder: string;

  constructor(@Inject(CONFIG) { dataDirectory }: Config) {
    this.folder = join(dataDirectory, 'evidence');
  }

  /** Writes bytes under a name that nobody knows: kept for good by `keep`, which may be asked twice, or dropped. */
  async write(bytes: Uint8Array): Promise<Unkept> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const part = join(this.folder, `${randomUUID()}.part`);
    let kept: Promise<void> | undefined;
    const drop = () => rm(part, { force: true });
    try {
      const file = await open(part, 'wx', 0o600);
      await file
        .writeFile(bytes)
        .then(() => file.sync())
        .finally(() => file.close());
    } catch (error) {
      await drop();
      throw error;
    }
    return { keep: (id) => (kept ??= rename(part, join(this.folder, id))), drop };
  }

  /** Deletes a file; one that is gone already stays gone. */
  remove(id: string): Promise<void> {
    return rm(join(this.folder, id), { force: true });
  }

  /** Refuses `not_found` for a file that is gone. */
  async read(id: string): Promise<Buffer> {
    try {
      return await readFile(join(this.folder, id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Refusal('not_found');
      throw error;
    }
  }
}
