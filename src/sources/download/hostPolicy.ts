/**
 * May this address be asked? Official files come over TLS from the hosts that their definition names, and never from inside a
 * private network, whatever a redirect or a name server says. Of a mirror only its own host is asked. A mirror on this machine
 * may use plain HTTP and other ports of this machine.
 */
import { lookup as resolveName } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopbackAddress, isPrivateAddress } from './addressRanges.ts';
import { downloadError } from './downloadError.ts';

export interface HostPolicy {
  /** Host names (lower case, without port) that may be asked. */
  readonly hosts: ReadonlySet<string>;
  /** The mirror the user named; null: official addresses. */
  readonly mirror: URL | null;
}

const bareHost = (url: URL): string => url.hostname.toLowerCase().replace(/^\[|\]$/g, '');
const isLoopbackHost = (host: string): boolean => host === 'localhost' || isLoopbackAddress(host);
const isLoopbackMirror = ({ mirror }: HostPolicy): boolean => mirror !== null && isLoopbackHost(bareHost(mirror));

/** Official addresses: the hosts of `addresses`, and those their publisher is known to redirect to. */
export function officialPolicy(addresses: readonly string[], redirectHosts: readonly string[]): HostPolicy {
  const own = addresses.map((address) => bareHost(new URL(address)));
  return { hosts: new Set([...own, ...redirectHosts.map((host) => host.toLowerCase())]), mirror: null };
}

export const mirrorPolicy = (mirror: URL, redirectHosts: readonly string[]): HostPolicy => ({
  hosts: new Set([bareHost(mirror), ...redirectHosts.map((host) => host.toLowerCase())]),
  mirror,
});

/** Throws DOWNLOAD_REFUSED_HOST when the policy does not let this address be asked. */
export function assertAllowed(url: URL, policy: HostPolicy): void {
  const host = bareHost(url);
  const onThisMachine = isLoopbackMirror(policy) && isLoopbackHost(host);
  if (url.username !== '' || url.password !== '')
    throw refused(url, 'an address with a user name or password is not asked');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && onThisMachine))
    throw refused(
      url,
      'files are fetched over HTTPS, and over plain HTTP only from a mirror on this machine',
      'an https: address',
    );
  if (onThisMachine) return;
  if (!policy.hosts.has(host))
    throw refused(url, 'this host is not among those the list is fetched from', [...policy.hosts].sort().join(', '));
  if (isIP(host) !== 0 && mayNotBeReached(host, host, policy)) throw privateRefused(url, host);
}

/** A mirror named by the user may stand inside a private network; nothing else may. */
function mayNotBeReached(host: string, address: string, policy: HostPolicy): boolean {
  if (policy.mirror !== null && host === bareHost(policy.mirror)) return false;
  return isPrivateAddress(address);
}

const refused = (url: URL, what: string, expected?: string) =>
  downloadError({
    code: 'DOWNLOAD_REFUSED_HOST',
    what,
    url,
    rest: {
      ...(expected ? { expected } : {}),
      got: url.host,
      hint: 'if the publisher has moved its files there, allow it with --allow-host; or fetch them by hand and use "lists import"',
    },
  });

const privateRefused = (url: URL, address: string) =>
  downloadError({
    code: 'DOWNLOAD_REFUSED_HOST',
    what: 'the address lies in a private network, where no publisher is',
    url,
    rest: { expected: 'a public address', got: address, hint: 'name a mirror of your own with --from' },
  });

/** Resolves names for one request and refuses private addresses at the moment of connecting, so that a second look-up cannot differ. */
export function guardedLookup(url: URL, policy: HostPolicy, resolve: typeof resolveName = resolveName): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const onThisMachine = isLoopbackMirror(policy) && isLoopbackHost(hostname.toLowerCase());
      const bad = addresses.find(
        ({ address }) => !onThisMachine && mayNotBeReached(hostname.toLowerCase(), address, policy),
      );
      if (bad) return callback(privateRefused(url, bad.address), []);
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      return callback(null, first?.address ?? '', first?.family);
    });
  };
}
