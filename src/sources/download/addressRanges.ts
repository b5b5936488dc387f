/**
 * Which addresses are not on the public internet? Loopback, private, link-local, documentation, multicast and mapped ranges,
 * where a redirect or a forged name could lead a download into the user's own network.
 */
import { BlockList, isIP } from 'node:net';

/** RFC 6890 and RFC 4193: address, prefix length. */
const IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
const IPV6: readonly (readonly [string, number])[] = [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const notPublic = new BlockList();
for (const [network, prefix] of IPV4) notPublic.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of IPV6) notPublic.addSubnet(network, prefix, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

function kindOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address);
  if (version === 0) return undefined;
  return version === 4 ? 'ipv4' : 'ipv6';
}

/** True when the text is an IP address outside the public internet; false for names and public addresses. */
export function isPrivateAddress(address: string): boolean {
  const kind = kindOf(address);
  return kind !== undefined && notPublic.check(address, kind);
}

/** True when the text is an IP address of this machine itself. */
export function isLoopbackAddress(address: string): boolean {
  const kind = kindOf(address);
  return kind !== undefined && loopback.check(address, kind);
}
