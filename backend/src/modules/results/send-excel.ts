import { resultsApi } from '@leitai/shared/contract/results';
import type { BoardStatus } from '@leitai/shared/domain/board/board';
import type { FastifyReply } from 'fastify';
import { dispositionOf } from './result-sheet.js';

/** Sends an Excel file of results; its name says how certain they are. */
export function sendExcel(
  reply: FastifyReply,
  { contest, event }: { contest: string; event: string },
  { file, status }: { file: Buffer; status: BoardStatus },
): Buffer {
  reply.header('Content-Type', resultsApi.excel.produces ?? '');
  reply.header('Content-Disposition', dispositionOf(contest, event, status));
  return file;
}
