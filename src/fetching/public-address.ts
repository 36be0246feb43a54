// Whether an IP address is of the public internet. Everything that is not surely so is not: private, loopback, link-local, shared, reserved and multicast
// ranges (IANA's special-purpose registries), and every IPv6 form that carries an IPv4 address inside it.

import { BlockList, isIP } from 'node:net';

const NOT_PUBLIC_IPV4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** All public IPv6 is in here, and nothing that maps, translates or tunnels IPv4 but what the next list takes out. */
const GLOBAL_UNICAST: readonly [network: string, bits: number] = ['2000::', 3];
/** Protocol assignments with Teredo, documentation, 6to4, the black hole and the AS112 networks. */
const NOT_PUBLIC_IPV6: readonly (readonly [network: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const blocked4 = listOf(NOT_PUBLIC_IPV4, 'ipv4');
const global6 = listOf([GLOBAL_UNICAST], 'ipv6');
const blocked6 = listOf(NOT_PUBLIC_IPV6, 'ipv6');

function listOf(networks: readonly (readonly [network: string, bits: number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, bits] of networks) list.addSubnet(network, bits, family);
  return list;
}

/** `address`: an IP address in its usual form, as the system or `URL` gives it. Anything else is not public. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !blocked4.check(address, 'ipv4');
  // A zone belongs to a link.
  if (family !== 6 || address.includes('%')) return false;
  return global6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6');
}
