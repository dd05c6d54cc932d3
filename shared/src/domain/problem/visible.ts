/**
 * What would break a line, hide, or turn a sentence around where it is read. Joiners and variation selectors shape rare
 * characters and stay.
 */
const UNSEEN = /(?![\p{Variation_Selector}\u200C\u200D])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A text from outside, safe inside a sentence of ours. */
export const visible = (text: string): string => text.replace(UNSEEN, '�');
