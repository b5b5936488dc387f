/** Reads `--identifier`: KIND:NUMBER or KIND:NUMBER:COUNTRY, e.g. `imo:9074729`, `passport:A1234567:IR`. */
import { isCountryCode } from '../../domain/country.ts';
import type { Identifier } from '../../domain/party.ts';
import { PortcullisError } from '../../kit/errors.ts';

/** Throws INPUT_INVALID. The number itself may hold colons. */
export function readIdentifierOption(text: string): Identifier {
  const [kind = '', ...rest] = text.split(':').map((part) => part.trim());
  const country = (rest.length > 1 ? (rest.at(-1) ?? '') : '').toUpperCase();
  const isCountry = isCountryCode(country);
  const value = (isCountry ? rest.slice(0, -1) : rest).join(':');
  if (kind !== '' && value !== '') return { kind, value, ...(isCountry ? { country } : {}) };
  throw new PortcullisError({
    code: 'INPUT_INVALID',
    what: 'the identifier has no kind or no number',
    where: '--identifier',
    expected: 'KIND:NUMBER or KIND:NUMBER:COUNTRY',
    got: `"${text}"`,
    hint: 'for example --identifier imo:9074729',
  });
}
