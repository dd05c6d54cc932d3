/** Two dozen makers of parts for electric vehicles in a district that does not exist. */
const TABLE = `
恒驰电驱|Hengchi E-Drive
锦程车身部件|Jincheng Body Parts
中衡底盘|Zhongheng Chassis
启岳线束|Qiyue Wiring
宏拓电子|Hongtuo Electronics
青屿热管理|Qingyu Thermal
凯闻连接器|Kaiwen Connectors
瑞澜电池壳体|Ruilan Battery Housings
同泽精密压铸|Tongze Die Casting
朗科制动|Langke Brakes
安序自动化|Anxu Automation
方擎机器人|Fangqing Robotics
德昱座椅|Deyu Seating
川芯电控|Chuanxin Controls
合力汇排气|Helihui Exhaust
嘉木内饰|Jiamu Interiors
北辰转向|Beichen Steering
明湾车灯|Mingwan Lighting
通润管路|Tongrun Piping
沃野充电设备|Woye Charging
曜石铝业|Yaoshi Aluminium
尚工模具|Shanggong Tooling
逐光传感|Zhuguang Sensors
维衡装备|Weiheng Equipment`;

export interface Firm {
  name: string;
  nameEn: string;
}

export const FIRMS: readonly Firm[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [zh = '', en = ''] = line.split('|');
    return { name: `云泽${zh}有限公司`, nameEn: `Yunze ${en}` };
  });
