import type { ProblemText } from '../problem-text.js';

export const identityProblems = {
  login_wrong: { status: 401, zh: '登录名或密码不对。', en: 'Login name or password is wrong.' },
  login_taken: { status: 409, zh: '这个登录名已被使用，请换一个。', en: 'That login name is taken; choose another.' },
  password_short: { status: 400, zh: '密码至少{min}个字符。', en: 'The password needs at least {min} characters.' },
  password_common: { status: 400, zh: '这个密码太常见，请换一个。', en: 'That password is too common; choose another.' },
  setup_closed: { status: 409, zh: '系统已经完成初始设置。', en: 'The system has been set up already.' },
  setup_token: { status: 403, zh: '设置链接无效，请用服务器启动时打印的链接。', en: 'The set-up link is not valid; use the one printed when the server started.' },
  invitation_invalid: { status: 404, zh: '邀请无效、已使用或已过期，请向邀请人要一个新的。', en: 'The invitation is invalid, used or expired; ask for a new one.' },
  credit_code_invalid: { status: 400, zh: '统一社会信用代码不对：{why}。', en: 'The unified social credit code is wrong: {why}.' },
  credit_code_taken: { status: 409, zh: '这个信用代码已登记。', en: 'That credit code is registered already.' },
} as const satisfies Record<string, ProblemText>;
