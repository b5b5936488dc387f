/** OFAC's plain XML (sdn.xml, consolidated.xml), under its namespace of 2024 and before and the one since. */
import type { CountryCode } from '../../domain/country.ts';
import type { ListingName } from '../../domain/list.ts';
import { parsePartialDate } from '../../domain/partialDate.ts';
import type { Address } from '../../domain/party.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import { readXml, type XmlElement } from '../formats/xmlStream.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictElement } from '../listing/strictElement.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { SourceFile } from '../reading/source.ts';
import { readCountry } from '../values/countryText.ts';
import { monthFirst } from '../values/days.ts';
import { type IdentifierWords, identifierOf } from '../values/identifierOf.ts';
import { ofacAddress } from './ofacMap.ts';
import { sortOfacNumbers } from './ofacNumbers.ts';

const SHAPE = { roots: ['sdnList'], containers: [] };

export interface OfacHeader {
  publishedOn: LocalDate | null;
  /** Records the file says it has. */
  statedSize: number | null;
}

/** Drafts without `programs`, in file order. */
export async function* readOfacXml(
  file: SourceFile,
  account: AccountBuilder,
): AsyncGenerator<ListingDraft, OfacHeader> {
  const header: OfacHeader = { publishedOn: null, statedSize: null };
  for await (const element of readXml(file, SHAPE)) {
    if (element.name === 'sdnList') continue;
    account.row(element.name);
    if (element.name === 'publshInformation') readHeader(new StrictElement(element, account, element.name), header);
    else if (element.name === 'sdnEntry') {
      const draft = mapOfacEntry(element, account);
      if (draft) yield draft;
    } else
      account.issue('ELEMENT_UNKNOWN', `element ${element.name} is not known and was left out`, `line ${element.line}`);
  }
  return header;
}

function readHeader(info: StrictElement, header: OfacHeader): void {
  header.publishedOn = monthFirst(info.text('Publish_Date')) ?? null;
  const count = info.text('Record_Count');
  if (/^\d+$/.test(count)) header.statedSize = Number(count);
  info.finish();
}

const TYPES: ReadonlyMap<string, ListingDraft['type']> = new Map(
  Object.entries<ListingDraft['type']>({
    Entity: 'organization',
    Individual: 'person',
    Vessel: 'vessel',
    Aircraft: 'aircraft',
  }),
);

export function mapOfacEntry(element: XmlElement, account: AccountBuilder): ListingDraft | undefined {
  const uid = element.children.find(({ name }) => name === 'uid')?.text.trim() ?? '';
  const where = uid === '' ? `line ${element.line}` : `uid ${uid}`;
  const entry = new StrictElement(element, account, where);
  const [sourceId, name] = [entry.text('uid'), nameIn(entry)];
  if (sourceId === '' || name === '') {
    entry.issue('ROW_UNUSABLE', 'an entry without uid or name was left out');
    return undefined;
  }
  const givenType = entry.text('sdnType');
  if (!TYPES.get(givenType)) entry.issue('TYPE_UNKNOWN', `type "${givenType}" is not known`);
  const numbers = sortOfacNumbers(items(entry, 'idList', 'id').map(numberOf));
  const vessel = vesselOf(entry);
  const remarks: string[] = [...entry.texts('remarks'), ...numbers.notes];
  const draft: ListingDraft = {
    sourceId,
    type: TYPES.get(givenType) ?? 'unknown',
    name,
    names: items(entry, 'akaList', 'aka').map(akaOf),
    programTags: entry.child('programList')?.texts('program') ?? [],
    titles: entry.texts('title'),
    births: birthsOf(entry, remarks),
    birthPlaces: items(entry, 'placeOfBirthList', 'placeOfBirthItem').map((place) => leafOf(place, 'placeOfBirth')),
    countries: countriesOf(entry, [...numbers.registrations, vessel.facts.flag ?? ''], remarks),
    identifiers: [...numbers.identifiers, ...vessel.identifiers],
    addresses: items(entry, 'addressList', 'address').map((address) => addressOf(address, account, where)),
    vessel: vessel.facts,
    ...(numbers.gender ? { gender: numbers.gender } : {}),
    remarks: '',
  };
  entry.finish();
  return { ...draft, remarks: remarks.join('; ') };
}

