import { bands, faults, judged, panel, part, timed, yes } from '../aspects.js';
import type { Trade } from '../trade.js';

const ROUTING = [
  '交叉、扭绞，出线方向错误|Crossed or twisted, wrong exits',
  '走线基本顺直|Mostly straight',
  '顺直整齐，分支位置准确|Straight and tidy, branches in place',
  '如样件般工整|As neat as the master sample',
];
const TAPING = [
  '胶带松脱或露线|Loose tape or bare wire',
  '缠绕牢固，叠压不匀|Firm, uneven overlap',
  '叠压均匀|Even overlap',
  '全长均匀，收口平整|Even throughout, clean ends',
];

/** A door harness with 46 circuits on a board. 100 marks, of which 24 by eye. */
export const harness: Trade = {
  code: 'harness',
  name: '线束装配（车门线束）',
  nameEn: 'Wiring harness (door harness)',
  base: 300,
  criteria: [
    part('A', '压接', 'Crimping', [
      yes('A1.1', '首件确认并记录', 'First piece checked and logged', '3'),
      faults('A1.2', '端子压接缺陷，每处扣2分', 'Crimp defects, 2 marks each', '14', '2'),
      faults('A1.3', '错插、漏插，每处扣3分', 'Wrong or missing insertion, 3 marks each', '9', '3'),
    ]),
    part('B', '尺寸', 'Dimensions', [
      bands('B1.1', '压接高度偏差（mm）', 'Crimp height deviation (mm)', '8', '0.02:8 0.03:5 0.05:2', 3),
      bands('B1.2', '分支长度偏差（mm）', 'Branch length deviation (mm)', '7', '2:7 5:5 10:2', 0),
      bands('B1.3', '总长偏差（mm）', 'Overall length deviation (mm)', '5', '5:5 10:3 15:1', 0),
    ]),
    part('C', '电气', 'Electrical', [
      yes('C1.1', '导通测试一次通过', 'Continuity test passed at once', '10'),
      bands('C1.2', '接触电阻（mΩ）', 'Contact resistance (mΩ)', '6', '2.0:6 3.0:4 5.0:1', 1),
      yes('C1.3', '绝缘耐压合格', 'Insulation test passed', '4'),
    ]),
    part('D', '外观', 'Appearance', [
      judged('D1.1', '走线', 'Routing', '6', ROUTING),
      judged('D1.2', '胶带包扎', 'Taping', '6', TAPING),
    ]),
    part('E', '操作', 'Craft', [
      panel('E1.1', '作业顺序与5S', 'Order of work and 5S', '7'),
      panel('E1.2', '工装与仪器使用', 'Use of board and instruments', '5'),
    ]),
    part('F', '用时', 'Time', [
      timed('F1.1', '完成时间（60分钟满分，80分钟0分）', 'Time (60 min full, 80 min none)', '10', 60, 80),
    ]),
  ],
  by: { first: ['A1'], second: ['B1'], clock: ['C1', 'F1'], three: ['D1'], five: ['E1'] },
};
