/** Countries as people write them in their own languages, for lists that are not in English: `Deutschland`, `Allemagne`, `ألمانيا`. */
import { type CountryCode, parseCountry } from '../../domain/country.ts';

const LANGUAGES =
  'de fr es it pt nl pl cs sv da fi hu ro el bg uk ru tr ar he fa ur hi id vi th ja ko zh-Hans zh-Hant'.split(' ');
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let byName: ReadonlyMap<string, CountryCode | null> | null = null;

/** By ICU's names of countries; undefined for an unknown name, and for one that means another country in another language. */
export function nativeCountry(text: string): CountryCode | undefined {
  byName ??= readNames();
  return byName.get(fold(text)) ?? undefined;
}

function readNames(): ReadonlyMap<string, CountryCode | null> {
  const names = new Map<string, CountryCode | null>();
  const codes = LETTERS.flatMap((first) => LETTERS.flatMap((second) => parseCountry(first + second) ?? [])).filter(
    isOfToday,
  );
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      if (name === undefined) continue;
      const known = names.get(fold(name));
      names.set(fold(name), known === undefined || known === code ? code : null);
    }
  }
  return names;
}

/** ICU names a state that is gone by what came after it. */
const isOfToday = (code: CountryCode): boolean => code.length === 2 && new Intl.Locale(`und-${code}`).region === code;

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ').trim();
