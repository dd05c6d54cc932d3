import type { Language } from '@leitai/shared/domain/problem/catalogue';
import { INSTALL_PLATFORMS, type InstallPlatform, type InstallStep, type Words } from './install-steps.js';

/** What the page tells beside the steps. */
export interface InstallFacts {
  /** HTTPS addresses of this hall, the best first. */
  addresses: readonly string[];
  /** SHA-256 of the authority; null when the site brought a certificate that devices trust already. */
  fingerprint: string | null;
}

/** Who reads the page. */
export interface InstallReader {
  language: Language;
  /** Place of the platform that is shown open. */
  platform: number;
}

const TEXTS = {
  title: { zh: '让这台设备信任本场服务器', en: 'Let this device trust the hall’s server' },
  lead: {
    zh: '本场没有公网证书。装一次本场证书，浏览器才会允许离线打分、保存登录。每台设备只做一次，约一分钟。',
    en: 'This hall has no public certificate. Once its own is installed, the browser allows marking offline and staying signed in. Once per device, about a minute.',
  },
  limits: {
    zh: '这个证书只对本场的主机名和内网地址有效，看不到、也冒充不了其他网站。比赛结束后可在同一处删除。',
    en: 'It is valid for this hall’s name and private addresses only: it can neither read nor impersonate any other site. Remove it in the same place afterwards.',
  },
  download: { zh: '下载证书', en: 'Download the certificate' },
  done: { zh: '装好之后，打开', en: 'When it is installed, open' },
  compare: {
    zh: '证书指纹（SHA-256），应与服务器屏幕上的一致：',
    en: 'Fingerprint (SHA-256), the same as on the server’s screen:',
  },
  nothing: { zh: '这里不用安装证书，直接打开：', en: 'No certificate needs installing here. Open:' },
  other: { zh: 'English', en: '中文' },
} satisfies Record<string, Words>;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);

/** The whole page, without scripts: a device opens it before it trusts anything. */
export function installPage({ addresses, fingerprint }: InstallFacts, { language, platform }: InstallReader): string {
  const t = (words: Words): string => escaped(words[language]);
  const links = addresses.map((address) => `<li><a href="${escaped(address)}">${escaped(address)}</a></li>`).join('');
  const trust = fingerprint === null ? '' : trustPart(fingerprint, language, platform);
  const lead = fingerprint === null ? '' : `<p class="lead">${t(TEXTS.lead)}</p>`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t(TEXTS.title)}</title><link rel="stylesheet" href="/install/style.css"></head>
<body><header><strong>擂台 Leitai</strong><a href="/install?lang=${language === 'zh' ? 'en' : 'zh'}">${t(TEXTS.other)}</a></header>
<main><h1>${t(TEXTS.title)}</h1>${lead}${trust}
<section class="go"><h2>${t(fingerprint === null ? TEXTS.nothing : TEXTS.done)}</h2><ul>${links}</ul></section></main></body></html>`;
}

function trustPart(fingerprint: string, language: Language, likely: number): string {
  const platforms = INSTALL_PLATFORMS.map((platform, at) => platformPart(platform, language, at === likely)).join('');
  return `${platforms}<p class="limits">${escaped(TEXTS.limits[language])}</p>
<p>${escaped(TEXTS.compare[language])}</p><p class="print">${fingerprint}</p>`;
}

function platformPart({ name, file, steps, note }: InstallPlatform, language: Language, open: boolean): string {
  const list = steps.map(
    (step, at) => `<li>${picture(step, language, at + 1)}<p>${escaped(step.say[language])}</p></li>`,
  );
  const aside = note ? `<p class="note">${escaped(note[language])}</p>` : '';
  return `<details name="platform"${open ? ' open' : ''}><summary>${escaped(name[language])}</summary>
<p><a class="button" href="/install/leitai-${file}">${escaped(TEXTS.download[language])}</a></p>
<ol>${list.join('')}</ol>${aside}</details>`;
}

const ROW = 36;
const WIDTH = 280;

/** The device's screen in outline: a title, rows, and a frame and number at the row to press. */
function picture({ title, rows, press }: InstallStep, language: Language, number: number): string {
  const height = 44 + rows.length * ROW;
  const lines = rows.map((row, at) => {
    const y = 36 + at * ROW;
    const hit = at === press;
    const frame = `<rect class="${hit ? 'hit' : 'row'}" x="8" y="${y}" width="${WIDTH - 16}" height="${ROW - 6}"/>`;
    const mark = hit ? `<text class="hand" x="${WIDTH - 26}" y="${y + 20}">☜</text>` : '';
    return `${frame}<text x="18" y="${y + 20}">${escaped(row[language])}</text>${mark}`;
  });
  return `<svg role="img" aria-label="${number}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">
<rect class="screen" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}"/>
<text class="title" x="10" y="22">${number}  ${escaped(title[language])}</text>${lines.join('')}</svg>`;
}
