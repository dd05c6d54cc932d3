import type { Aspect, Sheet } from '../sheets';

const blank = {
  min: '0',
  max: '1',
  step: null,
  places: 0,
  deduction: false,
  descriptors: [],
  bands: [],
  absent: false,
};
const aspect = (code: string, zh: string, en: string, more: Partial<Aspect> & Pick<Aspect, 'type'>): Aspect => ({
  ...blank,
  code,
  name: { zh, en },
  ...more,
});

/** One aspect of each kind, as in a welding event. It exists on the tablet only: no server knows it. */
export const PRACTICE: Sheet = {
  id: 'practice',
  contest: 'practice',
  event: 'practice',
  eventName: { zh: '练习', en: 'Practice' },
  stage: 'practice',
  stageName: { zh: '不计分', en: 'counts for nothing' },
  section: 'P',
  sectionName: { zh: '练习表', en: 'Practice sheet' },
  entry: 'P-001',
  state: 'open',
  revision: 0,
  returned: null,
  holder: null,
  released: [],
  timer: null,
  running: true,
  marks: {},
  revotes: [],
  aspects: [
    aspect('P1', '角焊缝焊脚尺寸偏差', 'Deviation of the fillet leg', {
      ...{ type: 'bands', places: 1, max: '1' },
      bands: [
        { upTo: '0.1', marks: '1' },
        { upTo: '0.3', marks: '0.5' },
      ],
    }),
    aspect('P2', '起弧端无裂纹', 'No crack where the arc was struck', { type: 'binary' }),
    aspect('P3', '表面气孔', 'Pores on the surface', { type: 'deduct' }),
    aspect('P4', '焊缝成形与过渡', 'Shape of the weld and its transitions', {
      type: 'judgement',
      max: '1.5',
      descriptors: [
        {
          zh: '宽窄差大于3 mm，接头脱节，有焊瘤或明显咬边',
          en: 'Width varies by more than 3 mm; broken joints, overlap or undercut',
        },
        {
          zh: '宽窄差不大于3 mm，接头可辨，过渡基本平顺',
          en: 'Width varies by 3 mm at most; joints visible, transitions mostly smooth',
        },
        {
          zh: '宽窄差不大于2 mm，鱼鳞纹均匀，只有一处接头可辨',
          en: 'By 2 mm at most; even ripples, one joint visible',
        },
        {
          zh: '宽窄差不大于1 mm，全长均匀平滑，接头不可辨',
          en: 'By 1 mm at most; even and smooth throughout, no joint visible',
        },
      ],
    }),
    aspect('P5', '整体印象', 'Overall impression', { type: 'panel', max: '10', step: '0.5', places: 1 }),
    aspect('P6', '完成时间', 'Time taken', { type: 'time' }),
    aspect('P7', '理论成绩', 'Theory mark', { type: 'value', max: '100', places: 1 }),
  ],
};
