import type { ProblemText } from '../problem-text.js';

export const identityProblems = {
  login_wrong: { status: 401, zh: '登录名或密码不对。', en: 'Login name or password is wrong.' },
  login_shape: {
    status: 400,
    zh: '登录名里不能有<、>或看不见的字符。',
    en: 'A login name must not contain <, > or invisible characters.',
  },
  login_taken: { status: 409, zh: '这个登录名已被使用，请换一个。', en: 'That login name is taken; choose another.' },
  password_short: { status: 400, zh: '密码至少{min}个字符。', en: 'The password needs at least {min} characters.' },
  password_common: {
    status: 400,
    zh: '这个密码太常见，请换一个。',
    en: 'That password is too common; choose another.',
  },
  password_login: {
    status: 400,
    zh: '密码里不要包含登录名，请换一个。',
    en: 'The password must not contain the login name; choose another.',
  },
  setup_closed: { status: 409, zh: '系统已经完成初始设置。', en: 'The system has been set up already.' },
  setup_token: {
    status: 403,
    zh: '设置链接无效，请用服务器启动时打印的链接。',
    en: 'The set-up link is not valid; use the one printed when the server started.',
  },
  invitation_invalid: {
    status: 404,
    zh: '邀请无效、已使用或已过期，请向邀请人要一个新的。',
    en: 'The invitation is invalid, used or expired; ask for a new one.',
  },
  grant_invalid: {
    status: 400,
    zh: '这个角色不能授予在这个范围内。',
    en: 'That role cannot be held in that scope.',
  },
  scope_unknown: {
    status: 404,
    zh: '没有找到要授权的单位或竞赛。',
    en: 'The organisation or contest of the role was not found.',
  },
  last_administrator: {
    status: 409,
    zh: '这是最后一位平台管理员，不能撤销。请先任命另一位。',
    en: 'This is the last platform administrator; appoint another one first.',
  },
  credit_code_shape: {
    status: 400,
    zh: '统一社会信用代码应为18位数字或大写字母，不含I、O、S、V、Z。',
    en: 'A unified social credit code has 18 digits or letters, without I, O, S, V and Z.',
  },
  credit_code_check: {
    status: 400,
    zh: '统一社会信用代码的校验位不符，请核对有没有输错。',
    en: 'The check character of the credit code does not fit; look for a typing mistake.',
  },
  credit_code_taken: { status: 409, zh: '这个信用代码已登记。', en: 'That credit code is registered already.' },
  group_unknown: { status: 404, zh: '没有找到这个集团。', en: 'That enterprise group was not found.' },
  demo_not_here: {
    status: 409,
    zh: '这台服务器不能改成演示：它在正式运行或在赛场局域网里。请在另一台电脑上运行 npm start -- --demo。',
    en: 'This server cannot become a demo: it runs in production or serves a hall. Run npm start -- --demo on another computer.',
  },
  demo_not_ready: {
    status: 503,
    zh: '演示的赛场还在布置，请几秒后再试。',
    en: 'The demo is still being set up; try again in a few seconds.',
  },
  consent_text_unknown: {
    status: 422,
    zh: '没有版本为“{version}”的同意书，不能记入同意台账。',
    en: 'There is no consent text of version “{version}”, so no consent to it can be recorded.',
  },
} as const satisfies Record<string, ProblemText>;
