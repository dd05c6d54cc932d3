/** Kinds of files that may be attached to an aspect. `ext`: how such a file's name ends; the first is the one we give. */
export const EVIDENCE_KINDS = {
  jpeg: { type: 'image/jpeg', ext: ['jpg', 'jpeg', 'jfif'] },
  png: { type: 'image/png', ext: ['png'] },
  webp: { type: 'image/webp', ext: ['webp'] },
  pdf: { type: 'application/pdf', ext: ['pdf'] },
  csv: { type: 'text/csv', ext: ['csv', 'txt'] },
} as const;

export type EvidenceKind = keyof typeof EVIDENCE_KINDS;

export const KINDS = Object.keys(EVIDENCE_KINDS) as EvidenceKind[];

/** What files of a kind begin with; null stands for any byte. */
const BEGINNINGS: [readonly (number | null)[], EvidenceKind][] = [
  [[0xff, 0xd8, 0xff], 'jpeg'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'png'],
  [[0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50], 'webp'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
];

/** What a file is by its content, whatever its name says; null = nothing that is taken. */
export function kindOf(bytes: Uint8Array): EvidenceKind | null {
  const known = BEGINNINGS.find(([signs]) => signs.every((sign, at) => sign === null || bytes[at] === sign));
  if (known) return known[1];
  return bytes.length > 0 && isText(bytes) ? 'csv' : null;
}

const TAB = 9;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const LESS_THAN = 60;

/** Text in any encoding that lists of numbers come in: no control characters, and no page. */
function isText(bytes: Uint8Array): boolean {
  const isControl = (byte: number) => byte < SPACE && (byte < TAB || byte > CARRIAGE_RETURN);
  return !bytes.some(isControl) && bytes.find((byte) => byte > SPACE) !== LESS_THAN;
}

/** The end of a file's name, in lower case, without the dot; empty when it has none. */
export const extensionOf = (name: string): string => /\.([^.\\/]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
