/** CountryCode: ISO 3166-1 alpha-2, plus XK, regions that law treats apart (UA-43) and states that no longer exist (SU). */
import { z } from 'zod';
import { nearest } from '../kit/nearest.ts';
import { COUNTRY_ROWS, type CountryRow } from './countryRows.ts';

export type CountryCode = string & { readonly __brand: 'CountryCode' };

const byCode = new Map<string, CountryRow>(COUNTRY_ROWS.map((row) => [row.code, row]));
const byName = new Map<string, CountryRow>();
for (const row of COUNTRY_ROWS) {
  for (const name of [row.code, row.iso3, row.name, ...row.aliases]) if (name) byName.set(fold(name), row);
}

/** Case, accents, punctuation and a leading "the" do not tell countries apart. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .replace(/^\s*the /, '')
    .trim();
}

export const isCountryCode = (text: string): text is CountryCode => byCode.has(text);
export const countryRow = (code: string): CountryRow | undefined => byCode.get(code);
export const countryName = (code: string): string => byCode.get(code)?.name ?? code;

/** Code of a country given by code (any case), ISO alpha-3, English name or a usual alias; undefined when not known. */
export function parseCountry(text: string): CountryCode | undefined {
  const row = byCode.get(text.toUpperCase()) ?? byName.get(fold(text));
  return row?.code as CountryCode | undefined;
}

const MOST_SIMILAR = 3;

/** The nearest names, for "did you mean": those that go on where the text ends ("Donetsk region"), then those that are spelt alike. */
export function similarCountries(text: string): readonly string[] {
  const asked = fold(text);
  const longer = asked.length < 3 ? [] : [...byName.keys()].filter((name) => name.startsWith(`${asked} `));
  const rows = [...longer, ...nearest(asked, byName.keys())].flatMap((name) => byName.get(name) ?? []);
  return [...new Set(rows)].slice(0, MOST_SIMILAR).map(({ name, code }) => `${name} (${code})`);
}

/** Accepts a code only; `params.code` tells the contract which error code the refusal carries. */
export const countryCodeSchema = z.string().superRefine((text, context) => {
  if (isCountryCode(text)) return;
  const near = similarCountries(text);
  context.addIssue({
    code: 'custom',
    message: `unknown country "${text}"`,
    params: {
      code: 'COUNTRY_UNKNOWN',
      expected: 'an ISO 3166-1 alpha-2 code such as IL',
      hint: near.length ? `did you mean ${near.join(', ')}?` : 'use the two-letter code',
    },
  });
}) as unknown as z.ZodType<CountryCode, string>;
