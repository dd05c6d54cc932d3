import type { EvidenceKind } from './kind.js';

/**
 * A photo without what its camera wrote beside it: place, time, serial number, owner, preview. The picture itself is not
 * touched, and which side is up is kept. Files that are no photos come back as they are; a photo that is cut short is kept up
 * to where it can be read.
 */
export function withoutPlace(kind: EvidenceKind, bytes: Uint8Array): Uint8Array {
  if (kind === 'jpeg') return jpeg(bytes);
  if (kind === 'png') return joined([bytes.subarray(0, 8), ...pngChunks(bytes).filter(isPicture)]);
  return kind === 'webp' ? webp(bytes) : bytes;
}

const be16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const be32 = (bytes: Uint8Array, at: number): number => be16(bytes, at) * 65_536 + be16(bytes, at + 2);
const le32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at + 3] ?? 0) * 256 + (bytes[at + 2] ?? 0)) * 65_536 + (bytes[at + 1] ?? 0) * 256 + (bytes[at] ?? 0);
const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** APP1 is Exif and XMP, APP13 IPTC, FE a comment. APP0 and APP14 stay, and of APP2 the colours. */
const DROPPED = new Set([0xe1, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xec, 0xed, 0xef, 0xfe]);
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/** What stands after the end of the picture goes: phones append more pictures and films there, each with a place of its own. */
function jpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let up: Uint8Array[] = [];
  let at = nextMarker(bytes, 2);
  while (at + 4 <= bytes.length && bytes[at + 1] !== END_OF_IMAGE) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + be16(bytes, at + 2);
    const next = nextMarker(bytes, end);
    // The picture itself runs on from its segment to the next marker; anywhere else nothing belongs between two segments.
    const segment = bytes.subarray(at, marker === START_OF_SCAN ? next : end);
    if (!isDropped(marker, segment)) kept.push(segment);
    else if (marker === 0xe1 && up.length === 0) up = orientationOnly(segment);
    at = next;
  }
  return joined([bytes.subarray(0, 2), ...up, ...kept, bytes.subarray(at, at + 2)]);
}

const isDropped = (marker: number, segment: Uint8Array): boolean =>
  DROPPED.has(marker) || (marker === 0xe2 && latin(segment, 4, 15) !== 'ICC_PROFILE');

/** Where the next marker stands. FF00 is a byte of the picture, FFD0 to FFD7 are marks between its parts, FFFF fills up. */
function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

const ORIENTATION = 0x0112;

/** An Exif segment that says which side is up and nothing else; none where it is upright or says nothing. */
function orientationOnly(segment: Uint8Array): Uint8Array[] {
  if (latin(segment, 4, 8) !== 'Exif') return [];
  const tiff = segment.subarray(10);
  const little = latin(tiff, 0, 2) === 'II';
  const read16 = (at: number) => (little ? be16(Uint8Array.of(tiff[at + 1] ?? 0, tiff[at] ?? 0), 0) : be16(tiff, at));
  const first = little ? le32(tiff, 4) : be32(tiff, 4);
  const count = Math.min(read16(first), 200);
  const tags = Array.from({ length: count }, (_, index) => first + 2 + index * 12);
  const found = tags.find((at) => read16(at) === ORIENTATION);
  const side = found === undefined ? 1 : read16(found + 8);
  if (side < 2 || side > 8) return [];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, side];
  return [Uint8Array.of(0xff, 0xe1, 0, 34, ...exif, 0, 0, 0, 0, 0, 0)];
}

function pngChunks(bytes: Uint8Array): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + be32(bytes, at);
    chunks.push(bytes.subarray(at, end));
    at = end;
  }
  return chunks;
}

const isPicture = (chunk: Uint8Array): boolean =>
  !['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'].includes(latin(chunk, 4, 8));

/** Exif and XMP chunks go, and with them their flags in the header; the size of the whole is written anew. */
function webp(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = le32(bytes, at + 4);
    const end = at + 8 + size + (size % 2);
    if (!['EXIF', 'XMP '].includes(latin(bytes, at, at + 4))) chunks.push(bytes.slice(at, end));
    at = end;
  }
  for (const chunk of chunks) if (latin(chunk, 0, 4) === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0b1100;
  const whole = joined([bytes.slice(0, 12), ...chunks]);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}
