import type { DemoRolesService } from '../modules/identity/demo-roles.service.js';
import { Act } from './act.js';
import { demoContest, ENTRANTS } from './definition.js';
import { runningOrder } from './event.js';
import { Field } from './field.js';
import { JudgeAtWork } from './judge-at-work.js';
import { DemoPerson } from './person.js';
import { ACTS, roundOf, sceneOf } from './script.js';
import { CHIEF, type DemoJudge, judgesOf } from './staff.js';
import type { Contest, EventAt, Stage, StageDoor } from './stage.js';
import { aspectsOf } from './trade.js';

/** For so long (ms) after a visitor stepped in, the judge's sheets are theirs. */
const TAKEN_MS = 5 * 60_000;
/** Entries a judge may be ahead of the one in the middle. */
const AHEAD = 2;

const [LIVE, LATE, FINISHED] = ACTS;

export interface Theatre {
  door: StageDoor;
  stage: Stage;
  roles: DemoRolesService;
  now(): number;
  pause(seconds: number): Promise<void>;
}

/** One contest of the show, from setting up to its last medal. */
export class Round {
  private constructor(private readonly contest: string) {}

  /** The round that still runs, or a new one. */
  static async next(stage: Stage, now: number): Promise<Round> {
    const ours = (await stage.contests()).filter(({ code }) => roundOf(code) !== null);
    const running = ours.find((contest) => isRunning(contest, LIVE.trade.code));
    if (running) return new Round(running.code);
    const last = Math.max(0, ...ours.map(({ code }) => roundOf(code) ?? 0));
    const scene = sceneOf(last + 1, now);
    await stage.bring(demoContest(scene));
    return new Round(scene.code);
  }

  async play(theatre: Theatre): Promise<void> {
    const { stage, roles } = theatre;
    const contest = await this.dress(stage);
    const people = this.people(theatre);
    await stage.hireOrganiser();
    await stage.hire(this.contest, [...people.values()]);
    roles.cast({
      organiser: stage.organiser.login,
      chief_judge: this.login(CHIEF),
      judge: this.login(judgesOf(LIVE.trade)[0] ?? CHIEF),
    });
    const acts = ACTS.filter(({ trade }) => isRunning(contest, trade.code)).map((act) =>
      this.act(act, theatre, people),
    );
    const playing = acts.map((act) => act.play());
    try {
      await Promise.all(playing);
    } finally {
      for (const act of acts) act.end();
      await Promise.allSettled(playing);
    }
  }

  /** What a visitor should find: everybody came, one event frozen near its end, one final. Returns the contest as it stood before. */
  private async dress(stage: Stage): Promise<Contest> {
    const contest = (await stage.contests()).find(({ code }) => code === this.contest);
    if (!contest) throw new Error(`the contest ${this.contest} is gone`);
    for (const { code } of contest.events.filter(({ state }) => state === 'running'))
      await stage.checkIn(this.at(code));
    const finished = this.at(FINISHED.trade.code);
    const late = contest.events.find(({ code }) => code === LATE.trade.code);
    if (late?.state === 'running' && !late.frozen) await stage.freeze(this.at(LATE.trade.code), '决赛悬念，封榜');
    if (isRunning(contest, FINISHED.trade.code)) {
      await stage.move(finished, 'marking_closed', '全部评分表已提交');
      await stage.move(finished, 'final', '成绩核对无误');
    }
    return { ...contest, events: contest.events.filter(({ code }) => code !== FINISHED.trade.code) };
  }

  private act({ trade, pace }: (typeof ACTS)[number], theatre: Theatre, people: ReturnType<Round['people']>): Act {
    const at = this.at(trade.code);
    const field = new Field(runningOrder(this.contest, trade, ENTRANTS), AHEAD);
    const pause = (seconds: number) => theatre.pause(seconds * pace);
    const shared = { at, field, aspects: aspectsOf(trade), pause, id: theatre.door.id, now: theatre.now };
    const judges = judgesOf(trade).map(({ code }, index, all) => {
      const person = people.get(code)?.person ?? new DemoPerson(theatre.door, '');
      const isTaken = () => theatre.roles.isTaken(person.login, TAKEN_MS);
      return new JudgeAtWork({ ...shared, code, person, isTaken, moody: index === all.length - 1 });
    });
    return new Act(theatre.stage, at, judges, theatre.pause);
  }

  /** Judge code → who it is. Whom visitors may be comes first: they should not wait. */
  private people({ door }: Theatre): Map<string, { name: string; person: DemoPerson }> {
    const judges = [CHIEF, ...ACTS.flatMap(({ trade }) => judgesOf(trade))];
    return new Map(
      judges.map((judge) => [judge.code, { name: judge.name, person: new DemoPerson(door, this.login(judge)) }]),
    );
  }

  /** Accounts of each round are new, so that a judge's list holds one contest. */
  private login = ({ code }: DemoJudge): string => `${this.contest}.${code.toLowerCase()}`;

  private at = (event: string): EventAt => ({ contest: this.contest, event });
}

const isRunning = ({ events }: Contest, event: string): boolean =>
  events.some(({ code, state }) => code === event && state === 'running');
