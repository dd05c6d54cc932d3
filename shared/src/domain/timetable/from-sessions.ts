import type { LocalName, Stage } from '../scoring/rules.js';
import { lineIdOf } from './session-times.js';
import { inOrder, type TimetableItem } from './timetable.js';

/** What a timetable begins with: the sessions of the events that have a time. */
export function fromSessions(events: readonly { code: string; stages: readonly Stage[] }[]): TimetableItem[] {
  const items = events.flatMap(({ code, stages }) =>
    stages.flatMap((stage) =>
      stage.sessions.flatMap((session) => {
        if (session.startsAt === null) return [];
        const id = lineIdOf(code, stage.code, session.code);
        const { startsAt, endsAt } = session;
        return [{ id, startsAt: utc(startsAt), endsAt: endsAt && utc(endsAt), ...named(stage, session), event: code }];
      }),
    ),
  );
  return inOrder(items);
}

const utc = (instant: string): string => new Date(instant).toISOString();

function named({ name: stage }: Stage, { name: session }: { name: LocalName }): Pick<TimetableItem, 'title' | 'place'> {
  const zh = `${stage.zh} ${session.zh}`;
  const en = stage.en || session.en ? `${stage.en ?? stage.zh}: ${session.en ?? session.zh}` : undefined;
  return { title: en === undefined ? { zh } : { zh, en }, place: null };
}
