import type { IndexedField } from './data-key.js';
import { keyedHash } from './sealing.js';

/** Form in which names and logins are compared: full and half width, case and spaces do not matter (NFKC). */
export const searchText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Entry of the keyed search index: equal for texts that a reader would call the same, meaningless without the key. */
export const searchToken = (indexKey: Buffer, field: IndexedField, text: string): string =>
  keyedHash(indexKey, field, searchText(text));
