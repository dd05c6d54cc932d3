/** A text in both languages. */
export interface Words {
  zh: string;
  en: string;
}

/** One thing to do, and what the device shows meanwhile: rows of its screen, one of which is to be pressed. */
export interface InstallStep {
  say: Words;
  title: Words;
  rows: Words[];
  /** Place of the row to press, from 0. */
  press: number;
}

export interface InstallPlatform {
  name: Words;
  /** What is downloaded first. */
  file: 'ca.crt' | 'ca.mobileconfig';
  steps: InstallStep[];
  note?: Words;
}

const w = (zh: string, en: string): Words => ({ zh, en });

const download = (name: Words): InstallStep => ({
  say: w('在本页点“下载证书”。', 'On this page, press “Download the certificate”.'),
  title: w('本页', 'This page'),
  rows: [w('下载证书', 'Download the certificate'), name],
  press: 0,
});

const APPLE: InstallPlatform = {
  name: w('iPad、iPhone', 'iPad, iPhone'),
  file: 'ca.mobileconfig',
  steps: [
    {
      say: w(
        '用 Safari 打开本页，点“下载证书”，再点“允许”。',
        'Open this page in Safari, press “Download the certificate”, then “Allow”.',
      ),
      title: w('Safari', 'Safari'),
      rows: [w('忽略', 'Ignore'), w('允许', 'Allow')],
      press: 1,
    },
    {
      say: w(
        '打开“设置”，点最上面的“已下载描述文件”，再点右上角“安装”。',
        'Open Settings, press “Profile Downloaded” at the top, then “Install” in the corner.',
      ),
      title: w('设置', 'Settings'),
      rows: [w('已下载描述文件', 'Profile Downloaded'), w('通用', 'General'), w('隐私与安全性', 'Privacy & Security')],
      press: 0,
    },
    {
      say: w(
        '设置 → 通用 → 关于本机 → 证书信任设置，打开“Leitai 擂台”的开关。',
        'Settings → General → About → Certificate Trust Settings: switch “Leitai 擂台” on.',
      ),
      title: w('证书信任设置', 'Certificate Trust Settings'),
      rows: [
        w('针对根证书启用完全信任', 'Enable full trust for root certificates'),
        w('Leitai 擂台  ●', 'Leitai 擂台  ●'),
      ],
      press: 1,
    },
  ],
};

const ANDROID: InstallPlatform = {
  name: w('安卓、鸿蒙', 'Android, HarmonyOS'),
  file: 'ca.crt',
  steps: [
    download(w('leitai-ca.crt', 'leitai-ca.crt')),
    {
      say: w(
        '打开“设置”，搜索“证书”，进入“安装证书”（或“从存储设备安装”）。',
        'Open Settings, search for “certificate” and choose “Install a certificate”.',
      ),
      title: w('设置 → 安全 → 加密与凭据', 'Settings → Security → Encryption & credentials'),
      rows: [w('信任的凭据', 'Trusted credentials'), w('安装证书', 'Install a certificate')],
      press: 1,
    },
    {
      say: w(
        '选“CA 证书”，点“仍然安装”，选刚下载的 leitai-ca.crt。',
        'Choose “CA certificate”, press “Install anyway”, choose the downloaded leitai-ca.crt.',
      ),
      title: w('安装证书', 'Install a certificate'),
      rows: [w('CA 证书', 'CA certificate'), w('VPN 和应用用户证书', 'VPN & app user certificate')],
      press: 0,
    },
  ],
  note: w(
    '请用系统浏览器、Chrome 或 Edge；火狐浏览器不采用系统里装的证书。各品牌的菜单名称略有不同。',
    'Use Chrome, Edge or the device’s own browser: Firefox ignores certificates installed in the system. Menus differ a little between makers.',
  ),
};

const WINDOWS: InstallPlatform = {
  name: w('Windows', 'Windows'),
  file: 'ca.crt',
  steps: [
    download(w('leitai-ca.crt', 'leitai-ca.crt')),
    {
      say: w(
        '双击 leitai-ca.crt，点“安装证书”，选“当前用户”。',
        'Open leitai-ca.crt, press “Install Certificate”, choose “Current User”.',
      ),
      title: w('证书', 'Certificate'),
      rows: [w('安装证书…', 'Install Certificate…'), w('确定', 'OK')],
      press: 0,
    },
    {
      say: w(
        '选“将所有的证书都放入下列存储”，点“浏览”，选“受信任的根证书颁发机构”，完成后重开浏览器。',
        'Choose “Place all certificates in the following store”, browse to “Trusted Root Certification Authorities”, finish and reopen the browser.',
      ),
      title: w('证书导入向导', 'Certificate Import Wizard'),
      rows: [w('个人', 'Personal'), w('受信任的根证书颁发机构', 'Trusted Root Certification Authorities')],
      press: 1,
    },
  ],
};

const MAC: InstallPlatform = {
  name: w('Mac', 'Mac'),
  file: 'ca.crt',
  steps: [
    download(w('leitai-ca.crt', 'leitai-ca.crt')),
    {
      say: w(
        '双击 leitai-ca.crt，在“钥匙串访问”里双击“Leitai 擂台”。',
        'Open leitai-ca.crt, then open “Leitai 擂台” in Keychain Access.',
      ),
      title: w('钥匙串访问', 'Keychain Access'),
      rows: [w('登录', 'login'), w('Leitai 擂台', 'Leitai 擂台')],
      press: 1,
    },
    {
      say: w(
        '展开“信任”，“使用此证书时”选“始终信任”，关闭窗口。',
        'Under “Trust”, set “When using this certificate” to “Always Trust” and close the window.',
      ),
      title: w('信任', 'Trust'),
      rows: [w('使用系统默认值', 'Use System Defaults'), w('始终信任', 'Always Trust')],
      press: 1,
    },
  ],
};

/** How each kind of device learns to trust a hall, in the order of how many there are in one. */
export const INSTALL_PLATFORMS: readonly InstallPlatform[] = [APPLE, ANDROID, WINDOWS, MAC];

/** Place of the platform that a device most likely is. An iPad calls itself a Mac, and there are more iPads in halls. */
export function likelyPlatform(userAgent: string): number {
  if (/Android|HarmonyOS/.test(userAgent)) return INSTALL_PLATFORMS.indexOf(ANDROID);
  if (userAgent.includes('Windows')) return INSTALL_PLATFORMS.indexOf(WINDOWS);
  return 0;
}
