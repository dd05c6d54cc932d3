import type { ProblemText } from '../problem-text.js';
import { definitionEventFaults } from './definition-event.js';
import { definitionShapeFaults } from './definition-shape.js';

/** Faults and warnings of a contest definition file; each comes with a path. */
export const definitionFaults = {
  ...definitionShapeFaults,
  ...definitionEventFaults,
} as const satisfies Record<string, ProblemText>;
