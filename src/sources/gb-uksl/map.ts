/** From a Designation of the UK Sanctions List to a draft of its Listing. Case varies in NameType and in UN references. */
import type { CountryCode } from '../../domain/country.ts';
import type { ListingName } from '../../domain/list.ts';
import type { Address, Identifier } from '../../domain/party.ts';
import type { XmlElement } from '../formats/xmlStream.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictElement } from '../listing/strictElement.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { canonicalReference } from '../un-sc/map.ts';
import { splitClean } from '../values/cleanText.ts';
import { readCountry } from '../values/countryText.ts';
import { dayFirst } from '../values/days.ts';
import { identifierOf } from '../values/identifierOf.ts';
import { readBirths } from '../values/readBirth.ts';

const TYPES: ReadonlyMap<string, ListingDraft['type']> = new Map(
  Object.entries<ListingDraft['type']>({
    individual: 'person',
    entity: 'organization',
    ship: 'vessel',
  }),
);

export function mapDesignation(element: XmlElement, account: AccountBuilder): ListingDraft | undefined {
  const record = new StrictElement(element, account, uniqueIdIn(element) || `line ${element.line}`);
  if (element.name !== 'Designation') {
    record.issue('ELEMENT_UNKNOWN', `element ${element.name} is not known and was left out`);
    return undefined;
  }
  const sourceId = record.text('UniqueID');
  const written = record
    .children('Names')
    .flatMap((list) => list.children('Name').map((name) => nameOf(name, account)))
    .filter(({ text }) => text !== '');
  const names = [...written, ...nonLatinOf(record)];
  const primary = names.find(({ kind }) => kind === 'primary') ?? names[0];
  if (sourceId === '' || !primary) {
    record.issue('ROW_UNUSABLE', 'a designation without id or name was left out');
    return undefined;
  }
  const remarks = [...record.texts('OtherInformation'), ...record.texts('UKStatementofReasons')];
  const measures = record.texts('SanctionsImposed').flatMap((text) => splitClean(text, '|'));
  if (measures.length > 0) remarks.unshift(`Measures: ${measures.join(', ')}`);
  const givenType = record.text('IndividualEntityShip');
  const type = TYPES.get(givenType.toLowerCase());
  if (!type) record.issue('TYPE_UNKNOWN', `type "${givenType}" is not known`);
  const details = detailsOf(record, remarks);
  const draft: ListingDraft = {
    sourceId,
    type: type ?? 'unknown',
    name: primary.text,
    names: names
      .filter((name) => name !== primary)
      .map((name) => (name.kind === 'primary' ? { ...name, kind: 'alias' } : name)),
    programs: [programmeOf(measures)],
    programTags: record.texts('RegimeName'),
    validFrom: designatedOn(record),
    ...details,
    identifiers: [...details.identifiers, ...contactsOf(record), ...groupIdOf(record)],
    addresses: record.children('Addresses').flatMap((list) => list.children('Address').map(addressOf)),
    sameAs: splitClean(record.text('UNReferenceNumber'), /[;,|]/).map((text) => `un-sc:${canonicalReference(text)}`),
    remarks: '',
  };
  record.ignore('LastUpdated', 'DesignationSource', 'SanctionsImposedIndicators');
  record.finish();
  return { ...draft, titles: [...(details.titles ?? []), ...record.texts('Title')], remarks: remarks.join('; ') };
}

/** Ships kept out of ports, travel bans and the like are no freeze: they stand under a programme of their own. */
const programmeOf = (measures: readonly string[]): string =>
  measures.length === 0 || measures.some((measure) => /asset freeze/i.test(measure))
    ? 'gb-uksl'
    : 'gb-uksl-other-measures';

const uniqueIdIn = (element: XmlElement): string =>
  element.children.find(({ name }) => name === 'UniqueID')?.text.trim() ?? '';

/** Name6 is the family or whole name and stands last when spoken. */
function nameOf(name: StrictElement, account: AccountBuilder): ListingName {
  account.row('Name');
  const text = ['Name1', 'Name2', 'Name3', 'Name4', 'Name5', 'Name6']
    .map((part) => name.text(part))
    .filter(Boolean)
    .join(' ');
  const [type, strength] = [name.text('NameType').toLowerCase(), name.text('AliasStrength').toLowerCase()];
  name.ignore('Title');
  if (type === 'primary name') return { text, kind: 'primary' };
  if (type.includes('former')) return { text, kind: 'formerName' };
  return { text, kind: strength.startsWith('low') ? 'weakAlias' : 'alias' };
}

function nonLatinOf(record: StrictElement): ListingName[] {
  return record.children('NonLatinNames').flatMap((list) =>
    list.children('NonLatinName').flatMap((name) => {
      name.ignore('NonLatinScriptType', 'NonLatinScriptLanguage');
      return name.texts('NameNonLatinScript').map((text) => ({ text, kind: 'alias' as const }));
    }),
  );
}

function designatedOn(record: StrictElement): NonNullable<ListingDraft['validFrom']> | null {
  const text = record.text('DateDesignated');
  const date = dayFirst(text);
  if (!date && text !== '') record.issue('DATE_UNREAD', `DateDesignated "${text}" is not a day`);
  return date ?? null;
}

function groupIdOf(record: StrictElement): Identifier[] {
  return record.texts('OFSIGroupID').map((value) => ({ kind: 'ofsiGroupId', value }));
}

function contactsOf(record: StrictElement): Identifier[] {
  const kinds = {
    phone: ['PhoneNumbers', 'PhoneNumber'],
    email: ['EmailAddresses', 'EmailAddress'],
    website: ['Websites', 'Website'],
  };
  return Object.entries(kinds).flatMap(([kind, [list = '', item = '']]) =>
    record.children(list).flatMap((element) => element.texts(item).map((value) => ({ kind, value }))),
  );
}

