import { AttemptLimits } from './attempt-limits.js';

describe('screens that ask for a code', () => {
  it('are counted by network: one that asks without end takes no place from the others', async () => {
    const limits = new AttemptLimits();
    for (let count = 0; count < 120; count++) await limits.screen('192.0.2.7');
    await expect(limits.screen('192.0.2.7')).rejects.toMatchObject({ code: 'too_many_requests', retryAfter: 7200 });
    await limits.screen('192.0.2.8');
    await limits.signUp('192.0.2.7');
  });
});
