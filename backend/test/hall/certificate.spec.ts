import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { hallAddresses } from '../../src/platform/hall/addresses.js';
import { fingerprint, makeAuthority, makeLeaf } from '../../src/platform/hall/authority.js';
import { hallCertificate } from '../../src/platform/hall/hall-certificate.js';
import { mobileConfig } from '../../src/platform/hall/mobile-config.js';

const DAY_MS = 86_400_000;
const NOW = Date.now();
const OPTIONS = { name: 'hall.leitai.test', given: null, installPort: 0 };

/** What a client says that trusts the authority and asks for a name: null = it is content. */
async function verdict(
  pair: { certificate: string; key: string },
  authority: string,
  name: string,
): Promise<string | null> {
  const server = createServer({ cert: pair.certificate, key: pair.key }, (socket) => socket.end());
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise((tell) => {
      const client = connect({ port, host: '127.0.0.1', servername: name, ca: authority }, () => {
        client.end();
        tell(null);
      });
      client.on('error', (error: NodeJS.ErrnoException) => tell(`${error.code} ${error.message}`));
    });
  } finally {
    server.close();
  }
}

describe("a hall's certificates", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'leitai-hall-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('are accepted for the name, localhost and the addresses, and for nothing else', async () => {
    const made = await hallCertificate(OPTIONS, ['192.168.7.8'], directory, NOW);
    const leaf = new X509Certificate(made.certificate);
    const authority = new X509Certificate(made.authority!);
    expect(leaf.verify(authority.publicKey)).toBe(true);
    for (const name of ['hall.leitai.test', 'localhost']) {
      expect(leaf.checkHost(name)).toBe(name);
      expect(await verdict(made, made.authority!, name)).toBeNull();
    }
    expect(leaf.checkIP('192.168.7.8')).toBe('192.168.7.8');
    expect(await verdict(made, made.authority!, 'bank.example')).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
  });

  it.each([
    ['another name', 'bank.example', []],
    ['a public address', 'hall.leitai.test', ['8.8.8.8']],
  ])('an authority that leaks cannot vouch for %s', async (_what, name, addresses) => {
    const authority = await makeAuthority('hall.leitai.test', NOW);
    const forged = await makeLeaf(authority, name, addresses, NOW);
    expect(await verdict(forged, authority.certificate, name)).toContain('permitted subtree violation');
  });

  it('live no longer than iOS allows, and bear a tablet whose clock is days off', async () => {
    const { certificate } = await hallCertificate(OPTIONS, [], directory, NOW);
    const { validFrom, validTo } = new X509Certificate(certificate);
    expect(Date.parse(validTo) - Date.parse(validFrom)).toBeLessThanOrEqual(396 * DAY_MS);
    expect(Date.parse(validFrom)).toBeLessThan(NOW - 6 * DAY_MS);
    expect(Date.parse(validTo)).toBeGreaterThan(NOW + 300 * DAY_MS);
  });

  it('keep one authority for each name, readable by its owner only', async () => {
    const first = await hallCertificate(OPTIONS, ['10.0.0.1'], directory, NOW);
    const second = await hallCertificate(OPTIONS, ['10.0.0.2'], directory, NOW + DAY_MS);
    const other = await hallCertificate({ ...OPTIONS, name: null }, ['10.0.0.2'], directory, NOW);
    expect(second.authority!.trim()).toBe(first.authority!.trim());
    expect(other.authority).not.toBe(first.authority);
    expect(readdirSync(join(directory, 'hall')).sort()).toEqual(['addresses.pem', 'hall.leitai.test.pem']);
    expect(statSync(join(directory, 'hall', 'hall.leitai.test.pem')).mode & 0o077).toBe(0);
  });

  it('replace an authority that ends soon, and one that was cut off while it was written', async () => {
    const first = await hallCertificate(OPTIONS, [], directory, NOW);
    const later = await hallCertificate(OPTIONS, [], directory, NOW + (5 * 365 - 30) * DAY_MS);
    expect(later.authority).not.toBe(first.authority);
    writeFileSync(join(directory, 'hall', 'hall.leitai.test.pem'), `-----BEGIN ${'PRIVATE KEY'}-----\nMIG`);
    expect((await hallCertificate(OPTIONS, [], directory, NOW)).authority).toContain('BEGIN CERTIFICATE');
  });

  it('take a given certificate, and say so when the file is none', async () => {
    const pair = await makeLeaf(await makeAuthority('a.example', NOW), 'a.example', [], NOW);
    const [certificate, key] = [join(directory, 'c.pem'), join(directory, 'k.pem')];
    writeFileSync(certificate, pair.certificate);
    writeFileSync(key, pair.key);
    expect(await hallCertificate({ ...OPTIONS, given: { certificate, key } }, [], directory, NOW)).toEqual({
      ...pair,
      authority: null,
    });
    const missing = hallCertificate(
      { ...OPTIONS, given: { certificate, key: join(directory, 'none.pem') } },
      [],
      directory,
      NOW,
    );
    await expect(missing).rejects.toThrow(/none\.pem .*PEM/);
  });

  it('become a profile that holds the very authority, the same one each time', async () => {
    const { certificate } = await makeAuthority(null, NOW);
    const profile = mobileConfig(certificate);
    expect(mobileConfig(certificate)).toBe(profile);
    const der = /<data>([^<]+)<\/data>/.exec(profile)?.[1] ?? '';
    const inside = new X509Certificate(Buffer.from(der, 'base64'));
    expect(inside.fingerprint256).toBe(await fingerprint(certificate));
    expect(inside.ca).toBe(true);
  });
});

describe('addresses of a hall', () => {
  const card = (address: string, family: 'IPv4' | 'IPv6', internal = false) =>
    ({ address, family, internal, netmask: '', mac: '', cidr: null, scopeid: 0 }) as never;

  it('are the private IPv4 addresses of this machine', () => {
    const interfaces = {
      lo: [card('127.0.0.1', 'IPv4', true)],
      wlan0: [card('192.168.1.20', 'IPv4'), card('fd00::2', 'IPv6'), card('8.8.8.8', 'IPv4')],
      eth0: [card('172.20.0.4', 'IPv4'), card('172.33.0.4', 'IPv4')],
    };
    expect(hallAddresses(interfaces)).toEqual(['192.168.1.20', '172.20.0.4']);
  });
});
