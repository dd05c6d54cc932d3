import { Dice } from './dice.js';

export interface Named {
  name: string;
  nameEn: string;
}

const SURNAMES = `赵Zhao 钱Qian 孙Sun 李Li 周Zhou 吴Wu 郑Zheng 王Wang 冯Feng 陈Chen 蒋Jiang 沈Shen 韩Han 杨Yang 朱Zhu 秦Qin 许Xu
何He 吕Lü 施Shi 张Zhang 孔Kong 曹Cao 严Yan 金Jin 魏Wei 陶Tao 姜Jiang 戚Qi 谢Xie 邹Zou 章Zhang 苏Su 潘Pan 葛Ge 范Fan 彭Peng
鲁Lu 韦Wei 马Ma 方Fang 俞Yu 任Ren 袁Yuan 柳Liu 鲍Bao 史Shi 唐Tang 薛Xue 雷Lei 贺He 倪Ni 汤Tang 殷Yin 罗Luo 毕Bi 郝Hao 常Chang 齐Qi 欧阳Ouyang`;
const GIVEN = `建国Jianguo 海宁Haining 志成Zhicheng 立夏Lixia 文博Wenbo 晓燕Xiaoyan 永康Yongkang 春梅Chunmei 德胜Desheng 家豪Jiahao 小满Xiaoman
国华Guohua 丽君Lijun 新宇Xinyu 振东Zhendong 秀兰Xiulan 思远Siyuan 广平Guangping 雨桐Yutong 大勇Dayong 庆丰Qingfeng 佳宁Jianing 长河Changhe
静Jing 磊Lei 鹏程Pengcheng 红霞Hongxia 守义Shouyi 明杰Mingjie 冬青Dongqing 世平Shiping 若云Ruoyun 强Qiang 梦瑶Mengyao 根生Gensheng 一鸣Yiming
月娥Yue'e 浩然Haoran 卫东Weidong 可欣Kexin 天佑Tianyou 桂花Guihua 晨曦Chenxi 正阳Zhengyang 凤英Fengying 子航Zihang 安民Anmin 玉洁Yujie 铁军Tiejun
兰Lan 启明Qiming 素琴Suqin 俊峰Junfeng 雪莲Xuelian 万里Wanli 宝林Baolin 诗涵Shihan 平Ping 继业Jiye 巧云Qiaoyun`;

const words = (text: string): [zh: string, en: string][] =>
  [...text.matchAll(/(\p{Script=Han}+)([^\s\p{Script=Han}]+)/gu)].map(([, zh = '', en = '']) => [zh, en]);

/** So many people who do not exist, no two of one name. `seed` decides who. */
export function inventedPeople(count: number, seed: string): Named[] {
  const dice = new Dice(seed);
  const surnames = dice.shuffle(words(SURNAMES));
  const given = dice.shuffle(words(GIVEN));
  return Array.from({ length: count }, (_, index) => {
    const [family, familyEn] = surnames[index % surnames.length] as [string, string];
    // Every round through the surnames starts one given name later.
    const round = Math.floor(index / surnames.length);
    const [own, ownEn] = given[(index + round * 7) % given.length] as [string, string];
    return { name: family + own, nameEn: `${familyEn} ${ownEn}` };
  });
}
