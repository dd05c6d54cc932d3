import type { ProblemText } from '../problem-text.js';

/** Problems of the transport itself: who asks, what was sent, whether we can answer now. */
export const httpProblems = {
  invalid_input: {
    status: 400,
    zh: '填写有误，共{count}处。',
    en: 'Some fields were not filled in correctly. Faults: {count}.',
  },
  input_missing: { status: 400, zh: '请填写这一项。', en: 'This is required.' },
  input_type: { status: 400, zh: '应为{expected}，实际是{got}。', en: 'Expected {expected}, got {got}.' },
  input_short: { status: 400, zh: '至少{limit}个字符。', en: 'At least {limit} characters.' },
  input_long: { status: 400, zh: '最多{limit}个字符。', en: 'At most {limit} characters.' },
  input_choice: { status: 400, zh: '只能是：{choices}。', en: 'Choose one of {choices}.' },
  input_format: { status: 400, zh: '这一项的格式不对。', en: 'This is not in the right format.' },
  not_found: { status: 404, zh: '没有找到，或者您无权查看。', en: 'Not found, or not yours to see.' },
  method_not_allowed: { status: 405, zh: '这个地址不接受这种请求。', en: 'This address does not accept that method.' },
  body_too_large: {
    status: 413,
    zh: '内容超过{limit}，请拆小后再传。',
    en: 'The content is over {limit}; send less at once.',
  },
  unsupported_media: { status: 415, zh: '只接受JSON格式的内容。', en: 'Only JSON content is accepted.' },
  too_many_requests: {
    status: 429,
    zh: '尝试太频繁，请{seconds}秒后再试。',
    en: 'Too many attempts; try again in {seconds} seconds.',
  },
  cross_site: {
    status: 403,
    zh: '请求来自别的网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  insecure_transport: {
    status: 403,
    zh: '明文HTTP下不能登录，密码会被同网的人看到。请用https打开，或在服务器本机用localhost访问。',
    en: 'Signing in over plain HTTP is refused, others on the network could read the password. Use https, or localhost on the server itself.',
  },
  signed_out: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  forbidden: { status: 403, zh: '您的角色不能做这件事。', en: 'Your role does not allow this.' },
  storage_full: {
    status: 507,
    zh: '服务器存储已满，这次没有保存。请通知管理员，稍后重试。',
    en: 'Storage is full and nothing was saved. Tell the administrator and retry later.',
  },
  storage_unavailable: {
    status: 503,
    zh: '数据库暂时不可用，这次没有保存，请稍后重试。',
    en: 'The database is unavailable and nothing was saved; retry shortly.',
  },
  draining: { status: 503, zh: '服务器正在重启，请稍后重试。', en: 'The server is restarting; retry shortly.' },
  internal: { status: 500, zh: '服务器出错，已记录，编号{id}。', en: 'Server error, on record as {id}.' },
} as const satisfies Record<string, ProblemText>;
