import { CONSENT_PURPOSES, CONSENT_TEXTS, consentText, currentConsentText } from './texts.js';

describe('consent texts', () => {
  it('has words in force for every purpose', () => {
    for (const purpose of CONSENT_PURPOSES) {
      const current = currentConsentText(purpose);
      expect(consentText(purpose, current.version)).toBe(current);
    }
  });

  it('never uses a version twice', () => {
    const keys = CONSENT_TEXTS.map(({ purpose, version }) => `${purpose} ${version}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('knows no words that never were', () => {
    expect(consentText('publish_name', '1999-1')).toBeUndefined();
  });
});
