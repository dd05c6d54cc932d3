import { twoLines } from './two-lines';

test.each([
  ['焊工', ['焊工']],
  ['焊工（板管组合）', ['焊工（板管组合）']],
  ['可编程控制系统（分拣装配线）', ['可编程控制系统', '（分拣装配线）']],
  ['线束装配（车门线束）', ['线束装配', '（车门线束）']],
  ['Welding (tube to plate)', ['Welding (tube', 'to plate)']],
  ['PLC (sorting and assembly line)', ['PLC (sorting', 'and assembly…']],
  ['新能源汽车动力电池装配与智能化检测维修', ['新能源汽车动力电', '池装配与智能化…']],
  ['Elektroinstallation', ['Elektroinstal…']],
  ['', ['']],
])('%s stands in the width of eight Han signs, whole or with an ellipsis', (name, lines) => {
  expect(twoLines(name, 8.2)).toEqual(lines);
});
