import { bands, faults, judged, panel, part, timed, yes } from '../aspects.js';
import type { Trade } from '../trade.js';

const SCREEN = [
  '画面杂乱，找不到主要操作|Cluttered, main controls hard to find',
  '主要操作齐全|Main controls are there',
  '布局清楚，状态一目了然|Clear layout, states seen at a glance',
  '操作工不用培训即可上手|An operator needs no training',
];
const ALARMS = [
  '只有代码，没有说明|Codes without words',
  '有文字说明|Explained in words',
  '说明原因和处理办法|Names cause and remedy',
  '按轻重排序，可追溯|Ordered by severity, with a history',
];

/** A sorting and assembly line: wiring, program, operator panel. 100 marks, of which 24 by eye. */
export const plc: Trade = {
  code: 'plc',
  name: '可编程控制系统（分拣装配线）',
  nameEn: 'PLC (sorting and assembly line)',
  occupation: { code: '6-31-01-03', name: '电工' },
  base: 200,
  criteria: [
    part('A', '安全与接线', 'Safety and wiring', [
      yes('A1.1', '断电、验电、挂牌', 'Isolated, tested dead, tagged', '4'),
      yes('A1.2', '急停回路双通道有效', 'Emergency stop works on both channels', '5'),
      faults('A1.3', '接线与线号，每处不符扣1分', 'Wiring and markers, 1 mark per fault', '9', '1'),
    ]),
    part('B', '程序功能', 'Program', [
      yes('B1.1', '手动模式各工位动作正确', 'Manual mode: every station acts rightly', '7'),
      yes('B1.2', '自动循环连续20件不停机', 'Automatic cycle: 20 parts without a stop', '12'),
      yes('B1.3', '断电恢复后从原工步继续', 'Resumes at the same step after power loss', '8'),
      bands('B1.4', '模拟量标定误差（%）', 'Analogue calibration error (%)', '7', '0.5:7 1.0:5 2.0:2', 2),
    ]),
    part('C', '节拍', 'Cycle time', [
      bands('C1.1', '单件节拍（秒）', 'Seconds per part', '12', '8.0:12 9.0:9 10.5:5 12.0:2', 1),
    ]),
    part('D', '人机界面', 'Operator panel', [
      judged('D1.1', '画面布局', 'Screen layout', '6', SCREEN),
      judged('D1.2', '报警信息', 'Alarm texts', '6', ALARMS),
    ]),
    part('E', '程序规范', 'Code quality', [
      panel('E1.1', '结构、命名与注释', 'Structure, names and comments', '7'),
      panel('E1.2', '故障诊断思路', 'Approach to fault finding', '5'),
    ]),
    part('F', '用时', 'Time', [
      timed('F1.1', '完成时间（150分钟满分，210分钟0分）', 'Time (150 min full, 210 min none)', '12', 150, 210),
    ]),
  ],
  by: { first: ['A1'], second: ['B1'], clock: ['C1', 'F1'], three: ['D1'], five: ['E1'] },
};
