import { ruleIndex, type SectionRef } from '../scoring/rule-index.js';
import type { EventRules } from '../scoring/rules.js';

/** Sections whose marks all come from outside (type `value`), as a theory paper's do: these may be typed in by an officer. */
export const valueSections = (rules: EventRules): SectionRef[] =>
  ruleIndex(rules).sections.filter(({ section }) => section.aspects.every(({ input }) => input.type === 'value'));
