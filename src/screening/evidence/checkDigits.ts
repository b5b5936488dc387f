/**
 * checkDigits: whether a number of a kind with check digits is one that its issuer can have given. A number that fails was mistyped or made
 * up, and equality with it proves nothing.
 */

const digitsOf = (value: string): number[] => [...value].map(Number);

/** ISO 7064 MOD 97-10 over letters as two digits (LEI, ISO 17442). */
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

/** Ship number of the IMO (resolution A.1117(30)): seven digits, weights 7 to 2. */
const imoChecks = (value: string): boolean =>
  /^[1-9]\d{6}$/.test(value) && weighted(digitsOf(value), [7, 6, 5, 4, 3, 2]) % 10 === Number(value[6]);

/** Number the IMO gives to companies and owners: seven digits, weights 8, 6, 4, 2, 9, 7. */
function imoCompanyChecks(value: string): boolean {
  if (!/^\d{7}$/.test(value)) return false;
  const sum = weighted(digitsOf(value), [8, 6, 4, 2, 9, 7]);
  return (11 - (sum % 11)) % 10 === Number(value[6]);
}

/** Russian taxpayer number of a company (10 digits) or a person (12). */
function innChecks(value: string): boolean {
  const digits = digitsOf(value);
  const check = (weights: readonly number[]): number => (weighted(digits, weights) % 11) % 10;
  if (/^0+$/.test(value)) return false;
  if (/^\d{10}$/.test(value)) return check([2, 4, 10, 3, 5, 9, 4, 6, 8]) === digits[9];
  if (!/^\d{12}$/.test(value)) return false;
  return (
    check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digits[10] && check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digits[11]
  );
}

/** Russian state registration number: the last digit is the remainder of the others. */
function ogrnChecks(value: string): boolean {
  if (!/^[1-9](\d{12}|\d{14})$/.test(value)) return false;
  const body = BigInt(value.slice(0, -1));
  return Number((body % (value.length === 13 ? 11n : 13n)) % 10n) === Number(value.at(-1));
}

/** ISIN (ISO 6166): letters as two digits, then Luhn. */
function isinChecks(value: string): boolean {
  if (!/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(value)) return false;
  const digits = digitsOf([...value].map((character) => Number.parseInt(character, 36)).join(''));
  const sum = digits.reverse().reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Kind -> whether the value can be one. A BIC and an MMSI have a form, but no check digits. */
export const CHECKS: Readonly<Record<string, (value: string) => boolean>> = {
  lei: (value) => /^[A-Z0-9]{18}\d{2}$/.test(value) && mod97(value) === 1,
  imo: imoChecks,
  imocompany: imoCompanyChecks,
  inn: innChecks,
  ogrn: ogrnChecks,
  isin: isinChecks,
  bic: (value) => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(value),
  mmsi: (value) => /^[2-7]\d{8}$/.test(value),
};
