/**
 * The retired consolidated list of asset-freeze targets (ConList.csv): one row for each combination of name and birth date of a group.
 * Rows of one Group ID are one Listing; where the row names its UK Sanctions List reference, that is the key.
 */
import type { ListingName } from '../../domain/list.ts';
import type { Address, Identifier } from '../../domain/party.ts';
import { readCsv, requireColumns } from '../formats/csvStream.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictRecord } from '../listing/strictRecord.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { SourceFile } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';
import { canonicalReference } from '../un-sc/map.ts';
import { splitClean } from '../values/cleanText.ts';
import { readCountry } from '../values/countryText.ts';
import { dayFirst } from '../values/days.ts';
import { identifierOf } from '../values/identifierOf.ts';
import { readBirths } from '../values/readBirth.ts';

type Row = Readonly<Record<string, string>>;

const REQUIRED = ['Name 6', 'Name 1', 'DOB', 'Group Type', 'Alias Type', 'Regime', 'Listed On', 'Group ID'];

/** The first line says when the list was last updated, the second names the columns. */
export async function readConListGroups(
  file: SourceFile,
  account: AccountBuilder,
): Promise<{ readonly lastUpdated: string; readonly groups: ReadonlyMap<string, readonly Row[]> }> {
  const rows = readCsv(file);
  const [head, names] = [await rows.next(), await rows.next()];
  if (head.done || names.done || head.value.fields[0]?.trim() !== 'Last Updated')
    throw sourceError('SOURCE_FORMAT', 'the file is not the consolidated list of targets', file.name, {
      expected: 'a first line "Last Updated,<day>"',
      hint: 'check which source the file belongs to',
    });
  const columns = names.value.fields.map((column) => column.trim());
  requireColumns(file, columns, REQUIRED);
  account.row('Last Updated line');
  account.row('column line');
  const groups = new Map<string, Row[]>();
  for await (const { fields, line } of rows) {
    account.row('row');
    if (fields.length !== columns.length)
      throw sourceError(
        'SOURCE_FORMAT',
        'a row has another number of fields than the column line',
        `${file.name} line ${line}`,
      );
    const row = Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
    const group = row['Group ID']?.trim() || `line ${line}`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return { lastUpdated: head.value.fields[1] ?? '', groups };
}

export function mapConListGroup(rows: readonly Row[], account: AccountBuilder): ListingDraft | undefined {
  const group = rows[0]?.['Group ID']?.trim() ?? '';
  const records = rows.map((row) => new StrictRecord('row', row, account, `Group ID ${group}`));
  const [first] = records;
  const names = records.flatMap(namesOf);
  const primary = names.find(({ kind }) => kind === 'primary') ?? names[0];
  if (!first || !primary || group === '') {
    account.issue('ROW_UNUSABLE', 'a group without number or name was left out', `Group ID ${group}`);
    return undefined;
  }
  const information = [...new Set(records.flatMap((record) => record.take('Other Information') || []))];
  const ukReference = /\(UK Sanctions List Ref\):\s*([A-Z]{3}\d+)/.exec(information.join(' '))?.[1];
  const unReference = /\(?UN Ref\)?:?\s*([A-Z]{2}[ie]\.\d+)/i.exec(information.join(' '))?.[1];
  const all = (column: string): string[] =>
    [...new Set(records.map((record) => record.take(column)))].filter((text) => text !== '');
  const { births, unread } = readBirths(all('DOB'), (text) =>
    first.issue('DATE_UNREAD', `birth date "${text}" was kept as text`),
  );
  const listed = all('UK Sanctions List Date Designated')[0] ?? '';
  const listedOn = all('Listed On')[0] ?? '';
  const draft: ListingDraft = {
    key: ukReference ?? `OFSI-${group}`,
    sourceId: ukReference ?? group,
    type: TYPES.get(all('Group Type')[0]?.toLowerCase() ?? '') ?? 'unknown',
    name: primary.text,
    names: names
      .filter((name) => name !== primary)
      .map((name) => (name.kind === 'primary' ? { ...name, kind: 'alias' } : name)),
    programs: ['gb-uksl'],
    programTags: all('Regime'),
    validFrom: dayFirst(listed || listedOn) ?? null,
    births,
    birthPlaces: placesOf(records),
    countries: all('Nationality').flatMap((text) =>
      splitClean(text, /\(\d+\)/).flatMap((part) => readCountry(part) ?? []),
    ),
    identifiers: [{ kind: 'ofsiGroupId', value: group }, ...records.flatMap(documentsOf)],
    addresses: records.map(addressOf),
    titles: [...all('Title'), ...all('Position')],
    sameAs: unReference ? [`un-sc:${canonicalReference(unReference)}`] : [],
    remarks: [...information, ...unread.map((text) => `Birth date: ${text}`)].join('; '),
  };
  for (const record of records) {
    record.ignore('Group ID', 'Last Updated', 'Non-Latin Script Type', 'Non-Latin Script Language');
    record.finish();
  }
  return draft;
}

const TYPES: ReadonlyMap<string, ListingDraft['type']> = new Map(
  Object.entries<ListingDraft['type']>({
    individual: 'person',
    entity: 'organization',
    ship: 'vessel',
  }),
);

function namesOf(record: StrictRecord): ListingName[] {
  const text = ['Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5', 'Name 6']
    .map((part) => record.take(part))
    .filter(Boolean)
    .join(' ');
  const nonLatin = record.take('Name Non-Latin Script');
  const [type, quality] = [record.take('Alias Type').toLowerCase(), record.take('Alias Quality').toLowerCase()];
  const kind = type.startsWith('prim')
    ? 'primary'
    : type === 'fka'
      ? 'formerName'
      : quality.startsWith('low')
        ? 'weakAlias'
        : 'alias';
  return [
    ...(text === '' ? [] : [{ text, kind } as const]),
    ...(nonLatin === '' ? [] : [{ text: nonLatin, kind: 'alias' } as const]),
  ];
}

function placesOf(records: readonly StrictRecord[]): string[] {
  return records.map((record) =>
    [record.take('Town of Birth'), record.take('Country of Birth')].filter(Boolean).join(', '),
  );
}

function documentsOf(record: StrictRecord): Identifier[] {
  const pairs = [
    ['Passport', 'Passport Number', 'Passport Details'],
    ['National ID No.', 'National Identification Number', 'NI Details'],
  ] as const;
  return pairs.flatMap(([label, number, details]) => {
    const more = [record.take(details)];
    return identifierOf({ label, value: record.take(number), more }) ?? [];
  });
}

/** `Pakistan (location as at May 2008)`: what stands in brackets is a note. */
function addressOf(record: StrictRecord): Address {
  const lines = ['Address 1', 'Address 2', 'Address 3', 'Address 4', 'Address 5', 'Address 6']
    .map((line) => record.take(line))
    .filter(Boolean);
  const [, countryText = '', note = ''] = /^([^(]*?)\s*(?:\((.*)\))?$/.exec(record.take('Country')) ?? [];
  const country = readCountry(countryText);
  if (!country && countryText !== '') record.issue('COUNTRY_UNREAD', `country "${countryText}" was kept as text`);
  return {
    street: lines.slice(0, -1).join(', '),
    city: lines.at(-1) ?? '',
    postalCode: record.take('Post/Zip Code'),
    full: [country ? '' : countryText, note].filter(Boolean).join('; '),
    ...(country ? { country } : {}),
  };
}
