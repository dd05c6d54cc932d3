import { inflateRawSync } from 'node:zlib';

/** Most bytes that the parts of a workbook may have together once unpacked; a list of 10,000 rows has about a tenth. */
const MOST_BYTES = 100 * 1024 * 1024;
/** Most parts; a workbook as Excel writes it has about twenty. */
const MOST_PARTS = 2000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Not a zip file, a damaged one, or one that hides more than a workbook holds. */
export class BadZip extends Error {
  constructor(readonly kind: 'broken' | 'bomb') {
    super(kind);
  }
}

/**
 * The parts of a zip file by name. What a header promises is not believed: unpacking stops at the limit. Throws `BadZip`.
 */
export function unzip(file: Buffer): Map<string, Buffer> {
  try {
    return partsOf(file);
  } catch (error) {
    throw error instanceof BadZip ? error : new BadZip(isTooLarge(error) ? 'bomb' : 'broken');
  }
}

function partsOf(file: Buffer): Map<string, Buffer> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || file.readUInt32LE(end) !== END) throw new BadZip('broken');
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new BadZip('bomb');
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  let left = MOST_BYTES;
  for (let index = 0; index < count; index++) {
    if (file.readUInt32LE(at) !== ENTRY) throw new BadZip('broken');
    const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as Three;
    const content = contentOf(file, at, left);
    left -= content.length;
    parts.set(file.toString('utf8', at + 46, at + 46 + name), content);
    at += 46 + name + extra + comment;
  }
  return parts;
}

type Three = [number, number, number];

/** The content of the entry whose directory record is at a place; throws when it is longer than what is left. */
function contentOf(file: Buffer, at: number, left: number): Buffer {
  const method = file.readUInt16LE(at + 10);
  const packed = file.readUInt32LE(at + 20);
  const local = file.readUInt32LE(at + 42);
  if (file.readUInt32LE(local) !== LOCAL) throw new BadZip('broken');
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const raw = file.subarray(start, start + packed);
  if (raw.length !== packed || (method !== STORED && method !== DEFLATED)) throw new BadZip('broken');
  const content = method === STORED ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(1, left) });
  if (content.length > left) throw new BadZip('bomb');
  return content;
}

const isTooLarge = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
