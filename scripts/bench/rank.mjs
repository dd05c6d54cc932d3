// bench:rank: one mark changes among 100,000 entries, through fold and standings, beside a full recompute and sort.
// --quick takes fewer entries.
import { EventFold } from '@leitai/shared/domain/journal/fold';
import { FloorBoard } from './floor-rank.mjs';
import { close, median, percentile, round } from './lib/figures.mjs';

/** @typedef {import('@leitai/shared/domain/journal/rows').JournalRow} JournalRow */

const TARGET = 0.01;
const ENTRIES = process.argv.includes('--quick') ? 5_000 : 100_000;
const ASPECTS = ['A1', 'A2', 'B1', 'B2'];
const MOST = 2_500;
const ROUNDS = 7;
const CHANGES = 60;

/** @param {string} code @returns {import('@leitai/shared/domain/scoring/rules').Criterion} */
const criterion = (code) => ({
  ...{ code, name: { zh: code }, factor: '1' },
  sections: [
    {
      ...{ code, name: { zh: code }, factor: '1' },
      aspects: ASPECTS.filter((aspect) => aspect.startsWith(code)).map((aspect) => ({
        ...{ code: aspect, name: { zh: aspect }, max: '25', factor: '1', deduction: false },
        input: { type: 'value', min: '0', places: 2 },
      })),
    },
  ],
});

/** @type {import('@leitai/shared/domain/scoring/rules').EventRules} */
const rules = {
  ...{ ruleSet: 'leitai-rules/1', event: 'event', decimals: 2, rounding: 'stages' },
  stages: [
    {
      ...{ code: 'P', name: { zh: 'P' }, kind: 'practical', weight: '1', sessions: [], advance: null },
      scheme: { total: '100', criteria: ['A', 'B'].map(criterion) },
    },
  ],
  ties: [{ by: 'criterion', stage: 'P', criterion: 'A' }],
  awards: null,
  entries: Array.from({ length: ENTRIES }, (_, at) => ({ id: `e${at}`, number: String(at + 1), placements: [] })),
  judges: [{ id: 'judge', code: 'J1' }],
  panels: [{ ...{ code: 'panel', stage: 'P', sessions: null, minimum: 1 }, sections: ['A', 'B'], judges: ['judge'] }],
  recusals: [],
};

let state = 20_261_121;
/** Numbers that are the same in every run. @param {number} below */
const chance = (below) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

let seq = 0;
/** @param {number} entry @param {number} aspect @param {number} hundredths @returns {JournalRow} */
function markRow(entry, aspect, hundredths) {
  const code = ASPECTS[aspect] ?? '';
  const where = { stage: 'P', section: code.slice(0, 1), entry: `e${entry}`, judge: 'judge', aspect: code };
  const value = (hundredths / 100).toFixed(2);
  seq += 1;
  return { seq, event: 'event', at: seq, body: { kind: 'mark', ...where, value, revision: seq } };
}

const fold = new EventFold(rules);
const floor = new FloorBoard(ENTRIES, ASPECTS.length);

/** The same mark for both. @param {number} entry @param {number} aspect */
function draw(entry, aspect) {
  const hundredths = chance(MOST + 1);
  floor.set(entry, aspect, hundredths);
  return markRow(entry, aspect, hundredths);
}

for (let entry = 0; entry < ENTRIES; entry++) {
  for (const aspect of ASPECTS.keys()) fold.apply(draw(entry, aspect));
}
/** Milliseconds of a piece of work. @param {() => unknown} work */
const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const whole = timed(() => fold.standings.size);
console.log(`${ENTRIES} entries, exact scores of all and one sort: ${round(whole)} ms`);
fold.takeDirty();
fold.takeMoved();

const changes = [];
const floors = [];
for (let turn = 0; turn < ROUNDS; turn++) {
  const mine = Array.from({ length: CHANGES }, () => {
    const entry = chance(ENTRIES);
    const row = draw(entry, chance(ASPECTS.length));
    return timed(() => {
      fold.apply(row);
      fold.standings.rankOf(`e${entry}`);
      fold.takeDirty();
      fold.takeMoved();
    });
  });
  const full = timed(() => floor.recompute());
  changes.push(...mine);
  floors.push(full);
  const spread = `median ${round(median(mine))} ms, p99 ${round(percentile(mine, 0.99))} ms`;
  console.log(`round ${turn + 1}: ${CHANGES} single changes ${spread}; full recompute and sort ${round(full)} ms`);
}

const expected = floor.order();
const agrees = fold.standings.ids().every((id, position) => id === `e${expected[position]}`);
if (!agrees) throw new Error('fold and floor do not agree on the order');

const [change, full] = [median(changes), median(floors)];
const ratio = Math.round((change / full) * 1e5) / 1e5;
close({ bench: 'rank', ratio, target: TARGET, pass: ratio <= TARGET, change: round(change), full: round(full) });
