import type { ContestDefinitionInput } from '@leitai/shared/contract/definition';
import { checkDefinition } from '@leitai/shared/contract/definition/read';
import { definitionOf } from './definition.js';
import { ConvertError, type ConvertFault } from './faults.js';
import { readProtocol } from './protocol.js';
import { Distinct, slug } from './slug.js';

export interface Converted {
  /** File name, made of competition and programme. */
  file: string;
  definition: ContestDefinitionInput;
}

const CODE_LENGTH = 64;
/** The programme tells files of a competition apart: the competition is cut short first. */
const EVENT_LENGTH = 40;

/** Converts a protocol to one checked definition per competition and programme; throws `ConvertError` with all faults. */
export function convert(performances: string, components: string, say: (note: string) => void): Converted[] {
  const protocol = readProtocol(performances, components);
  for (const note of protocol.notes) say(note);
  const codes = new Distinct(CODE_LENGTH);
  const faults: ConvertFault[] = [];
  const converted = protocol.programmes.flatMap((programme) => {
    const event = slug(programme.program, EVENT_LENGTH, 'program');
    const competition = slug(programme.competition, CODE_LENGTH - event.length - 1, 'contest');
    const contest = codes.take(`${competition}-${event}`);
    const file = `${contest}.json`;
    try {
      const definition = definitionOf(programme, protocol.judges, { contest, event }, say);
      faults.push(...faultsOf(file, definition));
      return [{ file, definition }];
    } catch (error) {
      if (!(error instanceof ConvertError)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  if (faults.length > 0) throw new ConvertError(faults);
  return converted;
}

function faultsOf(file: string, definition: ContestDefinitionInput): ConvertFault[] {
  const read = checkDefinition(definition, 'zh');
  return read.ok ? [] : read.faults.map(({ path, code, message }) => ({ path: `${file}#${path}`, code, message }));
}
