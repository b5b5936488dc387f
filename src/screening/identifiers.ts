/** Identifiers: which are strong enough to tell parties apart, their plain form, and whether their check digits agree. */
import type { Identifier } from '../domain/party.ts';

export interface ReadIdentifier {
  readonly kind: string;
  /** Upper case, letters and digits only. */
  readonly value: string;
  /** true or false where the kind has check digits; null where it has none. */
  readonly checks: boolean | null;
}

const digitsOf = (value: string): number[] => [...value].map(Number);

/** ISO 7064 MOD 97-10 over letters as two digits (LEI). */
function mod97(value: string): number {
  let rest = 0;
  for (const character of value) {
    const number = Number.parseInt(character, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest;
}

const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0);

/** IMO ship number: seven digits, weights 7 to 2. */
const imoChecks = (value: string): boolean =>
  /^\d{7}$/.test(value) && weighted(digitsOf(value), [7, 6, 5, 4, 3, 2]) % 10 === Number(value[6]);

/** Russian taxpayer number of a company (10 digits) or a person (12). */
function innChecks(value: string): boolean {
  const digits = digitsOf(value);
  const check = (weights: readonly number[]): number => (weighted(digits, weights) % 11) % 10;
  if (/^\d{10}$/.test(value)) return check([2, 4, 10, 3, 5, 9, 4, 6, 8]) === digits[9];
  if (!/^\d{12}$/.test(value)) return false;
  return (
    check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digits[10] && check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digits[11]
  );
}

/** Russian state registration number: the last digit is the rest of the others. */
function ogrnChecks(value: string): boolean {
  if (!/^(\d{13}|\d{15})$/.test(value)) return false;
  const body = BigInt(value.slice(0, -1));
  return Number((body % (value.length === 13 ? 11n : 13n)) % 10n) === Number(value.at(-1));
}

/** ISIN: letters as two digits, then Luhn. */
function isinChecks(value: string): boolean {
  if (!/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(value)) return false;
  const digits = digitsOf([...value].map((character) => Number.parseInt(character, 36)).join(''));
  const sum = digits.reverse().reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const CHECKS: Readonly<Record<string, (value: string) => boolean>> = {
  lei: (value) => /^[A-Z0-9]{18}\d{2}$/.test(value) && mod97(value) === 1,
  imo: imoChecks,
  inn: innChecks,
  ogrn: ogrnChecks,
  isin: isinChecks,
  bic: (value) => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(value),
  mmsi: (value) => /^\d{9}$/.test(value),
};

/** Kinds by what publishers call them. */
const KIND_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\blei\b|legal entity identifier/i, 'lei'],
  [/\bimo\b|vessel registration/i, 'imo'],
  [/\bmmsi\b/i, 'mmsi'],
  [/\binn\b|taxpayer identification/i, 'inn'],
  [/\bogrn\b|primary state registration/i, 'ogrn'],
  [/\bisin\b/i, 'isin'],
  [/\bbic\b|swift/i, 'bic'],
  [/passport/i, 'passport'],
  [/national ?id|identification|identity/i, 'nationalId'],
  [/tax/i, 'taxId'],
  [/regist/i, 'registration'],
];
const SHORTEST = 5;

export function readIdentifier(identifier: Identifier): ReadIdentifier | undefined {
  const kind = KIND_WORDS.find(([words]) => words.test(identifier.kind))?.[1] ?? identifier.kind.toLowerCase();
  const bare = identifier.value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const value = kind === 'imo' ? bare.replace(/^IMO/, '') : bare;
  if (value.length < SHORTEST) return undefined;
  return { kind, value, checks: CHECKS[kind]?.(value) ?? null };
}
