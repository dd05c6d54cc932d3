import { type Absences, aspectsOf, type SheetAspect } from '../scoring/assignment.js';
import { checkValue } from '../scoring/check-value.js';
import type { EventRules } from '../scoring/rules.js';
import { compileEvent } from './compile.js';
import { declaredAbsences } from './declared-absences.js';
import type { DefinedSheet, Definition } from './definition.js';
import type { EventScope } from './event-scope.js';
import { type FaultList, type Path, pathText } from './faults.js';
import { SpreadCheck } from './judgement-spread.js';
import { noSheetFault, strangerFault } from './sheet-faults.js';

const LISTED = 8;

/** Imported sheets arrive submitted: each is one that exists, is complete, and holds only what its judge may enter. */
export function checkMarks(definition: Definition, scope: EventScope, faults: FaultList): void {
  const { event, at } = scope;
  if (event.marks.length === 0) return;
  if (event.state !== 'running') {
    faults.add(at('marks'), 'marks_not_running');
    return;
  }
  const check = new MarkCheck(scope, ownNames(definition, scope), faults);
  for (const [index, sheet] of event.marks.entries()) {
    if (faults.full) return;
    check.sheet(sheet, at('marks', index));
  }
}

/** The rules with numbers and codes in place of ids. */
function ownNames(definition: Definition, scope: EventScope): EventRules {
  const same = (names: Iterable<string>) => new Map([...names].map((name) => [name, name]));
  const ids = { event: scope.event.code, entries: same(scope.entries.keys()), judges: same(scope.judges) };
  return compileEvent(definition, scope.index, ids);
}

class MarkCheck {
  private readonly seen = new Map<string, Path>();
  private readonly absences: Absences;
  private readonly spread: SpreadCheck;

  constructor(
    private readonly scope: EventScope,
    private readonly rules: EventRules,
    private readonly faults: FaultList,
  ) {
    this.absences = declaredAbsences(scope.event);
    this.spread = new SpreadCheck(faults);
  }

  sheet(sheet: DefinedSheet, at: Path): void {
    if (!this.names(sheet, at)) return;
    const aspects = aspectsOf(this.rules, this.absences, sheet);
    if (aspects.every(({ absent }) => absent) && Object.keys(sheet.values).length === 0) {
      const { code, params } = noSheetFault(this.rules, sheet);
      this.faults.add(at, code, params);
      return;
    }
    this.values(sheet, aspects, at);
    this.complete(sheet, aspects, at);
  }

  /** Whether the sheet names things that exist and was not given before. */
  private names(sheet: DefinedSheet, at: Path): boolean {
    const { faults, scope } = this;
    const before = faults.count;
    const stage = scope.stages.get(sheet.stage);
    if (!stage) faults.add([...at, 'stage'], 'stage_unknown', { value: sheet.stage });
    else if (!stage.sections.has(sheet.section)) {
      faults.add([...at, 'section'], 'section_unknown', { value: sheet.section });
    }
    if (!scope.entries.has(sheet.entry)) faults.add([...at, 'entry'], 'entry_unknown', { value: sheet.entry });
    if (!scope.judges.has(sheet.judge)) faults.add([...at, 'judge'], 'judge_unknown', { value: sheet.judge });
    const key = [sheet.stage, sheet.section, sheet.entry, sheet.judge].join('/');
    const first = this.seen.get(key);
    if (first) faults.add(at, 'sheet_twice', { first: pathText(first) });
    else this.seen.set(key, at);
    return faults.count === before;
  }

  private values(sheet: DefinedSheet, aspects: readonly SheetAspect[], at: Path): void {
    const own = new Map(aspects.map((one) => [one.aspect.code, one]));
    for (const [code, text] of Object.entries(sheet.values)) {
      const place = [...at, 'values', code];
      const one = own.get(code);
      const fault = !one || one.absent ? strangerFault(this.rules, sheet, code, one) : null;
      if (fault || !one) {
        if (fault) this.faults.add(place, fault.code, fault.params);
        continue;
      }
      const checked = checkValue(one.aspect, text);
      if (!checked.ok) this.faults.add(place, checked.violation.code, checked.violation.params);
      else if (one.aspect.input.type === 'judgement') this.spread.add(sheet, code, checked.value, place);
    }
  }

  private complete(sheet: DefinedSheet, aspects: readonly SheetAspect[], at: Path): void {
    const missing = aspects.filter(({ aspect, absent }) => !absent && !Object.hasOwn(sheet.values, aspect.code));
    if (missing.length === 0) return;
    const codes = missing.slice(0, LISTED).map(({ aspect }) => aspect.code);
    this.faults.add([...at, 'values'], 'sheet_incomplete', { count: missing.length, aspects: codes.join(', ') });
  }
}
