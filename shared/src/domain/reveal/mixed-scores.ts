import { type ScoreRow, type Scores, type StillScores, scorePrizes } from '../board/scores.js';
import { StandingsIndex } from '../ranking/standings-index.js';
import type { EventRules } from '../scoring/rules.js';
import type { BoardReveal } from './reveal.js';

interface Mix {
  rules: EventRules;
  frozen: StillScores;
  final: StillScores;
  /** Ids whose result is shown. */
  open: ReadonlySet<string>;
  /** Id of the entry in the light. */
  spot: string | null;
  step: number;
  steps: number;
  left: number;
  row: { seq: number; at: number };
}

/**
 * The scores at a step of a reveal: of the revealed as they are, of the sealed as they were frozen, ranked together. Nothing
 * in it depends on what a sealed entry has by now.
 */
export class MixedScores implements Scores {
  readonly seq: number;
  readonly facts: Scores['facts'];
  readonly prizes: Scores['prizes'];
  readonly reveal: BoardReveal;
  private readonly index: StandingsIndex;

  constructor(private readonly mix: Mix) {
    const { rules, frozen, final, open, step, steps, row } = mix;
    this.seq = row.seq;
    this.index = new StandingsIndex(rules.ties);
    const later = new Map(final.standings.map((standing) => [standing.id, standing]));
    this.index.load(frozen.standings.map((old) => (open.has(old.id) ? (later.get(old.id) ?? old) : old)));
    const { marked, expected } = step === steps ? final.facts : frozen.facts;
    this.facts = { changedAt: step === 0 ? frozen.facts.changedAt : row.at, marked, expected };
    this.prizes = scorePrizes(this.index, rules.awards, (id) => this.source(id).row(id).total);
    this.reveal = { step, steps, left: mix.left, spot: this.spot() };
  }

  order(top: number | null): readonly string[] {
    return this.index.ids(0, top ?? undefined);
  }

  row(id: string): ScoreRow {
    const sealed = !this.mix.open.has(id) && this.source(id).row(id).status === 'active';
    return { ...this.source(id).row(id), rank: this.index.rankOf(id), sealed };
  }

  private source(id: string): StillScores {
    return this.mix.open.has(id) ? this.mix.final : this.mix.frozen;
  }

  /** Its rank before it was revealed: above it stand the sealed and those who were revealed above them. */
  private spot(): BoardReveal['spot'] {
    const { spot: id, open, frozen } = this.mix;
    if (id === null) return null;
    const { number, total } = frozen.row(id);
    const isOpen = open.has(id);
    const before = isOpen ? new MixedScores({ ...this.mix, ...this.dark(id) }) : this;
    return { number, open: isOpen, rank: before.index.rankOf(id), total };
  }

  /** The same show a step earlier, when this entry was still sealed. */
  private dark(id: string): Pick<Mix, 'open' | 'step'> {
    const { open, step } = this.mix;
    return { open: new Set([...open].filter((other) => other !== id)), step: step - 1 };
  }
}
