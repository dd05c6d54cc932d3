import {
  aCriterion,
  anAspect,
  aPanel,
  aSection,
  aStage,
  entries,
  inputs,
  judges,
  rulesOf,
} from '../../../../shared/src/testing/build-rules.js';
import { dealt } from './dealing.js';

const stage = aStage('P', [aCriterion('A', [aSection('W', [anAspect('gap', inputs.binary)])])]);
const rules = rulesOf([stage], judges(3), { entries: entries(1), panels: [aPanel(stage, judges(3))] });
const away = (...gone: string[]) => ({ isAbsent: (_: string, __: string, judge: string) => gone.includes(judge) });
const of = (judge: string, ...gone: string[]) =>
  dealt(rules, away(...gone), { stage: 'P', section: 'W', entry: 'e1', judge });

test('whoever measured and is away keeps the sheet to see why, also where nothing else is on it', () => {
  expect(of('j1')).toEqual({ duties: ['gap'], away: [] });
  expect(of('j1', 'j1')).toEqual({ duties: [], away: ['gap'] });
  expect(of('j2', 'j1')).toEqual({ duties: ['gap'], away: [] });
  expect(of('j2', 'j1', 'j2')).toEqual({ duties: [], away: ['gap'] });
  expect(of('j3', 'j1')).toEqual({ duties: [], away: [] });
});
