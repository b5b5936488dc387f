/** A Listing from the few fields that evaluation reads. */
import { isCountryCode, parseCountry } from '../../src/domain/country.ts';
import { type Listing, type ListingName, listingSchema } from '../../src/domain/list.ts';
import { type PartialDate, parsePartialDate } from '../../src/domain/partialDate.ts';

export interface ListingFields {
  readonly list: string;
  readonly sourceId: string;
  readonly type: Listing['type'];
  readonly names: readonly { readonly text: string; readonly kind: ListingName['kind'] }[];
  readonly births?: readonly string[];
  readonly countries?: readonly string[];
  readonly gender?: string;
  readonly identifiers?: readonly { kind: string; value: string }[];
  readonly sameAs?: readonly string[];
}

const isDate = (date: PartialDate | undefined): date is PartialDate => date !== undefined;

function countryCodes(texts: readonly string[]): string[] {
  const codes = texts
    .map((text) => (isCountryCode(text) ? text : parseCountry(text)))
    .filter((code) => code !== undefined);
  return [...new Set<string>(codes)];
}

/** Undefined when no name is left. */
export function evalListing(fields: ListingFields): Listing | undefined {
  const seen = new Set<string>();
  const names = fields.names
    .map(({ text, kind }) => ({ text: text.replace(/\s+/g, ' ').trim(), kind }))
    .filter(({ text }) => text.length > 0 && !seen.has(text) && seen.add(text));
  const primary = names.find(({ kind }) => kind === 'primary') ?? names[0];
  if (!primary) return undefined;
  const gender = /^m/i.test(fields.gender ?? '') ? 'male' : /^f/i.test(fields.gender ?? '') ? 'female' : undefined;
  return listingSchema.parse({
    id: `${fields.list}:${fields.sourceId}`,
    list: fields.list,
    sourceId: fields.sourceId,
    type: fields.type,
    name: primary.text,
    names: names.filter((name) => name !== primary),
    births: (fields.births ?? []).map(parsePartialDate).filter(isDate),
    countries: countryCodes(fields.countries ?? []),
    ...(gender ? { gender } : {}),
    identifiers: fields.identifiers ?? [],
    sameAs: fields.sameAs ?? [],
  });
}

export const isLatin = (text: string): boolean =>
  !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
