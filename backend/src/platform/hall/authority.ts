import 'reflect-metadata';
import type { webcrypto } from 'node:crypto';

import { AsnConvert } from '@peculiar/asn1-schema';
import { GeneralName, GeneralSubtree, GeneralSubtrees, NameConstraints } from '@peculiar/asn1-x509';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { PRIVATE_NETWORKS } from './addresses.js';

const DAY_MS = 86_400_000;
/** A tablet whose clock is some days slow must not find the certificate too young. */
const BACKDATED_DAYS = 7;
const AUTHORITY_DAYS = 5 * 365;
/** iOS refuses server certificates that are valid for longer than 398 days. */
const LEAF_DAYS = 396;

const KEYS = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const NAME_CONSTRAINTS = '2.5.29.30';

/** A certificate and its private key, both PEM. */
export interface KeyPair {
  certificate: string;
  key: string;
}

/**
 * Makes the hall's own authority, valid from now on. Whoever trusts it trusts this hall and nothing else: it may vouch for
 * private addresses and for the hall's name only [RFC 5280 §4.2.1.10]. `now`: milliseconds.
 */
export async function makeAuthority(name: string | null, now: number): Promise<KeyPair> {
  const keys = await crypto.subtle.generateKey(KEYS, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [`Leitai 擂台 ${name ?? 'LAN'}`] }, { O: ['Leitai'] }],
    ...validity(now, AUTHORITY_DAYS),
    keys,
    signingAlgorithm: KEYS,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      constraints(name),
    ],
  });
  return pem(certificate, keys.privateKey);
}

/** Makes this server's certificate for the hall's name, its addresses and localhost. `now`: milliseconds. */
export async function makeLeaf(
  authority: KeyPair,
  name: string | null,
  addresses: readonly string[],
  now: number,
): Promise<KeyPair> {
  const issuer = new X509Certificate(authority.certificate);
  const keys = await crypto.subtle.generateKey(KEYS, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.create({
    subject: [{ CN: [name ?? addresses[0] ?? 'localhost'] }],
    issuer: issuer.subject,
    ...validity(now, LEAF_DAYS),
    publicKey: keys.publicKey,
    signingKey: await signingKey(authority.key),
    signingAlgorithm: KEYS,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        ...namesOf(name).map((value) => ({ type: 'dns' as const, value })),
        ...[...addresses, '127.0.0.1'].map((value) => ({ type: 'ip' as const, value })),
      ]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return pem(certificate, keys.privateKey);
}

/** When the authority ends, in milliseconds since the epoch. */
export const endOf = (certificate: string): number => new X509Certificate(certificate).notAfter.getTime();

/** SHA-256 of a certificate as people compare it: `AB:CD:…`. */
export async function fingerprint(certificate: string): Promise<string> {
  const digest = await new X509Certificate(certificate).getThumbprint('SHA-256');
  return Buffer.from(digest).toString('hex').toUpperCase().match(/../g)!.join(':');
}

const namesOf = (name: string | null): string[] => (name === null ? ['localhost'] : [name, 'localhost']);

const validity = (now: number, days: number) => ({
  notBefore: new Date(now - BACKDATED_DAYS * DAY_MS),
  notAfter: new Date(now + (days - BACKDATED_DAYS) * DAY_MS),
});

function constraints(name: string | null): Extension {
  const bases = [
    ...namesOf(name).map((dNSName) => new GeneralName({ dNSName })),
    ...PRIVATE_NETWORKS.map((iPAddress) => new GeneralName({ iPAddress })),
  ];
  const permittedSubtrees = new GeneralSubtrees(bases.map((base) => new GeneralSubtree({ base })));
  return new Extension(NAME_CONSTRAINTS, true, AsnConvert.serialize(new NameConstraints({ permittedSubtrees })));
}

async function pem(certificate: X509Certificate, key: webcrypto.CryptoKey): Promise<KeyPair> {
  const bytes = await crypto.subtle.exportKey('pkcs8', key);
  return { certificate: certificate.toString('pem'), key: PemConverter.encode(bytes, 'PRIVATE KEY') };
}

function signingKey(text: string): Promise<webcrypto.CryptoKey> {
  return crypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(text), KEYS, false, ['sign']);
}
