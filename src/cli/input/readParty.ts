/** Reads the short forms of the command line: `"NSO Group:endUser"`, `"Acme:IL"`, `key=value`. */
import { isCountryCode, parseCountry, similarCountries } from '../../domain/country.ts';
import { ROLES } from '../../domain/party.ts';
import { PortcullisError } from '../../kit/errors.ts';

const roleOf = (text: string): string | undefined =>
  ROLES.find((role) => role.toLowerCase() === text.trim().toLowerCase());

/** `NAME:role` or `NAME:role:CC`; the name itself may hold colons. */
export function readParty(text: string): { name: string; role: string; country?: string } {
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const country = parts.length > 2 && isCountryCode(last.trim().toUpperCase()) ? last.trim().toUpperCase() : undefined;
  const rest = country ? parts.slice(0, -1) : parts;
  const role = roleOf(rest.at(-1) ?? '');
  const name = rest.slice(0, -1).join(':').trim();
  if (!role || !name) {
    throw new PortcullisError({
      code: name || role === undefined ? 'INPUT_INVALID' : 'PARTY_EMPTY',
      what: role ? 'the party has no name' : 'the party has no known role',
      where: '--party',
      expected: `NAME:ROLE or NAME:ROLE:COUNTRY, ROLE one of ${ROLES.join(', ')}`,
      got: `"${text}"`,
      hint: 'for example --party "NSO Group:endUser"',
    });
  }
  return { name, role, ...(country ? { country } : {}) };
}

/** `NAME:CC` or a name alone. */
export function readExporter(text: string): { name?: string; country?: string } {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return { name: text.trim() };
  const name = text.slice(0, colon).trim();
  return { ...(name ? { name } : {}), country: readCountry(text.slice(colon + 1), '--exporter') };
}

/** A country by code or name. */
export function readCountry(text: string, where: string): string {
  const code = parseCountry(text.trim());
  if (code) return code;
  const near = similarCountries(text);
  throw new PortcullisError({
    code: 'COUNTRY_UNKNOWN',
    what: `unknown country "${text}"`,
    where,
    expected: 'an ISO 3166-1 code such as IL, or a country name',
    hint: near.length ? `did you mean ${near.join(', ')}?` : 'use the two-letter code',
  });
}

/** `key=value` with value read as true, false, a number, or text. */
export function readFact(text: string): readonly [string, boolean | number | string] {
  const equals = text.indexOf('=');
  if (equals < 1) {
    throw new PortcullisError({
      code: 'FACT_INVALID',
      what: 'a fact needs a key and a value',
      where: '--fact',
      expected: 'key=value, e.g. us-ear.governmentEndUser=true',
      got: `"${text}"`,
    });
  }
  const value = text.slice(equals + 1).trim();
  return [text.slice(0, equals).trim(), readValue(value)];
}

function readValue(text: string): boolean | number | string {
  if (text === 'true' || text === 'yes') return true;
  if (text === 'false' || text === 'no') return false;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
