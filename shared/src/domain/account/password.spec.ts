import fc from 'fast-check';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { checkPassword } from './password.js';

const codeOf = (password: string, login = 'he.zhiyuan') => {
  const checked = checkPassword(password, login);
  return checked.ok ? 'ok' : checked.violation.code;
};

describe('password rules', () => {
  it.each([
    ['七个字符太短了', 'password_short'],
    ['八个汉字正好够用', 'ok'],
    ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷', 'password_short'],
    ['Password123', 'password_common'],
    ['ｐａｓｓｗｏｒｄ', 'password_common'],
    ['5201314520', 'password_common'],
    ['我爱你1314', 'password_short'],
    ['我爱你123456', 'password_common'],
    ['zzzzzzzzzz', 'password_common'],
    ['3456789012', 'ok'],
    ['hijklmnop', 'password_common'],
    ['ponmlkjih', 'password_common'],
    ['aceg1357', 'ok'],
    ['my HE.ZHIYUAN key', 'password_login'],
    ['correct horse battery staple', 'ok'],
    ['        ', 'password_common'],
  ])('“%s”: %s', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  it('does not mind a login of two letters inside a long password', () => {
    expect(codeOf('a long lamp post', 'am')).toBe('ok');
  });

  it('lists only passwords that are long enough to be chosen, in the form they are compared in', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(100);
    for (const password of COMMON_PASSWORDS) {
      expect(password).toBe(password.normalize('NFKC').toLowerCase());
      expect([password, codeOf(password)]).toEqual([password, expect.stringMatching(/password_(common|short)/)]);
    }
  });

  it('treats what looks the same on two keyboards the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (password) => {
        expect(codeOf(password.normalize('NFD'))).toBe(codeOf(password.normalize('NFC')));
      }),
    );
  });
});
