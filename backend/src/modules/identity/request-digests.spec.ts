import { SystemChance } from '../../platform/clock/clock.js';
import { RequestDigestsService, sameRequest } from './request-digests.service.js';
import { VaultService } from './vault.service.js';

const digests = (fill: number) => {
  const keys = { master: Buffer.alloc(32, 1), index: Buffer.alloc(32, fill) };
  return new RequestDigestsService(new VaultService(keys, new SystemChance()));
};

describe('digests of requests', () => {
  const request = { idNumber: '11010519491231002X', name: '王强' };

  it('knows a request again, and another from it', () => {
    const stored = digests(2).of(request);
    expect(sameRequest(stored, digests(2).of({ ...request }))).toBe(true);
    expect(sameRequest(stored, digests(2).of({ ...request, name: '王蔷' }))).toBe(false);
  });

  it('cannot be worked out without the key', () => {
    expect(digests(2).of(request)).not.toBe(digests(3).of(request));
    expect(digests(2).forJournal(request)).not.toBe(digests(3).forJournal(request));
  });

  it('does not compare what was digested before there was a key', () => {
    expect(sameRequest('', digests(2).of(request))).toBe(true);
  });
});
