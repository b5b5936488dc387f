/** From a row of the Consolidated Screening List to a draft of its Listing. Ids repeat between lists: (source, id) is the key. */

import type { CountryCode } from '../../domain/country.ts';
import { type PartialDate, parsePartialDate } from '../../domain/partialDate.ts';
import type { Address } from '../../domain/party.ts';
import { addDays, type LocalDate, parseLocalDate } from '../../kit/localDate.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { sortOfacNumbers } from '../ofac/ofacNumbers.ts';
import { splitClean } from '../values/cleanText.ts';
import { readCountry } from '../values/countryText.ts';
import type { CslAddress, CslRow } from './cslRow.ts';
import { cslProgramme } from './programmes.ts';
import { requirementOf } from './requirement.ts';

const TYPES: ReadonlyMap<string, ListingDraft['type']> = new Map(
  Object.entries<ListingDraft['type']>({
    '': 'unknown',
    individual: 'person',
    entity: 'organization',
    vessel: 'vessel',
    aircraft: 'aircraft',
  }),
);

/** Undefined (and reported) when the row has no id or name. */
export function mapCslRow(row: CslRow): ListingDraft | undefined {
  const source = row.text('source');
  const sourceId = row.text('id');
  const name = row.text('name');
  if (sourceId === '' || name === '') {
    row.issue('ROW_UNUSABLE', 'a row without id or name was left out');
    return undefined;
  }
  const programme = cslProgramme(source);
  if (!programme) row.issue('PROGRAMME_UNKNOWN', `source "${source}" is not known; the row has no programme`);
  const remarks: string[] = [row.text('remarks')];
  const requirement = requirementOf(row.text('license_requirement'), row.text('license_policy'));
  const url = row.text('source_list_url') || row.text('source_information_url');
  const addresses = row.addresses.map((address) => addressOf(row, address));
  const label = addressOnly(name, addresses);
  if (label) remarks.push(`Listed as ${name}`);
  const draft: ListingDraft = {
    key: `${programme?.short ?? 'OTHER'}:${sourceId}`,
    sourceId,
    type: label ? 'address' : typeOf(row),
    name: label ?? name,
    names: row.list('alt_names').map((text) => ({ text: text.replace(/^and\s+/, ''), kind: 'alias' as const })),
    programs: programme ? [programme.programme] : [],
    programTags: row.list('programs').flatMap((tag) => splitClean(tag, ';')),
    ...periodOf(row),
    births: birthsOf(row, remarks),
    birthPlaces: [...row.list('places_of_birth')],
    ...numbersOf(row, remarks),
    addresses,
    vessel: vesselOf(row),
    titles: splitClean(row.text('title'), ';'),
    ...(requirement ? { requirement } : {}),
    ...sameAsOf(row, programme?.programme),
    ...(url === '' ? {} : { url }),
    remarks: '',
  };
  const notice = row.text('federal_register_notice');
  const standardOrder = row.text('standard_order');
  if (notice !== '') remarks.push(`Federal Register: ${notice}`);
  if (standardOrder !== '') remarks.push(`Standard order: ${standardOrder}`);
  row.text('source_information_url');
  row.finish();
  return { ...draft, remarks: remarks.filter(Boolean).join('; ') };
}

/** The Entity List holds addresses without a party (`Address 01`): such a listing is named by its address. */
function addressOnly(name: string, addresses: readonly Address[]): string | undefined {
  if (!/^Address \d+$/i.test(name)) return undefined;
  const written = addresses
    .map(({ full, street, city }) => full || [street, city].filter(Boolean).join(', '))
    .find(Boolean);
  return written ?? name;
}

function typeOf(row: CslRow): ListingDraft['type'] {
  const given = row.text('type').toLowerCase();
  const type = TYPES.get(given);
  if (!type) row.issue('TYPE_UNKNOWN', `type "${given}" is not known`);
  return type ?? 'unknown';
}

/** end_date is the last day of a denial order; ours is the first day after it. */
function periodOf(row: CslRow): Pick<ListingDraft, 'validFrom' | 'validTo'> {
  const [from, to] = [dayOf(row, 'start_date'), dayOf(row, 'end_date')];
  return { validFrom: from, validTo: to === null ? null : addDays(to, 1) };
}

function dayOf(row: CslRow, field: string): LocalDate | null {
  const text = row.text(field);
  const date = parseLocalDate(text.slice(0, 10));
  if (!date && text !== '') row.issue('DATE_UNREAD', `${field} "${text}" is not a day`);
  return date ?? null;
}

function birthsOf(row: CslRow, remarks: string[]): PartialDate[] {
  const births: PartialDate[] = [];
  for (const text of row.list('dates_of_birth')) {
    const date = parsePartialDate(text);
    if (date) births.push(date);
    else {
      row.issue('DATE_UNREAD', `birth date "${text}" was kept as text`);
      remarks.push(`Birth date: ${text}`);
    }
  }
  return births;
}

/** OFAC's rows carry its own number, the same as on its own list. */
function sameAsOf(row: CslRow, programme: string | undefined): Pick<ListingDraft, 'sameAs'> {
  const number = row.text('entity_number');
  if (number === '' || programme === undefined || !programme.startsWith('us-ofac-')) return {};
  return { sameAs: [`${programme === 'us-ofac-sdn' ? 'us-ofac-sdn' : 'us-ofac-nonsdn'}:${number}`] };
}

function countriesOf(row: CslRow, registrations: readonly string[], remarks: string[]): CountryCode[] {
  const given = [
    ...row.list('nationalities'),
    ...row.list('citizenships'),
    row.text('vessel_flag'),
    row.text('country'),
    ...registrations,
  ];
  return given.filter(Boolean).flatMap((text) => {
    const country = readCountry(text);
    if (country) return [country];
    row.issue('COUNTRY_UNREAD', `country "${text}" was kept as text`);
    remarks.push(`Country: ${text}`);
    return [];
  });
}

function addressOf(row: CslRow, given: CslAddress): Address {
  const country = readCountry(given.country);
  if (!country && given.country !== '') row.issue('COUNTRY_UNREAD', `country "${given.country}" was kept as text`);
  const whole = given.city === '' && given.state === '' && given.postalCode === '';
  return {
    ...(whole ? {} : { street: given.text, city: given.city, region: given.state, postalCode: given.postalCode }),
    full: [whole ? given.text : '', country ? '' : given.country].filter(Boolean).join(', '),
    ...(country ? { country } : {}),
  };
}

function numbersOf(row: CslRow, remarks: string[]): Pick<ListingDraft, 'identifiers' | 'gender' | 'countries'> {
  const { identifiers, gender, registrations, notes } = sortOfacNumbers(row.ids);
  remarks.push(...notes);
  const countries = countriesOf(row, registrations, remarks);
  return { identifiers: [...identifiers], countries, ...(gender ? { gender } : {}) };
}

function vesselOf(row: CslRow): Record<string, string> {
  const fields = {
    callSign: 'call_sign',
    type: 'vessel_type',
    grossTonnage: 'gross_tonnage',
    grossRegisteredTonnage: 'gross_registered_tonnage',
    owner: 'vessel_owner',
  };
  const facts = Object.entries(fields).map(([key, field]) => [key, row.text(field)] as const);
  return Object.fromEntries(facts.filter(([, value]) => value !== ''));
}
