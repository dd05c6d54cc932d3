import { ConvertError, type ConvertFault, fault } from './faults.js';
import type { Performance, Programme } from './protocol.js';
import { Distinct, slug } from './slug.js';

/** A component of a programme as an aspect. */
export interface Component {
  code: string;
  name: string;
  factor: string;
}

const CODE_LENGTH = 32;

/** Component name, whatever its case → component, in order of first appearance. Throws `ConvertError`. */
export function componentsOf({ performances }: Programme): ReadonlyMap<string, Component> {
  const codes = new Distinct(CODE_LENGTH);
  const components = new Map<string, Component>();
  const faults: ConvertFault[] = [];
  for (const { component, factor, at, marks } of performances.flatMap((performance) => performance.components)) {
    if (marks.every((mark) => mark === '')) faults.push(fault(at, 'marks_missing', { component }));
    const known = components.get(component.toLowerCase());
    if (!known) {
      const code = codes.take(slug(component, CODE_LENGTH, 'component'));
      components.set(component.toLowerCase(), { code, name: component, factor });
    } else if (Number(known.factor) !== Number(factor)) {
      faults.push(fault(at, 'factor_varies', { component, first: known.factor, value: factor }));
    }
  }
  faults.push(...performances.flatMap((performance) => gaps(performance, components)));
  if (faults.length > 0) throw new ConvertError(faults);
  return components;
}

/** Withdrawn: in the list, but neither marks nor elements. */
export const isWithdrawn = ({ components, elements }: Performance): boolean =>
  components.length === 0 && Number(elements) === 0;

function gaps(performance: Performance, components: ReadonlyMap<string, Component>): ConvertFault[] {
  const { at, id } = performance;
  if (isWithdrawn(performance)) return [];
  if (performance.components.length === 0) return [fault(at, 'components_missing', { id })];
  if (performance.elements === '') return [fault(at, 'csv_cell_empty', { column: 'total_element_score' })];
  const own = new Set(performance.components.map(({ component }) => component.toLowerCase()));
  return [...components]
    .filter(([key]) => !own.has(key))
    .map(([, { name }]) => fault(at, 'component_missing', { id, component: name }));
}
