import type { BoardSnapshot } from '@leitai/shared/domain/board/board';
import { isOutdated } from '@leitai/shared/domain/reveal/decide-reveal';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/http/refusal.js';
import { BoardsService } from '../scoreboard/boards.service.js';

type Live = Awaited<ReturnType<BoardsService['event']>>;

interface Place {
  contest: string;
  event: string;
}

/** The reveal as its organiser sees it, ahead of everybody: nothing of this goes to a board. */
@Injectable()
export class RevealViewService {
  constructor(private readonly boards: BoardsService) {}

  /** Where it stands and what comes next. */
  async control(place: Place) {
    const live = await this.boards.event(place);
    const { fold } = live.boards;
    const { reveal, state, frozen } = fold;
    return {
      ...{ state, frozen, steps: live.boards.show()?.steps ?? 0 },
      reveal: reveal && { step: reveal.step, outdated: isOutdated(fold) },
      next: this.next(live, reveal?.step ?? 0),
    };
  }

  /** The hall's board at a step, for the organiser's own page. Refuses reveal_not_frozen, reveal_range. */
  async rehearsal(place: Place, step: number): Promise<BoardSnapshot> {
    const { boards } = await this.boards.event(place);
    const steps = boards.show()?.steps ?? 0;
    if (step > steps) throw new Refusal('reveal_range', { steps });
    const board = boards.rehearse(step);
    if (!board) throw new Refusal('reveal_not_frozen');
    return board;
  }

  private next(live: Live, step: number) {
    const turn = live.boards.show()?.turnAfter(step);
    if (!turn) return null;
    const { was, is } = turn;
    const known = live.named(is.number);
    return {
      ...{ number: is.number, name: known?.name ?? '—', employer: known?.employer ?? null },
      was: { rank: was.rank, total: was.total },
      is: { rank: is.rank, total: is.total },
    };
  }
}
