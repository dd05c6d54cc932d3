import { Inject, Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import type { VaultKeys } from './key-file.js';
import { NONCE_LENGTH, open, seal } from './sealing.js';
import { VAULT_KEYS } from './vault.service.js';

const KEY_BYTES = 32;

/**
 * Texts that hold names before there are persons, such as the judges of a contest that is being set up. Each document has
 * a key of its own, kept beside it and wrapped by the master key: whoever deletes the key has erased every version.
 */
@Injectable()
export class DocumentsService {
  constructor(
    @Inject(VAULT_KEYS) private readonly keys: VaultKeys,
    private readonly chance: Chance,
  ) {}

  /** A wrapped key for a new document; at most 120 characters. */
  newKey(id: string): string {
    return seal(this.keys.master, this.nonce(), `document:${id}`, this.chance.bytes(KEY_BYTES));
  }

  /** Seals one version of the document. */
  seal(id: string, wrapped: string, text: string): string {
    return seal(this.unwrap(id, wrapped), this.nonce(), `document:${id}:text`, Buffer.from(text));
  }

  /** Opens what `seal` made. Throws when it belongs to another document. */
  open(id: string, wrapped: string, sealed: string): string {
    return open(this.unwrap(id, wrapped), `document:${id}:text`, sealed).toString();
  }

  private unwrap(id: string, wrapped: string): Buffer {
    return open(this.keys.master, `document:${id}`, wrapped);
  }

  private nonce(): Buffer {
    return this.chance.bytes(NONCE_LENGTH);
  }
}
