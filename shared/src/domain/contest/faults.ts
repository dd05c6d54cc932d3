import type { Params, ProblemCode } from '../problem/catalogue.js';
import { visible } from '../problem/visible.js';

/** Where something stands in a definition: keys and indices. */
export type Path = readonly PropertyKey[];

/** One thing wrong with a definition. */
export interface DefinitionFault {
  /** As in `events[0].stages[1].code`; empty = the whole file. */
  path: string;
  code: ProblemCode;
  params: Params;
}

/** Counting stops here: nobody reads further, and a hostile file must not buy more work. */
const MOST = 10_000;

const PLAIN_KEY = /^[A-Za-z_$][\w$]{0,63}$/;
const LONGEST_KEY = 40;

/** `events[0].values["A 1"]`. */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (PLAIN_KEY.test(String(step))) text += text ? `.${String(step)}` : String(step);
    else text += `[${JSON.stringify(visible(String(step).slice(0, LONGEST_KEY)))}]`;
  }
  return text;
}

/** Collects faults: the first `limit` in full, the rest by number. */
export class FaultList {
  private readonly kept: DefinitionFault[] = [];
  private counted = 0;

  constructor(private readonly limit: number) {}

  add(path: Path, code: ProblemCode, params: Params = {}): void {
    this.counted++;
    if (!this.saturated) this.kept.push({ path: pathText(path), code, params });
  }

  get count(): number {
    return this.counted;
  }

  /** Further faults are only counted: nothing about them needs to be worked out. */
  get saturated(): boolean {
    return this.kept.length >= this.limit;
  }

  /** Enough: long loops stop. */
  get full(): boolean {
    return this.counted >= MOST;
  }

  /** What was kept, and one line that says how many more there are. */
  report(): DefinitionFault[] {
    const more = this.counted - this.kept.length;
    return more > 0 ? [...this.kept, { path: '', code: 'more_faults', params: { count: more } }] : [...this.kept];
  }
}

export interface Report {
  faults: FaultList;
  /** What an organiser should know, but nothing is refused for. */
  warnings: FaultList;
}
