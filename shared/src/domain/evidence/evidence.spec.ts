import { checkFile, decideEvidence, EVIDENCE_LIMITS, type EvidenceSituation } from './decide-evidence.js';
import { decideRemoval } from './decide-removal.js';
import { kindOf } from './kind.js';
import { withoutPlace } from './without-place.js';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part)),
  );

/** A JPEG segment with its length. */
const segment = (marker: number, body: Uint8Array): number[] => [0xff, marker, 0, body.length + 2, ...body];
const PLACE = '31.2304N 121.4737E';
const exif = (side: number, little = false): Uint8Array =>
  little
    ? bytes(
        'Exif',
        [0, 0],
        'II',
        [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, side, 0, 0, 0, 0, 0, 0, 0],
        PLACE,
      )
    : bytes(
        'Exif',
        [0, 0],
        'MM',
        [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, side, 0, 0, 0, 0, 0, 0],
        PLACE,
      );
const SCAN = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9];
const photo = (...segments: number[][]) => bytes([0xff, 0xd8], ...segments, SCAN);
const chunk = (type: string, body: string) => bytes([0, 0, 0, body.length], type, body, [0, 0, 0, 0]);
const has = (file: Uint8Array, text: string) => String.fromCharCode(...file).includes(text);

const JPEG = photo(segment(0xe0, bytes('JFIF')));
const PDF = bytes('%PDF-1.7 ...');

describe('a file for an aspect', () => {
  it.each([
    ['a JPEG photo', 'IMG_1.JPG', JPEG, 'jpeg'],
    ['a PNG picture', 'a.png', bytes([0x89], 'PNG\r\n', [0x1a], '\n'), 'png'],
    ['a WebP picture', 'a.webp', bytes('RIFF....WEBPVP8 '), 'webp'],
    ['a PDF report', 'report.pdf', PDF, 'pdf'],
    ['measurements', 'x.csv', bytes('point,mm\n', [0xb2, 0xe2], ',0.02\r\n'), 'csv'],
    ['a photo without a name', '', JPEG, 'jpeg'],
  ])('may be %s', (_, name, file, kind) => {
    expect(checkFile({ name, bytes: file })).toEqual({ ok: true, value: kind });
  });

  it.each([
    [
      'a photo of 40 MB',
      'a.jpg',
      Object.assign(new Uint8Array(40 * 1024 * 1024), JPEG),
      'evidence_too_large',
      { size: '40.0' },
    ],
    ['a PDF named .jpg', 'a.jpg', PDF, 'evidence_name', { ext: 'jpg', is: { zh: 'PDF文件', en: 'a PDF file' } }],
    ['a page named .csv', 'a.csv', bytes(' <script>'), 'evidence_kind', undefined],
    ['a program', 'a.jpg', bytes('MZ', [0, 1]), 'evidence_kind', undefined],
    ['nothing', 'a.jpg', new Uint8Array(), 'evidence_kind', undefined],
  ])('is not %s', (_, name, file, code, params) => {
    expect(checkFile({ name, bytes: file })).toEqual({ ok: false, violation: { code, ...(params && { params }) } });
  });

  const open: EvidenceSituation = {
    ...{ assigned: true, sheetState: 'open', eventState: 'running', entryStatus: 'active', number: '001', files: 0 },
  };
  it.each<[string, Partial<EvidenceSituation>, string | null]>([
    ['taken while the sheet is open', {}, null],
    ['refused outside of marking', { eventState: 'final' }, 'event_not_running'],
    ['refused for who withdrew', { entryStatus: 'withdrawn' }, 'entry_not_active'],
    ['refused at another judge’s aspect', { assigned: false }, 'aspect_not_yours'],
    ['refused once the sheet is submitted', { sheetState: 'submitted' }, 'sheet_not_open'],
    ['refused when there are enough', { files: EVIDENCE_LIMITS.files }, 'evidence_full'],
  ])('is %s', (_, more, code) => {
    const decided = decideEvidence({ ...open, ...more }, { aspect: 'A1' });
    expect(decided.ok ? null : decided.violation.code).toBe(code);
  });
});

