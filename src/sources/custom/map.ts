/** From a row of a custom list to a draft of its Listing, as its mapping says. */
import type { CountryCode } from '../../domain/country.ts';
import { type LocalDate, parseLocalDate } from '../../kit/localDate.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictRecord } from '../listing/strictRecord.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { splitClean } from '../values/cleanText.ts';
import { readCountry } from '../values/countryText.ts';
import { dayFirst } from '../values/days.ts';
import { identifierOf } from '../values/identifierOf.ts';
import { readBirths, splitDates } from '../values/readBirth.ts';
import { shortHash } from '../values/shortHash.ts';
import type { CustomField, CustomMapping } from './mapping.ts';
import { nativeCountry } from './nativeCountry.ts';

export function mapCustomRow(
  fields: Readonly<Record<string, string>>,
  mapping: CustomMapping & { readonly programme: string },
  account: AccountBuilder,
  where: string,
): ListingDraft | undefined {
  const record = new StrictRecord('row', fields, account, where);
  const columnsOf = (field: CustomField): readonly string[] => [mapping.columns[field] ?? []].flat();
  const texts = (field: CustomField): string[] =>
    columnsOf(field)
      .map((column) => record.take(column))
      .filter(Boolean);
  const lists = (field: CustomField): string[] => texts(field).flatMap((text) => splitClean(text, mapping.separator));
  const name = texts('name').join(' ');
  if (name === '') {
    record.issue('ROW_UNUSABLE', 'a row without a name was left out');
    return undefined;
  }
  const countries = countriesOf(record, lists('country'));
  const [street, city] = [texts('address').join(', '), texts('city').join(', ')];
  const { births, unread } = readBirths(texts('born').flatMap(splitDates), (text) =>
    record.issue('DATE_UNREAD', `birth date "${text}" was kept as text`),
  );
  const identifiers = columnsOf('identifier').flatMap((column) =>
    splitClean(record.take(column), mapping.separator).flatMap((value) => identifierOf({ label: column, value }) ?? []),
  );
  const draft: ListingDraft = {
    sourceId: texts('id')[0] ?? shortHash(name, street, countries.join(' ')),
    type: typeOf(record, texts('type')[0], mapping),
    name,
    names: lists('aliases').map((text) => ({ text, kind: 'alias' })),
    programs: programmesOf(record, lists('programme'), mapping),
    programTags: lists('tags'),
    validFrom: dayOf(record, texts('validFrom')[0]),
    validTo: dayOf(record, texts('validTo')[0]),
    births,
    countries,
    identifiers,
    addresses: [
      {
        street,
        city,
        ...(countries.length === 1 && countries[0] && (street || city) ? { country: countries[0] } : {}),
      },
    ],
    remarks: [...texts('remarks'), ...unread.map((text) => `Birth date: ${text}`)].join('; '),
  };
  record.ignore(...mapping.ignore);
  record.finish();
  return draft;
}

const TYPES: readonly (readonly [RegExp, ListingDraft['type']])[] = [
  [/^(person|individual|natural person|p|i)$/i, 'person'],
  [/^(organi[sz]ation|entity|company|legal person|o|e|c)$/i, 'organization'],
  [/^(vessel|ship)$/i, 'vessel'],
  [/^(aircraft|plane)$/i, 'aircraft'],
];

function typeOf(record: StrictRecord, text: string | undefined, mapping: CustomMapping): ListingDraft['type'] {
  if (text === undefined) return mapping.type;
  const type = TYPES.find(([pattern]) => pattern.test(text))?.[1];
  if (!type) record.issue('TYPE_UNKNOWN', `type "${text}" is not known`);
  return type ?? mapping.type;
}

function programmesOf(
  record: StrictRecord,
  given: readonly string[],
  { programme }: { readonly programme: string },
): string[] {
  const programmes = given.filter((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text));
  if (programmes.length < given.length)
    record.issue('PROGRAMME_UNKNOWN', `programme "${given.join(', ')}" is not a key such as my-list`);
  return programmes.length > 0 ? programmes : [programme];
}

function countriesOf(record: StrictRecord, texts: readonly string[]): CountryCode[] {
  return texts.flatMap((text) => {
    const country = readCountry(text) ?? nativeCountry(text);
    if (!country) record.issue('COUNTRY_UNREAD', `country "${text}" was left out`);
    return country ? [country] : [];
  });
}

function dayOf(record: StrictRecord, text: string | undefined): LocalDate | null {
  if (text === undefined) return null;
  const date = parseLocalDate(text) ?? dayFirst(text);
  if (!date) record.issue('DATE_UNREAD', `"${text}" is not a day`);
  return date ?? null;
}
