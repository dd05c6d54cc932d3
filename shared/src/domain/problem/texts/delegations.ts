import type { ProblemText } from '../problem-text.js';

export const delegationProblems = {
  delegation_exists: {
    status: 409,
    zh: '“{enterprise}”已经有代表队了。要换领队，请在这个代表队里换。',
    en: '“{enterprise}” has a delegation already. To change its team leader, do so at that delegation.',
  },
  delegation_has_people: {
    status: 409,
    zh: '这个代表队已经报了人，不能删除。请先让选手退出。',
    en: 'Workers of this delegation were entered, so it cannot be removed. Withdraw them first.',
  },
  observers_closed: {
    status: 409,
    zh: '这次竞赛已经结束，不再登记观摩。',
    en: 'This contest is over; nobody can register to observe it any more.',
  },
  coach_trainee: {
    status: 422,
    zh: '所选的人不在这个代表队里，请刷新后重选。',
    en: 'Somebody who was chosen is not in this delegation; reload and choose again.',
  },
  coach_closed: {
    status: 409,
    zh: '报名截止后，谁带谁就不能再改：裁判回避已经据此确定。如有出入，请告诉组织方。',
    en: 'Who coaches whom stands still once registration has closed: the judges’ recusals were settled by it. Tell the organiser if it is wrong.',
  },
} as const satisfies Record<string, ProblemText>;
