import { networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';
import { type Config, ConfigError } from '../config/config.js';
import { hallAddresses } from './addresses.js';
import { fingerprint } from './authority.js';
import { type HallCertificate, hallCertificate } from './hall-certificate.js';
import type { HallOptions } from './hall-options.js';
import { serveInstall } from './install-server.js';

/** A hall that is about to open: what it serves with and what it is called. */
export interface Hall {
  options: HallOptions;
  certificate: HallCertificate;
  /** Its name, if it has one, then its addresses. */
  names: string[];
}

/**
 * Finds out what this machine is called in the hall and gets its certificate. Throws ConfigError when devices could not reach
 * it by any name. `now`: milliseconds.
 */
export async function prepareHall(options: HallOptions, config: Config, now: number): Promise<Hall> {
  const addresses = hallAddresses(networkInterfaces());
  if (options.name === null && addresses.length === 0) {
    throw new ConfigError(`本机没有内网地址（如 192.168.x.x），请先连上赛场网络；若网络用公网地址，请用主机名：npm start -- --lan --host leitai.lan
This machine has no private address (such as 192.168.x.x). Connect it to the hall's network, or use a name: npm start -- --lan --host leitai.lan`);
  }
  const certificate = await hallCertificate(options, addresses, config.dataDirectory, now);
  return { options, certificate, names: options.name === null ? addresses : [options.name, ...addresses] };
}

/** Address of the hall under its best name. */
export const hallAddress = ({ names }: Hall, port: number): string => `https://${names[0] ?? 'localhost'}:${port}`;

/**
 * Opens the install page and says, in both languages and as a QR code, where devices go. `port`: where HTTPS is served.
 * Rejects with a ConfigError when the install page's port cannot be opened.
 */
export async function openHall(hall: Hall, config: Config, port: number): Promise<void> {
  const { options, certificate, names } = hall;
  const addresses = names.map((name) => `https://${name}:${port}`);
  const print = certificate.authority === null ? null : await fingerprint(certificate.authority);
  const listen = { port: options.installPort, host: config.host };
  const { port: installPort, server } = await serveInstall(
    listen,
    { addresses, fingerprint: print },
    certificate.authority,
  );
  server.unref();
  // A device that does not know the name yet reaches the address.
  const door = `http://${names.at(options.name === null ? 0 : 1) ?? names[0] ?? 'localhost'}:${installPort}/install`;
  for (const line of hallLines(addresses, door, print)) console.log(line);
}

function hallLines(addresses: readonly string[], door: string, print: string | null): string[] {
  const also = addresses.slice(1).join('  ');
  return [
    ...(also ? [`也可用 Also: ${also}`] : []),
    `新设备先打开 New devices first open: ${door}`,
    renderUnicodeCompact(door),
    ...(print === null ? [] : [`证书指纹 Fingerprint (SHA-256): ${print}`]),
  ];
}
