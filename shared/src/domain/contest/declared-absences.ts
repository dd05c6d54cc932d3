import type { Absences } from '../scoring/assignment.js';
import type { DefinedEvent } from './definition.js';

const WHOLE_STAGE = '*';
const ALL_ASPECTS = '';

/** The absences that a definition declares, by entry number and judge code, without spelling out stages and sessions. */
export function declaredAbsences(event: Pick<DefinedEvent, 'absences' | 'entries'>): Absences {
  const declared = new Set<string>();
  const touched = new Set<string>();
  for (const { judge, stage, entry, session, aspects } of event.absences) {
    touched.add(`${stage}/${judge}`);
    const scope = entry !== undefined ? entryScope(entry) : session !== undefined ? sessionScope(session) : WHOLE_STAGE;
    for (const aspect of aspects.length > 0 ? aspects : [ALL_ASPECTS])
      declared.add([stage, judge, scope, aspect].join('/'));
  }
  const sessions = sessionsOfEntries(event);
  return {
    isAbsent(entry, stage, judge, aspect) {
      if (!touched.has(`${stage}/${judge}`)) return false;
      const session = sessions.get(`${stage}/${entry}`);
      const scopes = [WHOLE_STAGE, entryScope(entry), ...(session === undefined ? [] : [sessionScope(session)])];
      return scopes.some((scope) =>
        [ALL_ASPECTS, aspect].some((part) => declared.has([stage, judge, scope, part].join('/'))),
      );
    },
  };
}

const entryScope = (entry: string) => `entry:${entry}`;
const sessionScope = (session: string) => `session:${session}`;

const sessionsOfEntries = (event: Pick<DefinedEvent, 'entries'>): Map<string, string> =>
  new Map(
    event.entries.flatMap(({ number, placements }) =>
      placements.map(({ stage, session }): [string, string] => [`${stage}/${number}`, session]),
    ),
  );