/** `LAST, First` as in the delimited files. */
const nameIn = (element: StrictElement): string =>
  [element.text('lastName'), element.text('firstName')].filter(Boolean).join(', ');

function items(entry: StrictElement, list: string, item: string): readonly StrictElement[] {
  return entry.children(list).flatMap((element) => element.children(item));
}

/** One text beside a running number and a mark for the main entry. */
function leafOf(item: StrictElement, name: string): string {
  item.ignore('uid', 'mainEntry');
  return item.text(name);
}

function akaOf(aka: StrictElement): ListingName {
  aka.ignore('uid');
  const [type, category] = [aka.text('type'), aka.text('category')];
  const kind = type === 'f.k.a.' ? 'formerName' : category === 'weak' ? 'weakAlias' : 'alias';
  return { text: nameIn(aka), kind };
}

function numberOf(id: StrictElement): IdentifierWords {
  id.ignore('uid');
  const [issued, expires] = [id.text('issueDate'), id.text('expirationDate')];
  return {
    label: id.text('idType'),
    value: id.text('idNumber'),
    country: id.text('idCountry'),
    more: [issued && `issued ${issued}`, expires && `expires ${expires}`],
  };
}

function birthsOf(entry: StrictElement, remarks: string[]): NonNullable<ListingDraft['births']> {
  return items(entry, 'dateOfBirthList', 'dateOfBirthItem').flatMap((item) => {
    const text = leafOf(item, 'dateOfBirth');
    const date = parsePartialDate(text);
    if (date) return [date];
    entry.issue('DATE_UNREAD', `birth date "${text}" was kept as text`);
    remarks.push(`DOB ${text}`);
    return [];
  });
}

function countriesOf(entry: StrictElement, others: readonly string[], remarks: string[]): CountryCode[] {
  const nationalities = [
    ...items(entry, 'nationalityList', 'nationality'),
    ...items(entry, 'citizenshipList', 'citizenship'),
  ];
  const given = [...nationalities.map((item) => leafOf(item, 'country')), ...others.filter(Boolean)];
  return given.flatMap((text) => {
    const country = readCountry(text);
    if (country) return [country];
    entry.issue('COUNTRY_UNREAD', `country "${text}" was kept as text`);
    remarks.push(`nationality ${text}`);
    return [];
  });
}

function addressOf(address: StrictElement, account: AccountBuilder, where: string): Address {
  address.ignore('uid');
  const street = ['address1', 'address2', 'address3']
    .map((part) => address.text(part))
    .filter(Boolean)
    .join(', ');
  const parts = {
    street,
    city: address.text('city'),
    region: address.text('stateOrProvince'),
    postalCode: address.text('postalCode'),
  };
  return ofacAddress(parts, address.text('country'), '', account, where);
}

const VESSEL_FIELDS: Readonly<Record<string, string>> = {
  callSign: 'callSign',
  vesselType: 'type',
  vesselFlag: 'flag',
  vesselOwner: 'owner',
  tonnage: 'tonnage',
  grossRegisteredTonnage: 'grossRegisteredTonnage',
};

function vesselOf(entry: StrictElement): {
  facts: Record<string, string>;
  identifiers: NonNullable<ListingDraft['identifiers']>;
} {
  const facts = new Map<string, string>();
  for (const info of entry.children('vesselInfo'))
    for (const [field, key] of Object.entries(VESSEL_FIELDS)) {
      const text = info.text(field);
      if (text !== '') facts.set(key, text);
    }
  const callSign = identifierOf({ label: 'Call Sign', value: facts.get('callSign') ?? '' });
  return { facts: Object.fromEntries(facts), identifiers: callSign ? [callSign] : [] };
}
