import { createHash } from 'node:crypto';
import { consentText, currentConsentText } from '@leitai/shared/domain/consent/texts';
import { ConsentsService } from '../../src/modules/identity/consents.service.js';
import { ErasureService } from '../../src/modules/identity/erasure.service.js';
import { PeopleService } from '../../src/modules/identity/people.service.js';
import type { EntityTx } from '../../src/platform/database/unit-of-work.js';
import { PASSWORD, TestApp } from '../support/test-app.js';

describe('privacy', () => {
  let app: TestApp;

  beforeEach(async () => {
    app = await TestApp.start();
  });
  afterEach(() => app.stop());

  const consents = () => app.app.get(ConsentsService);
  const people = () => app.app.get(PeopleService);
  const turn = <T>(work: (tx: EntityTx) => Promise<T>) => app.work.runEntities(work);
  const { version } = currentConsentText('publish_name');
  const given = (personId: string, textVersion = version) =>
    ({ personId, purpose: 'publish_name', contest: 'hall', textVersion }) as const;

  it('publishes a name between consent and withdrawal, and keeps both in the ledger', async () => {
    const [one = '', two = '', three = ''] = await turn((tx) => people().create(tx, ['甲', '乙', '丙']));
    await turn((tx) => consents().give(tx, [given(one), given(two)], 'system'));
    expect(await consents().publicNames(app.reader.sql, 'hall', [one, two, three])).toEqual(new Set([one, two]));
    expect(await consents().publicNames(app.reader.sql, 'mill', [one, two])).toEqual(new Set());

    app.clock.advance(60_000);
    await turn((tx) => consents().withdraw(tx, given(one), 'system'));
    await turn((tx) => consents().withdraw(tx, given(three), 'system'));
    expect(await consents().publicNames(app.reader.sql, 'hall', [one, two, three])).toEqual(new Set([two]));
    await turn((tx) => consents().give(tx, [given(one)], 'system'));
    expect(await consents().publicNames(app.reader.sql, 'hall', [one])).toEqual(new Set([one]));

    const text = consentText('publish_name', version);
    const hash = createHash('sha256').update(`${text?.zh}\n${text?.en}`).digest('hex');
    const ledger = await app.reader.sql.all<{ hash: string; withdrawn: number | null }>(
      'SELECT text_hash AS hash, withdrawn_at AS withdrawn FROM consent WHERE person_id = ? ORDER BY given_at',
      [one],
    );
    expect(ledger.map((line) => [line.hash, line.withdrawn && Number(line.withdrawn)])).toEqual([
      [hash, app.clock.now()],
      [hash, null],
    ]);
  });

  it('records no consent to words that never were', async () => {
    const [one = ''] = await turn((tx) => people().create(tx, ['甲']));
    await expect(turn((tx) => consents().give(tx, [given(one, '1999-1')], 'system'))).rejects.toMatchObject({
      code: 'consent_text_unknown',
      params: { version: '1999-1' },
    });
    expect(await app.reader.sql.all('SELECT id FROM consent')).toEqual([]);
  });

  it('erases a person: name, login and search tokens go, the pseudonym stays', async () => {
    const admin = await app.setUp();
    const { token } = await admin.expect<{ token: string }>(201, 'POST', '/api/invitations', {
      body: { name: '皇甫明', role: 'administrator', scope: 'platform', scopeId: null },
    });
    const person = app.client();
    await person.expect(204, 'POST', `/api/invitations/${token}/accept`, {
      body: { login: 'huangfu', password: PASSWORD },
    });
    const [id = ''] = await people().find(app.reader.sql, '皇甫明');
    const { account } = await person.expect<{ account: { id: string } }>(200, 'GET', '/api/session');

    await turn((tx) => app.app.get(ErasureService).erase(tx, id, { actor: 'system', reason: '本人要求' }));

    expect(await people().find(app.reader.sql, '皇甫明')).toEqual([]);
    expect(await people().names(app.reader.sql, [id])).toEqual(new Map());
    expect(await person.expect(200, 'GET', '/api/session')).toMatchObject({ account: null });
    expect((await app.client().signIn('huangfu')).status).toBe(401);
    const left = await app.reader.sql.all('SELECT * FROM account WHERE id = ?', [account.id]);
    expect(left).toMatchObject([{ id: account.id, person_id: id, login_cipher: null, password_hash: '' }]);
    const leaves = await app.reader.sql.all('SELECT sequence FROM audit_record WHERE actor = ?', [account.id]);
    expect(leaves.length).toBeGreaterThan(0);

    const again = await admin.expect<{ token: string }>(201, 'POST', '/api/invitations', {
      body: { name: '皇甫明', role: 'organiser', scope: 'platform', scopeId: null },
    });
    await app.client().expect(204, 'POST', `/api/invitations/${again.token}/accept`, {
      body: { login: 'huangfu', password: PASSWORD },
    });
  });

  it('does not erase the last administrator', async () => {
    await app.setUp();
    const [id = ''] = await people().find(app.reader.sql, '闻人舒');
    const erasing = turn((tx) => app.app.get(ErasureService).erase(tx, id, { actor: 'system', reason: '本人要求' }));
    await expect(erasing).rejects.toMatchObject({ code: 'last_administrator' });
    expect(await people().find(app.reader.sql, '闻人舒')).toEqual([id]);
  });

  it('writes no names or logins into the audit', async () => {
    await app.setUp('shuwen', '闻人舒');
    const leaves = await app.reader.sql.all<{ payload: string }>(
      "SELECT payload FROM audit_record WHERE log = 'platform'",
    );
    expect(leaves.length).toBeGreaterThan(2);
    for (const { payload } of leaves) expect(payload).not.toMatch(/闻人舒|shuwen/);
  });
});
