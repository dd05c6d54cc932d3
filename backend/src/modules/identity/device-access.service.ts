import { Injectable } from '@nestjs/common';
import { Chance } from '../../platform/clock/clock.js';
import type { ApiRequest } from '../../platform/http/route.js';
import { AttemptLimits } from './attempt-limits.js';
import { type Caller, privateCaller } from './caller.js';
import { newSecret, secretHash } from './secrets.js';
import { VaultService } from './vault.service.js';

/** What another module needs to let devices in by secrets of its own, under the same rules as a session's. */
@Injectable()
export class DeviceAccessService {
  constructor(
    private readonly limits: AttemptLimits,
    private readonly vault: VaultService,
    private readonly chance: Chance,
  ) {}

  /** The caller of an endpoint that takes a secret. Refuses `insecure_transport`. */
  caller(request: ApiRequest): Caller {
    return privateCaller(request);
  }

  /** A new secret for a cookie, and the hash by which it is found. */
  issue(): { secret: string; hash: string } {
    const secret = newSecret(this.chance);
    return { secret, hash: secretHash(secret) };
  }

  /** The same for a code and an id that the device made up: whoever sends both again gets the same secret. */
  issueFor(code: string, uuid: string): { secret: string; hash: string } {
    const secret = this.vault.secretToken(`${code} ${uuid}`);
    return { secret, hash: secretHash(secret) };
  }

  /** Counts a screen that asks for a code. Refuses `too_many_requests`. */
  screen(ip: string): Promise<void> {
    return this.limits.screen(ip);
  }

  hashOf(secret: string): string {
    return secretHash(secret);
  }

  /** What is kept of a code that people type: keyed, for it is short enough to be found by trying. */
  codeToken(code: string): string {
    return this.vault.secretToken(code);
  }

  /** Looks a typed code up; only failures count. Refuses `too_many_requests`. */
  guess<T>(ip: string, look: () => Promise<T>): Promise<T> {
    return this.limits.token(ip, look);
  }
}
