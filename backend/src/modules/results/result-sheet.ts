import type { BoardStatus } from '@leitai/shared/domain/board/board';
import type { Language } from '@leitai/shared/domain/problem/catalogue';
import type { DecimalText, LocalName } from '@leitai/shared/domain/scoring/rules';
import type { Cell, SheetToWrite } from '../../platform/spreadsheet/write-workbook.js';

/** A result list as it is about to leave. */
export interface ResultPaper {
  title: LocalName;
  status: BoardStatus;
  /** Hash of the sealed snapshot; null before the end. */
  hash: string | null;
  stages: LocalName[];
  rows: {
    rank: number | null;
    number: string;
    name: string | null;
    employer: string | null;
    stages: (DecimalText | null)[];
    total: DecimalText | null;
  }[];
}

const WORDS = {
  zh: {
    header: ['名次', '参赛号', '姓名', '单位', '总分'],
    sheet: '成绩',
    provisional: '暂定成绩：还会变，不能用来发证书或申报荣誉。',
    frozen: '暂定成绩：已封榜，还会变，不能用来发证书或申报荣誉。',
    final: '最终成绩，校验值SHA-256：',
  },
  en: {
    header: ['Rank', 'Entry', 'Name', 'Employer', 'Total'],
    sheet: 'Results',
    provisional: 'PROVISIONAL: these results will change; no certificate or honour rests on them.',
    frozen: 'PROVISIONAL, frozen: these results will change; no certificate or honour rests on them.',
    final: 'Final results, SHA-256: ',
  },
} as const satisfies Record<Language, object>;

const say = (name: LocalName, language: Language) => (language === 'en' ? (name.en ?? name.zh) : name.zh);

const points = (text: DecimalText | null): Cell => (text === null ? null : { number: text });

/** The sheet of a result list: what is not final says so in a line above the header (contest.md §6.5). */
export function resultSheet(paper: ResultPaper, language: Language): SheetToWrite {
  const words = WORDS[language];
  const [rank, number, name, employer, total] = words.header;
  const sign = paper.status === 'final' ? words.final + (paper.hash ?? '') : words[paper.status];
  return {
    name: words.sheet,
    above: [say(paper.title, language), sign],
    header: [rank, number, name, employer, ...paper.stages.map((stage) => say(stage, language)), total],
    widths: [8, 10, 16, 24],
    rows: paper.rows.map((row) => [
      row.rank === null ? null : { number: String(row.rank) },
      ...[row.number, row.name, row.employer],
      ...row.stages.map(points),
      points(row.total),
    ]),
  };
}

/** `linwan-welding-暂定-provisional.xlsx`, in the two ways that a header can say it. */
export function dispositionOf(contest: string, event: string, status: BoardStatus): string {
  const plain = `${contest}-${event}-${status === 'final' ? 'final' : 'provisional'}.xlsx`;
  const full = `${contest}-${event}-${status === 'final' ? '最终-final' : '暂定-provisional'}.xlsx`;
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(full)}`;
}
