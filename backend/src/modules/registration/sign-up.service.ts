import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/http/refusal.js';
import type { ApiRequest } from '../../platform/http/route.js';
import { ContestsService } from '../contests/contests.service.js';
import { DeviceAccessService } from '../identity/device-access.service.js';
import { SignUpsService } from '../identity/sign-ups.service.js';

/** Signing up without an invitation, while a contest takes registrations. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly contests: ContestsService,
    private readonly signUps: SignUpsService,
    private readonly devices: DeviceAccessService,
  ) {}

  /** Returns the token with which somebody makes their account. Refuses `insecure_transport`, `registration_closed`, `too_many_requests`. */
  async signUp(contest: string, name: string, request: ApiRequest): Promise<{ token: string }> {
    const { ip } = this.devices.caller(request);
    return this.signUps.signUp({ contest, name, ip }, async ({ sql }) => {
      const events = await this.contests.eventsOf(sql, contest);
      if (!events.some(({ state }) => state === 'registration_open')) throw new Refusal('registration_closed');
    });
  }
}
