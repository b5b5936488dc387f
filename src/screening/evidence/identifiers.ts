/**
 * identifiers: the kind of a number, its plain form, whether its check digits agree, and whether two numbers are the same. Lists name kinds in
 * their own words, so the kind is read from the words and, where these do not say it, from the number.
 */
import type { Identifier } from '../../domain/party.ts';
import { ownMember } from '../../kit/ownMember.ts';
import { CHECKS } from './checkDigits.ts';

export interface ReadIdentifier {
  readonly kind: string;
  /** Upper case, letters and digits only. */
  readonly value: string;
  /** true or false where the kind has check digits or a form; null where it has none. */
  readonly checks: boolean | null;
  /** The country that issued it, where given. */
  readonly country?: string;
}

/** Kinds by the words of publishers and callers; the first that fits counts. */
const KIND_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\blei\b|legal entity identifier/i, 'lei'],
  [/imo ?company|company.*\bimo\b/i, 'imocompany'],
  [/\bimo\b|vessel registration/i, 'imo'],
  [/aircraft ?registration|tail number/i, 'aircraftregistration'],
  [/mode ?s\b/i, 'modes'],
  [/\bmmsi\b|maritime mobile/i, 'mmsi'],
  [/call ?sign/i, 'callsign'],
  [/\binn\b|taxpayer identification/i, 'inn'],
  [/\bogrn(ip)?\b|primary state registration/i, 'ogrn'],
  [/\bisin\b/i, 'isin'],
  [/\bbic\b|swift/i, 'bic'],
  [/e-?mail/i, 'email'],
  [/website|\burl\b/i, 'website'],
  [/crypto|digital currency|wallet/i, 'cryptoaddress'],
  [/passport/i, 'passport'],
  [/national ?id|identity|identification card/i, 'nationalid'],
  [/tax|\bvat\b/i, 'taxid'],
  [/regist|company number/i, 'registration'],
  [/^(other ?id|other|id|identifier|identification( number)?|number|unknown)$/i, 'other'],
];

/** A number that contains its kind: "IMO 9074729", "INN: 7707083893". */
const NAMED_VALUE = /^\s*(imo|inn|ogrn|lei|mmsi|isin)(?!\p{L})\s*(?:no\.?|number|№)?\s*[:#.]?\s*(?=[\p{L}\p{Nd}])/iu;
/** Kinds that the check digits of a number without a kind can prove. Shorter kinds are left out: random numbers pass their checks too often. */
const PROVEN_BY_CHECKS = ['lei', 'isin'] as const;
/** Numbers of these kinds that do not have the form are those of another country's register. */
const RUSSIAN: Readonly<Record<string, readonly [RegExp, string]>> = {
  inn: [/^(\d{10}|\d{12})$/, 'taxid'],
  ogrn: [/^(\d{13}|\d{15})$/, 'registration'],
};
const SHORTEST = 5;
/** Words and fillers in place of a number: UNKNOWN, 0000000. Only some kinds have no digits. */
const FILLER = /^(.)\1*$/;
const WITHOUT_DIGITS = new Set(['bic', 'callsign', 'aircraftregistration', 'modes', 'email', 'website']);
/** Call signs and tail numbers. */
const SHORTEST_SIGN = 4;
const SIGNS = new Set(['callsign', 'aircraftregistration']);

/** Letters that look the same in Cyrillic and Latin: documents are copied in either. */
const CYRILLIC_LOOKALIKES = 'АВЕКМНОРСТУХ';
const LATIN_LOOKALIKES = 'ABEKMHOPCTYX';

function plain(text: string): string {
  const upper = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[АВЕКМНОРСТУХ]/g, (letter) => LATIN_LOOKALIKES[CYRILLIC_LOOKALIKES.indexOf(letter)] ?? letter);
  return upper.replace(/[^A-Z0-9]/g, '');
}

