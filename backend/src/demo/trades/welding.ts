import { bands, faults, judged, panel, part, score, timed, yes } from '../aspects.js';
import type { Trade } from '../trade.js';

const RIPPLES = [
  '焊波杂乱，宽窄不一|Irregular ripples, uneven width',
  '焊波基本均匀|Mostly even ripples',
  '焊波均匀，局部细密|Even, fine in places',
  '全长均匀细密，过渡圆滑|Even and fine throughout, smooth toes',
];
const JOINTS = [
  '接头脱节或明显堆高|Gap or clear overlap at a joint',
  '接头可见，无缺陷|Joints visible, no defect',
  '接头平顺，略有痕迹|Joints smooth, slight trace',
  '看不出接头|Joints cannot be seen',
];
const CRATER = [
  '弧坑未填满|Crater not filled',
  '弧坑填满|Crater filled',
  '填满且过渡平滑|Filled, smooth transition',
  '收弧与焊缝浑然一体|Crater blends into the weld',
];

/** A tube on a plate, three positions, MAG: 100 marks, of which 27 by eye. */
export const welding: Trade = {
  code: 'welding',
  name: '焊工（板管组合）',
  nameEn: 'Welding (tube to plate)',
  occupation: { code: '6-18-02-04', name: '焊工' },
  base: 100,
  criteria: [
    part('A', '安全与准备', 'Safety and preparation', [
      yes('A1.1', '劳动防护用品穿戴齐全', 'Protective equipment complete', '2'),
      yes('A1.2', '焊机、气路点检并记录', 'Welder and gas line checked and logged', '2'),
      faults('A1.3', '不规范操作，每次扣1分', 'Unsafe or untidy acts, 1 mark each', '4', '1'),
    ]),
    part('B', '焊缝尺寸', 'Weld dimensions', [
      bands('B1.1', '焊脚偏差（mm）', 'Leg length deviation (mm)', '6', '0.5:6 1.0:4.5 2.0:2', 1),
      bands('B1.2', '焊缝宽度差（mm）', 'Variation of width (mm)', '5', '1.0:5 2.0:3 3.0:1', 1),
      bands('B1.3', '余高差（mm）', 'Variation of reinforcement (mm)', '5', '0.5:5 1.0:3.5 2.0:1.5', 1),
      bands('B1.4', '角变形（°）', 'Angular distortion (°)', '4', '1.0:4 2.0:2.5 3.0:1', 1),
    ]),
    part('C', '表面缺陷', 'Surface defects', [
      faults('C1.1', '咬边、气孔、飞溅，每处扣1.5分', 'Undercut, pores, spatter, 1.5 marks each', '12', '1.5'),
    ]),
    part('D', '成形', 'Appearance', [
      judged('D1.1', '焊波', 'Ripples', '5', RIPPLES),
      judged('D1.2', '接头', 'Joints', '4', JOINTS),
      judged('D1.3', '收弧', 'Crater', '3', CRATER),
    ]),
    part('E', '内部质量', 'Internal quality', [
      score('E1.1', '射线检测（百分制，计25分）', 'Radiograph (out of 100, counts 25)', '100', '0.25'),
    ]),
    part('F', '操作', 'Craft', [
      panel('F1.1', '工艺参数选择与执行', 'Choice and use of parameters', '8'),
      panel('F1.2', '运条与熔池控制', 'Torch work and control of the pool', '7'),
    ]),
    part('G', '用时', 'Time', [
      timed('G1.1', '完成时间（90分钟满分，120分钟0分）', 'Time (90 min full, 120 min none)', '8', 90, 120),
    ]),
  ],
  by: { first: ['A1', 'C1'], second: ['B1'], clock: ['E1', 'G1'], three: ['D1'], five: ['F1'] },
};
