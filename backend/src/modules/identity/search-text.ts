/** Form in which names and logins are compared: full and half width, case and spaces do not matter (NFKC). */
export const searchText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
