/** What a person can be asked to agree to; each purpose is asked for by itself (PIPL art. 25, 39). */
export const CONSENT_PURPOSES = ['publish_name', 'observe'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export interface ConsentText {
  purpose: ConsentPurpose;
  version: string;
  zh: string;
  en: string;
}

/**
 * Exact words that people agreed to. Append only: a text that anyone agreed to never changes, new words are a new
 * version, because the ledger holds the hash of the words.
 */
export const CONSENT_TEXTS: readonly ConsentText[] = [
  {
    purpose: 'publish_name',
    version: '2026-1',
    zh: '我同意主办方在本次竞赛的公开成绩榜、现场大屏和结果公示中显示我的姓名。我知道可以不同意，不同意不影响参赛和成绩，届时只显示参赛号。我可以随时撤回；撤回后，网上的榜单不再显示我的姓名。',
    en: 'I agree that the organiser shows my name on the public boards, the hall screens and the published results of this competition. I know that I may say no: that affects neither my taking part nor my marks, and only my entry number is then shown. I may take this back at any time; boards online then stop showing my name.',
  },
  {
    purpose: 'observe',
    version: '2026-1',
    zh: '我同意主办方为安排这次竞赛的现场观摩，保存我的姓名和单位，只给组织方看。我知道观摩人员看到的和公众一样，主办方不提供任何选手的联系方式，我也不在现场招揽选手。我可以随时请组织方删除。',
    en: 'I agree that the organiser keeps my name and my enterprise in order to arrange my visit to this contest, for the organiser’s eyes only. I know that observers see what the public sees, that the organiser gives out no contestant’s contacts, and I shall recruit nobody on the spot. I may ask the organiser at any time to delete this.',
  },
];

/** The words of a purpose and version, or undefined when there never were such words. */
export const consentText = (purpose: ConsentPurpose, version: string): ConsentText | undefined =>
  CONSENT_TEXTS.find((text) => text.purpose === purpose && text.version === version);

/** The words in force: what a person is shown when asked today. */
export function currentConsentText(purpose: ConsentPurpose): ConsentText {
  const text = CONSENT_TEXTS.findLast((candidate) => candidate.purpose === purpose);
  if (!text) throw new Error(`no consent text for ${purpose}`);
  return text;
}
