import { BlockList, isIP } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';

/** Networks that are nobody's on the internet: the only addresses a hall's authority may vouch for [RFC 1918, 6598, 4193]. */
export const PRIVATE_NETWORKS = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
] as const;

const privates = new BlockList();
for (const network of PRIVATE_NETWORKS) {
  const [address = '', prefix] = network.split('/');
  privates.addSubnet(address, Number(prefix), isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

const isPrivate = (address: string): boolean => privates.check(address);

/** IPv4 addresses of this machine that a hall's authority may vouch for. */
export function hallAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  const all = Object.values(interfaces).flatMap((list) => list ?? []);
  return all
    .filter(({ address, family, internal }) => !internal && family === 'IPv4' && isPrivate(address))
    .map(({ address }) => address);
}
