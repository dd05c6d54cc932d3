import { checkPin } from './pin.js';

describe('a PIN', () => {
  it.each(['4071', '13579', '908172', '1243', '0020'])('%s may be chosen', (pin) => {
    expect(checkPin(pin)).toEqual({ ok: true, value: undefined });
  });

  it.each(['', '471', '4071385', '40a1', '４０７１', ' 4071', '4071\n'])('%j has the wrong shape', (pin) => {
    expect(checkPin(pin)).toEqual({ ok: false, violation: { code: 'pin_shape', params: { min: 4, max: 6 } } });
  });

  it.each(['0000', '1234', '4321', '56789', '999999', '1212', '123123', '4545', '0123'])('%s is too easy', (pin) => {
    expect(checkPin(pin)).toEqual({ ok: false, violation: { code: 'pin_weak' } });
  });
});
