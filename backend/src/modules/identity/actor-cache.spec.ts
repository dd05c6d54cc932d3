import { ACTOR_CACHE_MS, ActorCache } from './actor-cache.js';

const actor = (accountId: string) => ({ accountId, sessionId: 's', grants: [] });

describe('actor cache', () => {
  it('repeats an answer for five seconds, whichever way the clock goes', () => {
    const cache = new ActorCache();
    cache.reading(10_000)('s', actor('a'));
    expect(cache.get('s', 10_000 + ACTOR_CACHE_MS - 1)?.accountId).toBe('a');
    expect(cache.get('s', 10_000 + ACTOR_CACHE_MS)).toBeUndefined();
    cache.reading(10_000)('s', actor('a'));
    expect(cache.get('s', 10_000 - ACTOR_CACHE_MS)).toBeUndefined();
  });

  it('forgets an account and nobody else', () => {
    const cache = new ActorCache();
    cache.reading(0)('s1', actor('a'));
    cache.reading(0)('s2', actor('a'));
    cache.reading(0)('s3', actor('b'));
    cache.forget('a');
    expect(['s1', 's2', 's3'].map((hash) => cache.get(hash, 1)?.accountId)).toEqual([undefined, undefined, 'b']);
  });

  it('does not keep an answer that was read while something was revoked', () => {
    const cache = new ActorCache();
    const keep = cache.reading(0);
    cache.forget('a');
    keep('s', actor('a'));
    expect(cache.get('s', 0)).toBeUndefined();
  });
});
