/** From a publisher's words for a number ("Tax ID No.", "SWIFT/BIC") to an Identifier with our kind; the words stay in the note. */
import type { Identifier } from '../../domain/party.ts';
import { cleanText } from './cleanText.ts';
import { readCountry } from './countryText.ts';

/** First match wins; patterns are over the label in lower case. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:company|identification) number imo\b/, 'imoCompany'],
  [/\bimo\b/, 'imo'],
  [/\bmmsi\b/, 'mmsi'],
  [/passport/, 'passport'],
  [/legal entity (number|identifier)|^lei\b/, 'lei'],
  [/swift|^bic\b/, 'bic'],
  [/^isin\b/, 'isin'],
  [/digital currency/, 'cryptoAddress'],
  [/^(email|e-mail)/, 'email'],
  [/website|^url\b/, 'website'],
  [/phone|^fax|^tel\b/, 'phone'],
  [/aircraft (tail|registration)|^tail number/, 'aircraftRegistration'],
  [/serial number|construction number|\bmsn\b/, 'aircraftSerial'],
  [/mode s transponder/, 'modeS'],
  [/call sign/, 'callSign'],
  [
    /tax|v\.?a\.?t\.?\b|\bnit\b|\brif\b|\br\.?f\.?c\.?\b|\bruc\b|c\.u\.i\.t|c\.n\.p\.j|\binn\b|\bfein\b|fiscal|tin\b/,
    'taxId',
  ],
  [
    /national id|cedula|d\.n\.i|c\.u\.r\.p|\bcurp\b|c\.u\.i\.?|personal id|identity card|identification card|ssn|social security|citizen'?s card|numero de identidad|\bpesel\b|national foreign id|tazkira|carnet|voter/,
    'nationalId',
  ],
  [/driver/, 'drivingLicence'],
  [/birth certificate/, 'birthCertificate'],
  [/d-u-n-s|^duns/, 'duns'],
  [
    /\bogrn\b|registration|registry|commercial|company number|matricula|folio|chamber|c\.r\. no|enterprise|business|incorporation|public registration|unified social credit|\buscc\b|government gazette|economic register|trade licen|\blicense\b|branch unit|register|charity|\bkvk\b|\bpib\b|\bmatriculas?\b/,
    'registration',
  ],
  [/identification number|\bid\b|\bi\.d\.|document|visa|residency|military|seaman|certificate/, 'otherId'],
];

const RUSSIAN_TAX = /^(\d{10}|\d{12})$/;
const RUSSIAN_REGISTRATION = /^(\d{13}|\d{15})$/;

export function identifierKind(label: string): string {
  const folded = label.toLowerCase();
  return KINDS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'otherId';
}

export interface IdentifierWords {
  readonly label: string;
  readonly value: string;
  readonly country?: string;
  /** Further words, e.g. `issued 14 Dec 2005`. */
  readonly more?: readonly string[];
}

/** The Identifier, or undefined when there is no value. */
export function identifierOf({ label, value, country = '', more = [] }: IdentifierWords): Identifier | undefined {
  const shipNumber = /^IMO\s*(\d{7})$/i.exec(cleanText(value));
  const text = shipNumber?.[1] ?? cleanText(value);
  if (text === '') return undefined;
  const code = readCountry(country);
  const kind = shipNumber ? imoKind(label) : sharpen(identifierKind(label), text, code);
  const unread = code === undefined && country !== '' ? [country] : [];
  const note = [label, ...unread, ...more]
    .map(cleanText)
    .filter((part) => part !== '')
    .join('; ');
  return { kind, value: text, ...(code ? { country: code } : {}), ...(note === '' ? {} : { note }) };
}

/** The IMO numbers ships; it also numbers companies, in the same form. */
const imoKind = (label: string): string => (/vessel|ship|^imo/i.test(label) || label === '' ? 'imo' : 'imoCompany');

/** Russian numbers tell their kind by their length. */
function sharpen(kind: string, value: string, country: string | undefined): string {
  if (country !== 'RU') return kind;
  if (kind === 'taxId' && RUSSIAN_TAX.test(value)) return 'inn';
  return kind === 'registration' && RUSSIAN_REGISTRATION.test(value) ? 'ogrn' : kind;
}
