import type { DefinedEvent } from '@leitai/shared/domain/contest/definition';
import { parseTie } from '@leitai/shared/domain/contest/ties';
import { m } from '$lib/paraglide/messages';

/** Everything that can decide between equal totals in an event, in the words of the definition. */
export const tieChoices = ({ stages }: DefinedEvent): string[] =>
  stages.flatMap(({ code, criteria = [] }) => [
    `stage:${code}`,
    ...criteria.map((criterion) => `criterion:${code}/${criterion.code}`),
    ...criteria.flatMap(({ sections }) => sections.map((section) => `section:${code}/${section.code}`)),
    ...criteria.flatMap(({ sections }) =>
      sections.flatMap(({ aspects }) =>
        aspects.filter(({ type }) => type === 'time').map((aspect) => `time:${code}/${aspect.code}`),
      ),
    ),
  ]);

/** A link of the tie chain as people say it. */
export function tieWords(text: string, { stages }: DefinedEvent): string {
  const tie = parseTie(text);
  const stage = stages.find(({ code }) => code === tie?.stage);
  if (!tie || !stage) return text;
  const criteria = stage.criteria ?? [];
  const sections = criteria.flatMap((criterion) => criterion.sections);
  switch (tie.by) {
    case 'stage':
      return m.draft_tie_stage({ name: stage.name });
    case 'criterion':
      return m.draft_tie_part({ stage: stage.name, name: named(criteria, tie.criterion) });
    case 'section':
      return m.draft_tie_part({ stage: stage.name, name: named(sections, tie.section) });
    case 'time':
      return m.draft_tie_time({
        stage: stage.name,
        name: named(
          sections.flatMap(({ aspects }) => aspects),
          tie.aspect,
        ),
      });
  }
}

const named = (list: readonly { code: string; name: string }[], code: string): string =>
  `${code} ${list.find((each) => each.code === code)?.name ?? ''}`.trim();