/** Decimal digits of every script have consecutive code points, from zero to nine. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 48;
  if (code < 128) return digit;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function kindOf(words: string, value: string): string {
  const said = NAMED_VALUE.exec(value)?.[1]?.toLowerCase();
  const kind = KIND_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? words.trim().toLowerCase();
  if (said !== undefined && !(said === 'imo' && kind === 'imocompany')) return said;
  return kind;
}

/** The kind, corrected by the form of the number. */
function kindByForm(kind: string, value: string): string {
  const russian = ownMember(RUSSIAN, kind);
  if (russian && !russian[0].test(value)) return russian[1];
  if (kind === 'imo' && !/^\d{7}$/.test(value)) return 'registration';
  if (kind !== 'other' && kind !== 'registration') return kind;
  return PROVEN_BY_CHECKS.find((proven) => ownMember(CHECKS, proven)?.(value)) ?? kind;
}

/** Undefined when the text is too short to identify anybody, or is no number. */
export function readIdentifier(identifier: Identifier): ReadIdentifier | undefined {
  const named = kindOf(identifier.kind, identifier.value);
  const bare = plain(identifier.value.replace(NAMED_VALUE, ''));
  const kind = kindByForm(named, bare);
  // A bank's branches have its BIC and three more letters.
  const value = kind === 'bic' && bare.length === 11 ? bare.slice(0, 8) : bare;
  if (value.length < (SIGNS.has(kind) ? SHORTEST_SIGN : SHORTEST) || FILLER.test(value)) return undefined;
  if (!WITHOUT_DIGITS.has(kind) && !/\d/.test(value)) return undefined;
  const read = { kind, value, checks: ownMember(CHECKS, kind)?.(value) ?? null };
  return identifier.country ? { ...read, country: identifier.country } : read;
}

/** A listing's identifier as it stands in the index: kind, plain value, country where given. */
export type ListedIdentifier = readonly [string, string, string?];

/** Kinds of which no two parties have the same, whatever the country. (A ship loses its MMSI with its flag; a group shares a website.) */
const WORLDWIDE = new Set(['lei', 'imo', 'imocompany', 'inn', 'ogrn', 'isin', 'bic', 'cryptoaddress']);
/** Kinds of which a party has one and keeps it. */
const SINGLE = new Set(['lei', 'imo', 'imocompany', 'inn', 'ogrn']);
/** Kinds that publishers and callers use for one kind of number. */
const FAMILIES: Readonly<Record<string, string>> = { inn: 'taxid', ogrn: 'registration' };
/** Shortest number without a kind that counts as the same number. */
const SHORTEST_WITHOUT_KIND = 7;

const familyOf = (kind: string): string => ownMember(FAMILIES, kind) ?? kind;

function comparable(a: string, b: string, length: number): boolean {
  if (a === b || familyOf(a) === familyOf(b)) return true;
  const vague = a === 'other' || b === 'other' || isRegister(a, b);
  return vague && length >= SHORTEST_WITHOUT_KIND;
}

/** Tax and company registers of many countries share their numbers. */
const isRegister = (a: string, b: string): boolean =>
  ['taxid', 'registration'].includes(familyOf(a)) && ['taxid', 'registration'].includes(familyOf(b));

export type Agreement = 'same' | 'likely' | 'other' | 'none';

/**
 * same: no other party has this number. likely: the same number, which another party may have too: another country's register gave it, a group
 * shares it, or it passes from one party to another. other: both are valid numbers of a kind of which a party has one, and they differ. none:
 * the two say nothing about each other.
 */
export function agreementOf(asked: ReadIdentifier, [kind, value, country]: ListedIdentifier): Agreement {
  if (asked.value === value && comparable(asked.kind, kind, value.length)) {
    if (asked.checks === false) return 'none';
    if (WORLDWIDE.has(asked.kind) || WORLDWIDE.has(kind)) return 'same';
    if (asked.country && country) return asked.country === country ? 'same' : 'none';
    return 'likely';
  }
  if (asked.kind !== kind || !SINGLE.has(kind) || asked.value === value) return 'none';
  return asked.checks === true && ownMember(CHECKS, kind)?.(value) ? 'other' : 'none';
}
