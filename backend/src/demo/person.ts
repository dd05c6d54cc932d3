import type { Endpoint, InputOf, OutputOf } from '@leitai/shared/contract/endpoint';
import { identityApi } from '@leitai/shared/contract/identity';

/** Of everybody who signs in for the show. No secret: in a demo anyone may be anyone. */
export const DEMO_PASSWORD = '擂台演示 leitai demo';

/** The server refused. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`${status} ${code}`);
  }
}

type Parts = { params?: Record<string, string>; body?: unknown };

/** Where the server answers, and what ends the show. */
export interface Door {
  /** e.g. `http://127.0.0.1:3000` */
  url: string;
  signal: AbortSignal;
}

/** Somebody in the show: an account of their own, and the public HTTP API like everybody else. */
export class DemoPerson {
  private cookie = '';

  constructor(
    private readonly door: Door,
    readonly login: string,
  ) {}

  /** Calls an endpoint of the contract; signs in again when the session ended. Throws Refused. */
  async call<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
    try {
      return await this.send(endpoint, input);
    } catch (refused) {
      if (!(refused instanceof Refused) || refused.code !== 'signed_out') throw refused;
      await this.signIn();
      return this.send(endpoint, input);
    }
  }

  async signIn(): Promise<void> {
    await this.call(identityApi.signIn, { body: { login: this.login, password: DEMO_PASSWORD } });
  }

  /** Whether there is such an account, in which case it is signed in now. */
  async isKnown(): Promise<boolean> {
    try {
      await this.signIn();
      return true;
    } catch (refused) {
      if (refused instanceof Refused && refused.code === 'login_wrong') return false;
      throw refused;
    }
  }

  private async send<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
    // Asked before, not during: what was sent gets its answer, and a signal that lives for hours collects no listeners.
    this.door.signal.throwIfAborted();
    const { params = {}, body } = input as Parts;
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const headers = {
      ...(this.cookie && { cookie: this.cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const response = await fetch(this.door.url + path, {
      ...{ method: endpoint.method, headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (!response.ok) throw new Refused(response.status, (answer as { code?: string } | undefined)?.code ?? '');
    return answer as OutputOf<E>;
  }
}
