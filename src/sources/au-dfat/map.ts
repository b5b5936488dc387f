/** From the rows of one reference number of Australia's list to a draft of its Listing. */
import type { CountryCode } from '../../domain/country.ts';
import type { ListingName } from '../../domain/list.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictRecord } from '../listing/strictRecord.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { readCountry } from '../values/countryText.ts';
import { readBirths, splitDates } from '../values/readBirth.ts';

export interface DfatRow {
  readonly fields: Readonly<Record<string, string>>;
  /** Row of the sheet, from 1. */
  readonly row: number;
}

export function mapDfatParty(rows: readonly DfatRow[], account: AccountBuilder): ListingDraft | undefined {
  const records = rows.map(({ fields, row }) => new StrictRecord('row', fields, account, `row ${row}`));
  const [first] = records;
  const references = records.map((record) => record.take('Reference'));
  const number = /^\d+/.exec(references[0] ?? '')?.[0] ?? '';
  const names = records.flatMap(nameOf);
  const primary = names.find(({ kind }) => kind === 'primary') ?? names[0];
  if (!first || !primary || number === '') {
    first?.issue('ROW_UNUSABLE', 'a row without reference or name was left out');
    return undefined;
  }
  /** Every row of a party repeats its data; what differs between rows is kept once each. */
  const all = (column: string): string[] =>
    [...new Set(records.map((record) => record.take(column)))].filter((text) => text !== '' && !/^n\/?a$/i.test(text));
  const remarks = [...all('Additional Information'), ...all('Listing Information')];
  const { births, unread } = readBirths([...new Set(all('Date of Birth').flatMap(splitDates))], (text) =>
    first.issue('DATE_UNREAD', `birth date "${text}" was kept as text`),
  );
  const draft: ListingDraft = {
    sourceId: number,
    type: typeOf(first, all('Type')),
    name: primary.text,
    names: names
      .filter((name) => name !== primary)
      .map((name) => (name.kind === 'primary' ? { ...name, kind: 'alias' } : name)),
    programs: ['au-dfat'],
    programTags: all('Committees'),
    births,
    birthPlaces: all('Place of Birth').flatMap(splitLettered),
    countries: citizenships(first, all('Citizenship'), remarks),
    addresses: all('Address')
      .flatMap(splitLettered)
      .map((full) => ({ full })),
    remarks: [...remarks, ...unread.map((text) => `Birth date: ${text}`)].join('; '),
  };
  for (const record of records) {
    record.ignore('Control Date');
    record.finish();
  }
  return draft;
}

const NAME_KINDS: readonly (readonly [RegExp, ListingName['kind']])[] = [
  [/^primary name$/, 'primary'],
  [/^(aka|original script)$/, 'alias'],
  [/^(formerly known as|previously listed as|fka)$/, 'formerName'],
];

function nameOf(record: StrictRecord): ListingName[] {
  const [text, type] = [record.take('Name of Individual or Entity'), record.take('Name Type').toLowerCase()];
  const kind = NAME_KINDS.find(([pattern]) => pattern.test(type))?.[1];
  if (!kind) record.issue('NAME_KIND_UNKNOWN', `name type "${type}" is not known; read as an alias`);
  return text === '' ? [] : [{ text, kind: kind ?? 'alias' }];
}

function typeOf(record: StrictRecord, types: readonly string[]): ListingDraft['type'] {
  const type = types[0]?.toLowerCase() ?? '';
  if (type === 'individual') return 'person';
  if (type === 'entity') return 'organization';
  if (type === 'vessel') return 'vessel';
  record.issue('TYPE_UNKNOWN', `type "${type}" is not known`);
  return 'unknown';
}

/** `a) one b) two` and `(1) one (2) two`. */
function splitLettered(text: string): string[] {
  return text
    .split(/(?:^|[\s,;])\(?(?:[a-z]|\d{1,2})\)\s*/)
    .map((part) => part.replace(/^[\s,;]+|[\s,;]+$/g, ''))
    .filter((part) => part !== '');
}

function citizenships(record: StrictRecord, texts: readonly string[], remarks: string[]): CountryCode[] {
  const parts = texts
    .flatMap(splitLettered)
    .flatMap((text) => text.split(/;|\/|,(?! (?:Islamic|Republic|Democratic|the)\b)|\band\b(?! Herzegovina)/));
  return parts.flatMap((part) => {
    const text = part.trim();
    const country =
      readCountry(text) ??
      readCountry(text.replace(/\s*\(.*\)$/, '').replace(/\s+(?:citizen(?:ship)?|national(?:ity)?)$/i, ''));
    if (country) return [country];
    if (text !== '' && !/^(?:unknown|na|stateless)$/i.test(text)) {
      record.issue('COUNTRY_UNREAD', `citizenship "${text}" was kept as text`);
      remarks.push(`Citizenship: ${text}`);
    }
    return [];
  });
}
