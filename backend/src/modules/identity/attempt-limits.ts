import { PAIRING_CODE_MS } from '@leitai/shared/domain/account/pairing-code';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '../../platform/http/refusal.js';
import { network } from './network.js';

const WINDOW_S = 15 * 60;
/** As long as a screen waits for somebody to type its code. */
const SCREENS_S = PAIRING_CODE_MS / 1000;

type Limiter = [limiter: RateLimiterMemory, key: string];

/**
 * How often one may guess, or ask for what takes room. Of guesses only failures count; the window starts with the first. Kept
 * in this process's memory.
 */
@Injectable()
export class AttemptLimits {
  private readonly accounts = new RateLimiterMemory({ keyPrefix: 'account', points: 10, duration: WINDOW_S });
  private readonly addresses = new RateLimiterMemory({ keyPrefix: 'address', points: 100, duration: WINDOW_S });
  private readonly signUps = new RateLimiterMemory({ keyPrefix: 'sign-up', points: 300, duration: WINDOW_S });
  private readonly changesOfMind = new RateLimiterMemory({ keyPrefix: 'mind', points: 10, duration: WINDOW_S });
  private readonly screens = new RateLimiterMemory({ keyPrefix: 'screen', points: 120, duration: SCREENS_S });
  private readonly tokens = new RateLimiterMemory({ keyPrefix: 'token', points: 30, duration: WINDOW_S });

  /** Counts somebody who signs up without an invitation: a company behind one address may send hundreds. */
  signUp(ip: string): Promise<void> {
    return spend(this.signUps, network(ip));
  }

  /** Counts a change of what an account allows: all boards that show the person begin anew each time. */
  changeOfMind(accountId: string): Promise<void> {
    return spend(this.changesOfMind, accountId);
  }

  /** Counts a screen that asks for a code: those of a whole hall may stand behind one address. */
  screen(ip: string): Promise<void> {
    return spend(this.screens, network(ip));
  }

  /** Tries a password for a login from an address. Null and false are failures. Refuses `too_many_requests`. */
  password<T>(loginToken: string, ip: string, attempt: () => Promise<T>): Promise<T> {
    const from = network(ip);
    return counted(
      [
        [this.accounts, `${loginToken} ${from}`],
        [this.addresses, from],
      ],
      attempt,
    );
  }

  /** Tries a set-up or invitation token from an address. Refuses `too_many_requests`. */
  token<T>(ip: string, attempt: () => Promise<T>): Promise<T> {
    return counted([[this.tokens, network(ip)]], attempt);
  }
}

async function spend(limiter: RateLimiterMemory, key: string): Promise<void> {
  const spent = await limiter.get(key);
  if (spent && spent.consumedPoints >= limiter.points) throw tooMany(spent.msBeforeNext);
  await limiter.penalty(key);
}

async function counted<T>(limiters: readonly Limiter[], attempt: () => Promise<T>): Promise<T> {
  for (const [limiter, key] of limiters) {
    const spent = await limiter.get(key);
    if (spent && spent.consumedPoints >= limiter.points) throw tooMany(spent.msBeforeNext);
  }
  const value = await attempt();
  if (!value) for (const [limiter, key] of limiters) await limiter.penalty(key);
  return value;
}

function tooMany(ms: number): Refusal {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return new Refusal('too_many_requests', { seconds }, { retryAfter: seconds });
}
