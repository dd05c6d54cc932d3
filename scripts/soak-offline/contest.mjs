const ASPECTS = 5;

/**
 * Two judges with a section each on every entry; every aspect is a value of 0 to 10 with two decimals.
 * @param {number} entries
 */
export function contest(entries) {
  const judges = ['J1', 'J2'];
  const aspect = (/** @type {string} */ code) => ({ code, name: code, type: 'value', min: '0', max: '10', places: 2 });
  const section = (/** @type {string} */ judge) => ({
    code: `S${judge}`,
    name: judge,
    aspects: Array.from({ length: ASPECTS }, (_, index) => aspect(`${judge}.${index + 1}`)),
  });
  const criteria = [{ code: 'A', name: 'A', sections: judges.map(section) }];
  return {
    format: 'leitai-contest/1',
    contest: { code: 'soak', name: '耐久', policy: { names: 'number' } },
    judges: judges.map((code) => ({ code, name: `裁判${code}` })),
    events: [
      {
        ...{ code: 'welding', name: '焊工', ties: [], awards: null },
        stages: [{ code: 'practical', name: '实操', kind: 'practical', unbounded: true, criteria }],
        entries: Array.from({ length: entries }, (_, index) => ({
          number: String(index + 1),
          name: `选手${index + 1}`,
        })),
        panels: judges.map((code) => ({
          ...{ code: `P${code}`, stage: 'practical' },
          sections: [`S${code}`],
          judges: [code],
        })),
      },
    ],
  };
}
