import { wholeWidth } from './card-widths';

const card = (type: 'binary' | 'bands' | 'deduct' | 'judgement', absent = false) => ({ type, absent });

test('narrow cards stand in pairs; one without a neighbour takes the row', () => {
  const yes = card('binary');
  expect(wholeWidth([card('bands'), yes, card('deduct'), card('judgement')])).toEqual([true, false, false, true]);
  expect(wholeWidth([yes, yes, yes])).toEqual([false, false, true]);
  expect(wholeWidth([yes, card('bands'), yes])).toEqual([true, true, true]);
  expect(wholeWidth([card('judgement', true), yes])).toEqual([false, false]);
});
