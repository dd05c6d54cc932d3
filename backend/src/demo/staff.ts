import type { Named } from './people.js';
import type { Trade } from './trade.js';

export interface DemoJudge extends Named {
  code: string;
  employer: string;
}

/** Has no sheets: presides over second votes, absences and the end of marking. */
export const CHIEF: DemoJudge = {
  ...{ code: 'J01', name: '闻正平', nameEn: 'Wen Zhengping' },
  employer: '云泽区职业技能鉴定中心',
};

const TABLE: Record<string, string> = {
  welding: `邵静怡|Shao Jingyi|云泽技师学院
高明辉|Gao Minghui|云泽恒驰电驱有限公司
孟广田|Meng Guangtian|云泽特种设备检验所
冉启星|Ran Qixing|云泽职业技术学院
陆怀川|Lu Huaichuan|云泽焊接协会`,
  plc: `温如意|Wen Ruyi|云泽技师学院
丁维新|Ding Weixin|云泽安序自动化有限公司
程雪松|Cheng Xuesong|云泽职业技术学院
龚立人|Gong Liren|云泽机电学会
白书瑶|Bai Shuyao|云泽区职业技能鉴定中心`,
  harness: `江若溪|Jiang Ruoxi|云泽技师学院
段文昌|Duan Wenchang|云泽启岳线束有限公司
黎素心|Li Suxin|云泽计量测试所
祝长庚|Zhu Changgeng|云泽职业技术学院
莫向晚|Mo Xiangwan|云泽质量协会`,
};

const FIRST: Record<string, number> = { welding: 2, plc: 7, harness: 12 };

/** The five judges of a trade. The second comes from a firm that has entrants, and is recused from them. */
export function judgesOf({ code }: Trade): DemoJudge[] {
  return (TABLE[code] ?? '').split('\n').map((line, index) => {
    const [name = '', nameEn = '', employer = ''] = line.split('|');
    const number = String((FIRST[code] ?? 0) + index).padStart(2, '0');
    return { code: `J${number}`, name, nameEn, employer };
  });
}
