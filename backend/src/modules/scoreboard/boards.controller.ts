import { boardsApi } from '@leitai/shared/contract/boards';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/http/actor.js';
import { type ApiRequest, Input, type Parsed, Route, Visitor } from '../../platform/http/route.js';
import { BoardsService } from './boards.service.js';

@Controller()
export class BoardsController {
  constructor(private readonly boards: BoardsService) {}

  /** Public boards may be cached for a second by anyone; the others by nobody. */
  @Route(boardsApi.snapshot)
  async snapshot(
    @Input() { params }: Parsed<typeof boardsApi.snapshot>,
    @Visitor() visitor: Actor | null,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const board = await this.boards.open(params, visitor);
    const isPublic = params.audience === 'public' || params.audience === 'hall';
    reply.header('ETag', board.etag);
    reply.header('Cache-Control', isPublic ? 'public, max-age=1' : 'private, no-cache');
    reply.header('Vary', 'Cookie');
    if (matches(request.headers['if-none-match'], board.etag)) {
      reply.status(304);
      return '';
    }
    reply.type('application/json; charset=utf-8');
    return board.encoded;
  }
}

/** RFC 9110 §13.1.2: a list of tags, weak or strong, or anything. */
const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
