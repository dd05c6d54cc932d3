import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.token.js';
import { Refusal } from '../../platform/http/refusal.js';

/** Files of evidence in the data folder, outside of everything that is served by path. Called by id alone. */
@Injectable()
export class EvidenceFiles {
  private readonly folder: string;

  constructor(@Inject(CONFIG) { dataDirectory }: Config) {
    this.folder = join(dataDirectory, 'evidence');
  }

  /** Writes a file for good; written twice, it is the same file. */
  async keep(id: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, id);
    const file = await open(`${path}.part`, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
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