describe('a photo that is kept', () => {
  it.each([
    ['upright', exif(1), 0],
    ['on its side', exif(6), 6],
    ['on its side, little-endian', exif(8, true), 8],
  ])('says no more where it was taken: %s', (_, body, side) => {
    const file = photo(
      segment(0xe1, body),
      segment(0xe0, bytes('JFIF')),
      segment(0xed, bytes('IPTC')),
      segment(0xfe, bytes('me')),
    );
    const kept = withoutPlace('jpeg', file);
    expect([has(file, PLACE), has(kept, PLACE), has(kept, 'IPTC'), has(kept, 'JFIF')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([...kept.slice(-SCAN.length)]).toEqual(SCAN);
    expect(kindOf(kept)).toBe('jpeg');
    expect(side === 0 ? has(kept, 'Exif') : kept[31]).toBe(side === 0 ? false : side);
    expect(withoutPlace('jpeg', kept)).toEqual(kept);
  });

  it('ends with its picture: what phones append to it is gone, and of APP2 the colours stay', () => {
    const film = [...bytes('ftypmp42', PLACE)];
    const second = [...photo(segment(0xe1, exif(6)))];
    const scan = [0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, 0xd7, 4];
    const colours = segment(0xe2, bytes('ICC_PROFILE', [0, 1, 1], 'srgb'));
    const end = [0xff, 0xd9];
    const table = segment(0xc4, bytes('huffman'));
    const picture = [...colours, ...scan, ...table, ...scan, ...end];
    const directory = segment(0xe2, bytes('MPF', [0], PLACE));
    const fill = [0, 0, 0xff, 0xff];
    const between = segment(0xfe, bytes(PLACE));
    const whole = bytes([0xff, 0xd8], picture);
    const file = bytes([0xff, 0xd8], directory, fill, picture, second, film);
    expect([...withoutPlace('jpeg', file)]).toEqual([...whole]);
    const hidden = bytes([0xff, 0xd8], colours, scan, between, table, scan, end, film);
    expect([...withoutPlace('jpeg', hidden)]).toEqual([...whole]);
  });

  it('keeps the picture of a PNG and a WebP, and a PDF as it is', () => {
    const png = bytes(
      [0x89],
      'PNG\r\n',
      [0x1a],
      '\n',
      [...chunk('IHDR', 'head')],
      [...chunk('eXIf', PLACE)],
      [...chunk('IDAT', 'data')],
    );
    const kept = withoutPlace('png', png);
    expect([has(kept, PLACE), has(kept, 'head'), has(kept, 'data')]).toEqual([false, true, true]);
    const webp = bytes(
      'RIFF',
      [0, 0, 0, 0],
      'WEBPVP8X',
      [1, 0, 0, 0, 0b1100, 0],
      'EXIF',
      [2, 0, 0, 0],
      'xy',
      'VP8 ',
      [2, 0, 0, 0],
      'px',
    );
    const small = withoutPlace('webp', webp);
    expect([has(small, 'EXIF'), has(small, 'px'), small[20], small[4]]).toEqual([false, true, 0, small.length - 8]);
    expect(withoutPlace('pdf', PDF)).toBe(PDF);
  });

  it('is cut where it breaks off, and never makes the reading run on', () => {
    for (let length = 3; length < 60; length++) {
      const broken = photo(segment(0xe1, exif(6))).slice(0, length);
      expect(withoutPlace('jpeg', broken).length).toBeLessThanOrEqual(length + 38);
    }
  });
});

describe('taking a file away', () => {
  it.each([
    ['judge', 'open', 'running', undefined],
    ['judge', 'submitted', 'running', 'sheet_not_open'],
    ['judge', 'open', 'marking_closed', 'event_not_running'],
    ['chief', 'submitted', 'running', undefined],
    ['chief', 'submitted', 'public_notice', undefined],
    ['chief', 'submitted', 'final', 'event_final'],
  ] as const)('by the %s, sheet %s, event %s: %s', (by, sheetState, eventState, code) => {
    const decided = decideRemoval({ by, sheetState, eventState });
    expect(decided.ok ? undefined : decided.violation.code).toBe(code);
  });
});
