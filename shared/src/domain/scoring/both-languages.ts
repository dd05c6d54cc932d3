import type { LocalName } from './rules.js';

/** A name as the parameter of a sentence: the Chinese one where nobody gave an English one. */
export const bothLanguages = ({ zh, en }: LocalName): { zh: string; en: string } => ({ zh, en: en ?? zh });
