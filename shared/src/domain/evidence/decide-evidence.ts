import type { EntryStatus, EventState } from '../contest/states.js';
import { ok, type Result, refuse } from '../problem/violation.js';
import { EVIDENCE_KINDS, type EvidenceKind, extensionOf, kindOf } from './kind.js';

export const EVIDENCE_LIMITS = {
  /** Of one file, in bytes. */
  bytes: 10 * 1024 * 1024,
  /** Files at one aspect of a sheet. */
  files: 6,
} as const;

/** What attaching a file is decided on; all of it loaded in the same unit of work. */
export interface EvidenceSituation {
  assigned: boolean;
  sheetState: 'open' | 'submitted';
  eventState: EventState;
  entryStatus: EntryStatus;
  /** Entry number, for the sentence. */
  number: string;
  /** Files that the aspect has. */
  files: number;
}

export interface HandedFile {
  aspect: string;
  /** As the device calls it. */
  name: string;
  bytes: Uint8Array;
}

/**
 * Whether a file may be taken, by its content: its size, what it is, and that its name does not say something else. Refuses
 * with evidence_too_large, evidence_kind or evidence_name.
 */
export function checkFile({ name, bytes }: Pick<HandedFile, 'name' | 'bytes'>): Result<EvidenceKind> {
  if (bytes.length > EVIDENCE_LIMITS.bytes) return refuse('evidence_too_large', { size: megabytes(bytes.length) });
  const kind = kindOf(bytes);
  if (!kind) return refuse('evidence_kind');
  const ext = extensionOf(name);
  const fits = (EVIDENCE_KINDS[kind].ext as readonly string[]).includes(ext);
  return ext === '' || fits ? ok(kind) : refuse('evidence_name', { ext, is: kindWords[kind] });
}

/** Decides on attaching a file. Refuses with event_not_running, entry_not_active, aspect_not_yours, sheet_not_open, evidence_full. */
export function decideEvidence(situation: EvidenceSituation, { aspect }: Pick<HandedFile, 'aspect'>): Result<null> {
  if (situation.eventState !== 'running') return refuse('event_not_running');
  if (situation.entryStatus !== 'active') return refuse('entry_not_active', { number: situation.number });
  if (!situation.assigned) return refuse('aspect_not_yours', { aspect });
  if (situation.sheetState !== 'open') return refuse('sheet_not_open');
  return situation.files < EVIDENCE_LIMITS.files ? ok(null) : refuse('evidence_full', { most: EVIDENCE_LIMITS.files });
}

const kindWords: Record<EvidenceKind, { zh: string; en: string }> = {
  jpeg: { zh: 'JPEG照片', en: 'a JPEG photo' },
  png: { zh: 'PNG图片', en: 'a PNG picture' },
  webp: { zh: 'WebP图片', en: 'a WebP picture' },
  pdf: { zh: 'PDF文件', en: 'a PDF file' },
  csv: { zh: '文本文件', en: 'a text file' },
};

/** Rounded to one decimal, for a sentence. */
export const megabytes = (bytes: number): string => (Math.ceil(bytes / 104_857.6) / 10).toFixed(1);
