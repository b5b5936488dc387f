/** From an INDIVIDUAL or ENTITY of the Security Council's list to a draft of its Listing. DATAID changes between files: not the key. */
import type { Listing, ListingName } from '../../domain/list.ts';
import { type PartialDate, parsePartialDate } from '../../domain/partialDate.ts';
import type { Address, Identifier } from '../../domain/party.ts';
import { parseLocalDate } from '../../kit/localDate.ts';
import type { XmlElement } from '../formats/xmlStream.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictElement } from '../listing/strictElement.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { readCountry } from '../values/countryText.ts';
import { identifierOf } from '../values/identifierOf.ts';

type Gathered = {
  -readonly [K in 'names' | 'births' | 'birthPlaces' | 'identifiers' | 'addresses' | 'countries']: Listing[K];
} & {
  remarks: string[];
};

/** The draft, or undefined (and reported) when the record has no reference number or no name. */
export function mapUnRecord(element: XmlElement, account: AccountBuilder): ListingDraft | undefined {
  const reference = element.children.find(({ name }) => name === 'REFERENCE_NUMBER')?.text.trim() ?? '';
  const record = new StrictElement(element, account, reference || `line ${element.line}`);
  const sourceId = record.text('REFERENCE_NUMBER');
  const name = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME']
    .map((part) => record.text(part))
    .filter(Boolean)
    .join(' ');
  if (element.name !== 'INDIVIDUAL' && element.name !== 'ENTITY') {
    record.issue('ELEMENT_UNKNOWN', `element ${element.name} is not known and was left out`);
    return undefined;
  }
  if (sourceId === '' || name === '') {
    record.issue('ROW_UNUSABLE', 'a record without reference number or name was left out');
    return undefined;
  }
  if (name.includes('\ufffd')) record.issue('TEXT_DAMAGED', 'the name holds characters that were damaged before');
  const gathered = gather(record, element.name);
  const draft: ListingDraft = {
    key: canonicalReference(sourceId),
    sourceId,
    type: element.name === 'INDIVIDUAL' ? 'person' : 'organization',
    name,
    ...gathered,
    programs: ['un-sc'],
    programTags: record.texts('UN_LIST_TYPE'),
    validFrom: listedOn(record),
    titles: [...record.children('TITLE'), ...record.children('DESIGNATION')].flatMap((part) => part.texts('VALUE')),
    ...genderOf(record, gathered.remarks),
    remarks: gathered.remarks.join('; '),
  };
  record.ignore('DATAID', 'VERSIONNUM', 'LIST_TYPE', 'LAST_DAY_UPDATED', 'SORT_KEY', 'SORT_KEY_LAST_MOD');
  record.finish();
  return draft;
}

/** Case varies between files: `QDi.057`. */
export function canonicalReference(reference: string): string {
  const match = /^([a-z]{2})([ie])\.(\d+)$/i.exec(reference);
  return match ? `${match[1]?.toUpperCase()}${match[2]?.toLowerCase()}.${match[3]}` : reference;
}

/** A day, sometimes with a zone behind it (`2015-07-01-04:00`). */
function listedOn(record: StrictElement): ListingDraft['validFrom'] & (string | null) {
  const text = record.text('LISTED_ON');
  const date = parseLocalDate(text.slice(0, 10));
  if (!date && text !== '') record.issue('DATE_UNREAD', `LISTED_ON "${text}" is not a day`);
  return date ?? null;
}

function gather(record: StrictElement, kind: 'INDIVIDUAL' | 'ENTITY'): Gathered {
  const into: Gathered = {
    names: [],
    births: [],
    birthPlaces: [],
    identifiers: [],
    addresses: [],
    countries: [],
    remarks: [],
  };
  for (const text of record.texts('NAME_ORIGINAL_SCRIPT')) {
    if (text.includes('\ufffd')) record.issue('TEXT_DAMAGED', 'a name holds characters that were damaged before');
    into.names.push({ text, kind: 'alias' });
  }
  into.remarks.push(...record.texts('COMMENTS1'));
  for (const alias of record.children(`${kind}_ALIAS`)) readAlias(alias, into);
  for (const address of record.children(`${kind}_ADDRESS`)) into.addresses.push(addressOf(address));
  for (const birth of record.children('INDIVIDUAL_DATE_OF_BIRTH')) readBirth(birth, into);
  for (const place of record.children('INDIVIDUAL_PLACE_OF_BIRTH')) into.birthPlaces.push(placeOf(place));
  for (const document of record.children('INDIVIDUAL_DOCUMENT')) readDocument(document, into);
  for (const nationality of record.children('NATIONALITY').flatMap((part) => part.texts('VALUE'))) {
    const country = readCountry(nationality);
    if (country) into.countries.push(country);
    else {
      record.issue('COUNTRY_UNREAD', `nationality "${nationality}" was kept as text`);
      into.remarks.push(`Nationality: ${nationality}`);
    }
  }
  return into;
}

