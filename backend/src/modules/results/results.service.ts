import { boardStatus } from '@leitai/shared/domain/board/status';
import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/reader.js';
import { ContestsService } from '../contests/contests.service.js';
import { NamesService } from '../contests/names.service.js';
import { resultsCsv } from './results-csv.js';
import { StandingsService } from './standings.service.js';

/** Result lists for those who run the event. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly reader: Reader,
    private readonly contests: ContestsService,
    private readonly names: NamesService,
    private readonly standings: StandingsService,
  ) {}

  /** CSV of an event with its status: the same numbers as the organiser's board. */
  async csv(contest: string, event: string, full: boolean) {
    const { sql } = this.reader;
    const found = await this.contests.event(sql, contest, event);
    const fold = await this.standings.of(sql, found);
    const names = await this.names.ofEvent(sql, found.eventId);
    return { csv: resultsCsv(fold, names, full), status: boardStatus(fold) };
  }
}
