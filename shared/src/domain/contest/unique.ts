import { type FaultList, type Path, pathText } from './faults.js';

/** Notes every text that appears again; the fault says where it was first. Returns text → index of its first use. */
export function unique<T>(
  items: readonly T[],
  text: (item: T) => string,
  place: (index: number) => Path,
  faults: FaultList,
): Map<string, number> {
  const first = new Map<string, number>();
  items.forEach((item, index) => {
    const value = text(item);
    const before = first.get(value);
    if (before === undefined) first.set(value, index);
    else faults.add(place(index), 'code_repeated', { value, first: pathText(place(before)) });
  });
  return first;
}