function addressOf(address: StrictElement): Address {
  const lines = ['AddressLine1', 'AddressLine2', 'AddressLine3', 'AddressLine4', 'AddressLine5'].map((line) =>
    address.text(line),
  );
  const countryText = address.text('AddressCountry');
  const country = readCountry(countryText);
  if (!country && countryText !== '') address.issue('COUNTRY_UNREAD', `country "${countryText}" was kept as text`);
  return {
    street: lines.filter(Boolean).join(', '),
    city: address.text('AddressLine6'),
    postalCode: address.text('AddressPostalCode'),
    ...(country ? { country } : { full: countryText }),
  };
}

type Details = Pick<ListingDraft, 'births' | 'birthPlaces' | 'gender' | 'titles' | 'vessel'> & {
  readonly countries: CountryCode[];
  readonly identifiers: Identifier[];
};

/** Texts of `<list><item>..</item></list>` below an element. */
const texts = (element: StrictElement, list: string, item: string): string[] =>
  element.children(list).flatMap((part) => part.texts(item));

function detailsOf(record: StrictElement, remarks: string[]): Details {
  const [person, entity, ship] = [
    record.child('IndividualDetails')?.child('Individual'),
    record.child('EntityDetails')?.child('Entity'),
    record.child('ShipDetails')?.child('Ship'),
  ];
  const nothing: Details = { countries: [], identifiers: [] };
  if (person) return personOf(person, remarks);
  if (entity) return entityOf(entity, remarks);
  return ship ? shipOf(ship) : nothing;
}

function personOf(person: StrictElement, remarks: string[]): Details {
  const { births, unread } = readBirths(texts(person, 'DOBs', 'DOB'), (text) =>
    person.issue('DATE_UNREAD', `birth date "${text}" was kept as text`),
  );
  remarks.push(...unread.map((text) => `Birth date: ${text}`));
  const birthPlaces = person
    .children('BirthDetails')
    .flatMap((list) =>
      list
        .children('Location')
        .map((place) => [place.text('TownOfBirth'), place.text('CountryOfBirth')].filter(Boolean).join(', ')),
    );
  const gender = texts(person, 'Genders', 'Gender')[0]?.toLowerCase();
  return {
    births,
    birthPlaces,
    countries: countriesOf(person, texts(person, 'Nationalities', 'Nationality'), remarks),
    identifiers: [
      ...documentsOf(person, 'PassportDetails', 'Passport', 'Passport'),
      ...documentsOf(person, 'NationalIdentifierDetails', 'NationalIdentifier', 'National ID No.'),
    ],
    titles: texts(person, 'Positions', 'Position'),
    ...(gender === 'male' || gender === 'female' ? { gender } : {}),
  };
}

function documentsOf(person: StrictElement, list: string, item: string, label: string): Identifier[] {
  return person.children(list).flatMap((part) =>
    part.children(item).flatMap((document) => {
      const more = [document.text(`${item}AdditionalInformation`)];
      return identifierOf({ label, value: document.text(`${item}Number`), more }) ?? [];
    }),
  );
}

function countriesOf(element: StrictElement, names: readonly string[], remarks: string[]): CountryCode[] {
  return names.flatMap((name) => {
    const country = readCountry(name);
    if (country) return [country];
    element.issue('COUNTRY_UNREAD', `country "${name}" was kept as text`);
    remarks.push(`Nationality: ${name}`);
    return [];
  });
}

function entityOf(entity: StrictElement, remarks: string[]): Details {
  const kinds = {
    Type: ['TypeOfEntities', 'TypeOfEntity'],
    Parent: ['ParentCompanies', 'ParentCompany'],
    Subsidiary: ['Subsidiaries', 'Subsidiary'],
  };
  for (const [label, [list = '', item = '']] of Object.entries(kinds))
    remarks.push(...texts(entity, list, item).map((text) => `${label}: ${text}`));
  const numbers = texts(entity, 'BusinessRegistrationNumbers', 'BusinessRegistrationNumber');
  return {
    countries: [],
    identifiers: numbers.flatMap((value) => identifierOf({ label: 'Registration Number', value }) ?? []),
  };
}

const SHIP_FACTS: Readonly<Record<string, readonly [string, string]>> = {
  owner: ['CurrentOwnerOperators', 'CurrentOwnerOperator'],
  formerOwner: ['PreviousOwnerOperators', 'PreviousOwnerOperator'],
  flag: ['CurrentBelievedFlagOfShips', 'CurrentBelievedFlagOfShip'],
  formerFlag: ['PreviousFlags', 'PreviousFlag'],
  type: ['TypeOfShipDetails', 'TypeOfShip'],
  tonnage: ['TonnageOfShipDetails', 'TonnageOfShip'],
  length: ['LengthOfShipDetails', 'LengthOfShip'],
  yearOfBuild: ['YearsBuilt', 'YearBuilt'],
  hullNumber: ['HullIdentificationNumbers', 'HullIdentificationNumber'],
};

function shipOf(ship: StrictElement): Details {
  const facts = Object.entries(SHIP_FACTS).map(
    ([key, [list, item]]) => [key, texts(ship, list, item).join('; ')] as const,
  );
  const vessel = Object.fromEntries(facts.filter(([, found]) => found !== ''));
  const flag = readCountry(vessel.flag ?? '');
  const numbers = texts(ship, 'IMONumbers', 'IMONumber');
  return {
    vessel,
    countries: flag ? [flag] : [],
    identifiers: numbers.flatMap((value) => identifierOf({ label: 'IMO', value }) ?? []),
  };
}
