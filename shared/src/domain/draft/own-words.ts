import type { DefinedEvent, DefinedStage, Definition } from '../contest/definition.js';
import type { DefinitionFault } from '../contest/faults.js';
import { canonical, dec, ZERO } from '../decimal.js';
import { type Params, type ProblemCode, sentence } from '../problem/catalogue.js';
import { bothLanguages } from '../scoring/both-languages.js';
import type { Todo } from './todo.js';

/**
 * The checks speak to somebody who writes a file; here the same faults speak to somebody at a form: what is missing, by how
 * much, and who must act. A fault without words of its own keeps its sentence.
 */
export function inOwnWords(fault: DefinitionFault, definition: Definition): Todo {
  const { path, code } = fault;
  const own = wordsOf(fault, placeOf(path, definition));
  if (own) return { path, ...own, when: code === 'section_unserved' ? 'marking' : 'publishing' };
  const said = { zh: sentence(code, 'zh', fault.params), en: sentence(code, 'en', fault.params) };
  return { path, code: 'todo_fault', params: { fault: said }, when: 'publishing' };
}

interface Place {
  event: DefinedEvent | undefined;
  stage: DefinedStage | undefined;
  panel: string;
}

function placeOf(path: string, definition: Definition): Place {
  const [, e, list, index] = /^events\[(\d+)\](?:\.(stages|panels)\[(\d+)\])?/.exec(path) ?? [];
  const event = definition.events[Number(e)];
  const stage = list === 'stages' ? event?.stages[Number(index)] : undefined;
  const panel = list === 'panels' ? (event?.panels[Number(index)]?.code ?? '') : '';
  return { event, stage, panel };
}

type Words = { code: ProblemCode; params: Params } | null;

function wordsOf({ code, params }: DefinitionFault, { event, stage, panel }: Place): Words {
  const named: Params = stage ? { stage: nameOf(stage) } : {};
  switch (code) {
    case 'scheme_missing':
      return { code: 'todo_scheme', params: named };
    case 'scheme_total':
      return totalWords(String(params.total), String(params.expected), named);
    case 'weight_missing':
      return { code: 'todo_weight', params: named };
    case 'weights_total':
      return { code: 'todo_weights', params };
    case 'judgement_three':
      return {
        code: 'todo_panel_three',
        params: { panel, judges: params.judges ?? 0, section: sectionName(event, params) },
      };
    case 'section_unserved':
      return unservedWords(event, stage, params);
    default:
      return null;
  }
}

function totalWords(total: string, expected: string, named: Params): Words {
  const difference = dec(expected).minus(dec(total));
  const code = difference.gt(ZERO) ? 'todo_scheme_short' : 'todo_scheme_over';
  return { code, params: { ...named, total, expected, difference: canonical(difference.abs()) } };
}

function unservedWords(event: DefinedEvent | undefined, stage: DefinedStage | undefined, params: Params): Words {
  const section = sectionName(event, params);
  const session = stage?.sessions.find(({ code }) => code === params.session);
  return session
    ? { code: 'todo_unserved_session', params: { section, session: nameOf(session) } }
    : { code: 'todo_unserved', params: { section } };
}

const nameOf = ({ name, nameEn, code }: { name: string; nameEn?: string | undefined; code: string }) =>
  bothLanguages(nameEn === undefined ? { zh: name || code } : { zh: name || code, en: nameEn });

/** Sections are known by code; short stages name theirs after themselves. */
function sectionName(event: DefinedEvent | undefined, { section }: Params): Params[string] {
  const sections = (event?.stages ?? []).flatMap(({ criteria = [] }) => criteria.flatMap((each) => each.sections));
  const found = sections.find(({ code }) => code === section);
  return found ? nameOf(found) : String(section);
}
