import { type Decimal, dec, sum } from '../decimal.js';
import type { DefinedCriterion } from './definition.js';

/** The most marks a criterion can bring: maxima times factors at each level, exact; deductions bring none. */
export const schemeTotal = (criterion: DefinedCriterion): Decimal =>
  dec(criterion.factor).times(
    sum(
      criterion.sections.map((section) =>
        dec(section.factor).times(
          sum(
            section.aspects
              .filter((aspect) => !aspect.deduction)
              .map((aspect) => dec(aspect.max).times(dec(aspect.factor))),
          ),
        ),
      ),
    ),
  );
