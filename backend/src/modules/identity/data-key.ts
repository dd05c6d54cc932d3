import { keyedHash, NONCE_LENGTH, open, seal } from './sealing.js';

/** Fields of a person that are sealed. */
export type SealedField = 'name' | 'login';

/** Fields that a person can be found by. Of an identity number nothing else is kept. */
export type IndexedField = SealedField | 'id_number';

/** An identity number that somebody told about themselves and nobody has seen: kept as a token of `id_number`. */
export const CLAIMED_NUMBER = 'id_claim';

/** What a sealed text belongs to; a ciphertext moved to another person or field does not open. */
export const sealedAbout = (personId: string, field: SealedField): string => `${personId}:${field}`;

/** The key of one person: what it sealed or digested means nothing once it is deleted. */
export class DataKey {
  constructor(
    readonly personId: string,
    private readonly key: Buffer,
    private readonly random: (count: number) => Buffer,
  ) {}

  seal(field: SealedField, text: string): string {
    return seal(this.key, this.random(NONCE_LENGTH), sealedAbout(this.personId, field), Buffer.from(text));
  }

  open(field: SealedField, sealed: string): string {
    return open(this.key, sealedAbout(this.personId, field), sealed).toString();
  }

  /** Digest of personal data for audit leaves. The key is its salt, so erasing the key makes it unverifiable. */
  digest(text: string): string {
    return keyedHash(this.key, 'audit', text);
  }
}
