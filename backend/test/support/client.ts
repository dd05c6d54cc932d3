import { randomUUID } from 'node:crypto';

export interface Answer<T = unknown> {
  status: number;
  body: T;
  headers: Headers;
}

/** A person at a browser: keeps the session cookie and says what a browser would. */
export class Client {
  /** Name → `name=value`. */
  private readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  /** The same person after a restart of the server. */
  static resume(url: string, session: string): Client {
    const client = new Client(url);
    for (const cookie of session.split('; ')) client.keep(cookie);
    return client;
  }

  get session(): string {
    return [...this.cookies.values()].join('; ');
  }

  async call<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const sent = {
      ...(this.cookies.size > 0 && { cookie: this.session }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    };
    const response = await fetch(this.url + path, {
      method,
      headers: sent,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) this.keep(set.split(';')[0]!);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as T, headers: response.headers };
  }

  private keep(cookie: string): void {
    this.cookies.set(cookie.split('=')[0]!, cookie);
  }

  get = <T = unknown>(path: string) => this.call<T>('GET', path);
  post = <T = unknown>(path: string, body?: unknown) => this.call<T>('POST', path, body ?? {});
  put = <T = unknown>(path: string, body: unknown) => this.call<T>('PUT', path, body);
  delete = <T = unknown>(path: string) => this.call<T>('DELETE', path);

  /** Records a mark as a tablet would; a given uuid repeats an operation. */
  mark(sheet: string, aspect: string, value: string, baseRevision: number, uuid: string = randomUUID()) {
    return this.put<{ seq: number; revision: number; code?: string }>(`/api/sheets/${sheet}/marks/${uuid}`, {
      aspect,
      value,
      baseRevision,
      clientTime: '2026-05-01T09:00:00.000+08:00',
      device: 'test',
    });
  }
}

/** Signs a new person up by an invitation. */
export async function signUp(
  url: string,
  token: string,
  login: string,
  password = 'fifteen welders 15',
): Promise<Client> {
  const client = new Client(url);
  const accepted = await client.post(`/api/invitations/${token}/accept`, { login, password });
  if (accepted.status !== 204) throw new Error(`sign-up: ${accepted.status} ${JSON.stringify(accepted.body)}`);
  return client;
}

/** First administrator of an empty server. */
export async function setUp(
  url: string,
  token: string | undefined,
  login = 'admin',
  password = 'fifteen welders 15',
): Promise<Client> {
  const client = new Client(url);
  const done = await client.post('/api/setup', { token, name: '闻人舒', login, password });
  if (done.status !== 204) throw new Error(`set-up: ${done.status} ${JSON.stringify(done.body)}`);
  return client;
}
