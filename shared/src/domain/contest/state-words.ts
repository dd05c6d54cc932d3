import type { Language } from '../problem/catalogue.js';
import type { EventState } from './states.js';

/** What the states are called inside a sentence. */
export const stateWords: Readonly<Record<EventState, Record<Language, string>>> = {
  draft: { zh: '草稿', en: 'draft' },
  published: { zh: '已发布', en: 'published' },
  registration_open: { zh: '报名中', en: 'registration open' },
  registration_closed: { zh: '报名截止', en: 'registration closed' },
  running: { zh: '评分中', en: 'marking' },
  marking_closed: { zh: '评分结束', en: 'marking closed' },
  rechecking: { zh: '复核中', en: 're-check' },
  public_notice: { zh: '公示中', en: 'public notice' },
  final: { zh: '已定稿', en: 'final' },
  archived: { zh: '已归档', en: 'archived' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};