const ALIAS_KINDS: ReadonlyMap<string, ListingName['kind']> = new Map(
  Object.entries<ListingName['kind']>({
    Good: 'alias',
    Low: 'weakAlias',
    'a.k.a.': 'alias',
    'f.k.a.': 'formerName',
    '': 'alias',
  }),
);

function readAlias(alias: StrictElement, into: Gathered): void {
  const quality = alias.text('QUALITY');
  const note = alias.text('NOTE');
  const text = alias.text('ALIAS_NAME');
  const kind = ALIAS_KINDS.get(quality);
  if (!kind) alias.issue('NAME_KIND_UNKNOWN', `alias quality "${quality}" is not known; read as an alias`);
  const former = /^(previously|formerly) listed as/i.test(note);
  if (text !== '') into.names.push({ text, kind: former && kind !== 'weakAlias' ? 'formerName' : (kind ?? 'alias') });
  if (note !== '' && !former) into.remarks.push(`${text}: ${note}`);
  const place = [alias.text('CITY_OF_BIRTH'), alias.text('COUNTRY_OF_BIRTH')].filter(Boolean).join(', ');
  if (place !== '') into.birthPlaces.push(place);
  const date = alias.text('DATE_OF_BIRTH');
  if (date !== '') pushBirth(alias, date, into);
}

function pushBirth(element: StrictElement, text: string, into: Gathered): void {
  const date: PartialDate | undefined = parsePartialDate(text);
  if (date) into.births.push(date);
  else {
    element.issue('DATE_UNREAD', `birth date "${text}" was kept as text`);
    into.remarks.push(`Birth date: ${text}`);
  }
}

function readBirth(birth: StrictElement, into: Gathered): void {
  const type = birth.text('TYPE_OF_DATE');
  const [date, year, from, to] = ['DATE', 'YEAR', 'FROM_YEAR', 'TO_YEAR'].map((part) => birth.text(part));
  const note = birth.text('NOTE');
  const circa = type === 'APPROXIMATELY' || /^approximately$/i.test(note) ? 'circa ' : '';
  if (from && to) pushBirth(birth, `${circa}${from} to ${to}`, into);
  else if (date || year) pushBirth(birth, `${circa}${(date || year)?.slice(0, 10)}`, into);
  if (note !== '' && !/^approximately$/i.test(note)) into.remarks.push(`Birth date: ${note}`);
}

function placeOf(place: StrictElement): string {
  const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY'].map((part) => place.text(part)).filter(Boolean);
  const note = place.text('NOTE');
  return [parts.join(', '), note].filter(Boolean).join(' ');
}

function addressOf(address: StrictElement): Address {
  const countryText = address.text('COUNTRY');
  const country = readCountry(countryText);
  if (!country && countryText !== '') address.issue('COUNTRY_UNREAD', `country "${countryText}" was kept as text`);
  const full = [country ? '' : countryText, address.text('NOTE')].filter(Boolean).join('; ');
  return {
    street: address.text('STREET'),
    city: address.text('CITY'),
    region: address.text('STATE_PROVINCE'),
    postalCode: address.text('ZIP_CODE'),
    full,
    ...(country ? { country } : {}),
  };
}

function readDocument(document: StrictElement, into: Gathered): void {
  const label = [document.text('TYPE_OF_DOCUMENT'), document.text('TYPE_OF_DOCUMENT2')].filter(Boolean).join(', ');
  const [issuing, issuedIn] = [document.text('ISSUING_COUNTRY'), document.text('COUNTRY_OF_ISSUE')];
  const country = issuing || issuedIn;
  const issued = document.text('DATE_OF_ISSUE');
  const city = document.text('CITY_OF_ISSUE');
  const more = [
    issued === '' ? '' : `issued ${issued}`,
    city === '' ? '' : `in ${city}`,
    issuedIn === '' || issuedIn === country ? '' : `in ${issuedIn}`,
    document.text('NOTE'),
  ];
  const identifier: Identifier | undefined = identifierOf({ label, value: document.text('NUMBER'), country, more });
  if (identifier) into.identifiers.push(identifier);
  else into.remarks.push([`Document: ${label}`, country, ...more].filter(Boolean).join(', '));
}

/** The element of its own is young; older records say it in their comments. */
function genderOf(record: StrictElement, remarks: readonly string[]): Pick<ListingDraft, 'gender'> {
  const text = record.text('GENDER') || (/\bGender:\s*(male|female)\b/i.exec(remarks.join(' '))?.[1] ?? '');
  if (/^male$/i.test(text)) return { gender: 'male' };
  if (/^female$/i.test(text)) return { gender: 'female' };
  if (text !== '') record.issue('FIELD_UNREAD', `GENDER "${text}" is not known`);
  return {};
}
