import { randomUUID } from 'node:crypto';

export interface Sheet {
  id: string;
  entry: string;
  section: string;
  stage: string;
  revision: number;
}

/** A person with a session, over HTTP. Anything but success throws: a journey goes on only from what worked. */
export class Person {
  static readonly password = 'fifteen welders 15';
  #cookie = '';

  constructor(readonly url: string) {}

  /** Somebody who has an account. */
  static async signedIn(url: string, login: string): Promise<Person> {
    const person = new Person(url);
    await person.call('POST', '/api/session', { login, password: Person.password });
    return person;
  }

  async call<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.#cookie && { cookie: this.#cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    this.#cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.#cookie;
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  sheets = () => this.call<Sheet[]>('GET', '/api/judge/sheets');

  /** Records all values of a sheet, one operation each, and submits it. */
  async mark(sheet: Sheet, values: Record<string, string>): Promise<void> {
    let revision = sheet.revision;
    for (const [aspect, value] of Object.entries(values)) {
      const body = { aspect, value, baseRevision: revision, clientTime: new Date().toISOString(), device: 'e2e' };
      const done = await this.call<{ revision: number }>('PUT', `/api/sheets/${sheet.id}/marks/${randomUUID()}`, body);
      revision = done.revision;
    }
    await this.call('POST', `/api/sheets/${sheet.id}/submit`, {
      uuid: randomUUID(),
      revision,
      device: 'e2e',
      waiting: 0,
    });
  }

  freeze(event: string, frozen: boolean): Promise<unknown> {
    const [contest, code] = event.split('/');
    const body = { uuid: randomUUID(), frozen, reason: '决赛悬念' };
    return this.call('POST', `/api/contests/${contest}/events/${code}/freeze`, body);
  }
}
