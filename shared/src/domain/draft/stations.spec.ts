import { readStations, stationsText } from './stations.js';

test.each([
  ['1-8', ['1', '2', '3', '4', '5', '6', '7', '8']],
  ['1 2', ['1', '2']],
  ['A1 B1 3-5', ['A1', 'B1', '3', '4', '5']],
  ['9-11 3', ['9', '10', '11', '3']],
  ['', []],
])('“%s” and back', (text, stations) => {
  expect(readStations(text)).toEqual(stations);
  expect(stationsText(stations)).toBe(text);
});

test.each([
  ['1～3，7', ['1', '2', '3', '7']],
  ['8-1', ['8-1']],
  ['1-9999', ['1-9999']],
  ['01 02', ['01', '02']],
])('%s is read as people mean it', (text, stations) => expect(readStations(text)).toEqual(stations));
