/** What a person can be asked to agree to; each purpose is asked for by itself (PIPL art. 25, 39). */
export const CONSENT_PURPOSES = ['publish_name'] as const;
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
