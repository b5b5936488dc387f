/** From a sanctionEntity of the EU's list to a draft of its Listing. */
import type { CountryCode } from '../../domain/country.ts';
import type { ListingName } from '../../domain/list.ts';
import type { Address, Identifier } from '../../domain/party.ts';
import { parseLocalDate } from '../../kit/localDate.ts';
import type { XmlElement } from '../formats/xmlStream.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictElement } from '../listing/strictElement.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { canonicalReference } from '../un-sc/map.ts';
import { readCountry } from '../values/countryText.ts';
import { identifierOf } from '../values/identifierOf.ts';
import { readBirths } from '../values/readBirth.ts';

interface EuName extends ListingName {
  readonly title: string;
  readonly role: string;
  readonly gender: string;
}

export function mapEuEntity(element: XmlElement, account: AccountBuilder): ListingDraft | undefined {
  const reference = element.attributes.euReferenceNumber ?? '';
  const entity = new StrictElement(element, account, reference || `line ${element.line}`);
  if (element.name !== 'sanctionEntity') {
    entity.issue('ELEMENT_UNKNOWN', `element ${element.name} is not known and was left out`);
    return undefined;
  }
  const logicalId = entity.attribute('logicalId');
  const sourceId = entity.attribute('euReferenceNumber') || (logicalId === '' ? '' : `logical-${logicalId}`);
  const remarks = entity.texts('remark');
  const names = entity
    .children('nameAlias')
    .map((alias) => nameOf(alias, account, remarks))
    .filter(({ text }) => text !== '');
  const primary = primaryOf(names);
  if (sourceId === '' || !primary) {
    entity.issue('ROW_UNUSABLE', 'an entity without reference or name was left out');
    return undefined;
  }
  const details = entity.attribute('designationDetails');
  if (details !== '') remarks.push(details);
  const gender = names.find(({ gender }) => gender !== '')?.gender;
  const draft: ListingDraft = {
    sourceId,
    type: typeOf(entity),
    name: primary.text,
    names: names.filter((name) => name !== primary),
    programs: ['eu-fsf'],
    ...lawOf(entity, remarks),
    validFrom: designatedOn(entity),
    ...birthsOf(entity, remarks),
    ...(gender === 'M' || gender === 'F' ? { gender: gender === 'M' ? 'male' : 'female' } : {}),
    countries: entity.children('citizenship').flatMap((citizenship) => countryOf(citizenship, remarks)),
    identifiers: entity
      .children('identification')
      .flatMap((identification) => identificationOf(identification, remarks)),
    addresses: entity.children('address').map((address) => addressOf(address, remarks)),
    titles: names.flatMap(({ title, role }) => [title, role]),
    sameAs: unitedNationsOf(entity),
    remarks: '',
  };
  entity.finish();
  return { ...draft, remarks: remarks.filter((text) => !/^none$/i.test(text)).join('; ') };
}

/** English or without a language, and strong, before others; file order decides between equals. */
function primaryOf(names: readonly EuName[]): EuName | undefined {
  const strong = names.filter(({ kind }) => kind === 'alias');
  return strong.find(({ language }) => language === undefined || language === 'en') ?? strong[0] ?? names[0];
}

/** Housekeeping that every part of an entity carries. */
const HOUSEKEEPING = ['@logicalId', '@regulationLanguage', 'regulationSummary'];

function nameOf(alias: StrictElement, account: AccountBuilder, remarks: string[]): EuName {
  alias.ignore(...HOUSEKEEPING);
  account.row('nameAlias');
  const parts = ['firstName', 'middleName', 'lastName'].map((part) => alias.attribute(part)).filter(Boolean);
  const language = alias.attribute('nameLanguage').toLowerCase();
  remarks.push(...alias.texts('remark'));
  return {
    text: alias.attribute('wholeName') || parts.join(' '),
    kind: alias.attribute('strong') === 'false' ? 'weakAlias' : 'alias',
    ...(language === '' ? {} : { language }),
    title: alias.attribute('title'),
    role: alias.attribute('function'),
    gender: alias.attribute('gender'),
  };
}

function typeOf(entity: StrictElement): ListingDraft['type'] {
  const subject = entity.child('subjectType');
  subject?.ignore('@classificationCode', '@logicalId');
  const code = subject?.attribute('code') ?? '';
  if (code === 'person') return 'person';
  if (code === 'enterprise') return 'organization';
  entity.issue('TYPE_UNKNOWN', `subject type "${code}" is not known`);
  return 'unknown';
}

/** The act that last changed the entry; programmes of all acts. */
function lawOf(entity: StrictElement, remarks: string[]): Pick<ListingDraft, 'programTags' | 'url'> {
  const tags: string[] = [];
  const urls: string[] = [];
  for (const regulation of entity.children('regulation')) {
    regulation.ignore('@regulationType', '@organisationType', '@publicationDate', '@logicalId');
    tags.push(regulation.attribute('programme'));
    urls.push(...regulation.texts('publicationUrl'));
    const [title, inForce] = [regulation.attribute('numberTitle'), regulation.attribute('entryIntoForceDate')];
    if (title !== '') remarks.push(`Regulation ${title}${inForce === '' ? '' : `, in force ${inForce}`}`);
    remarks.push(...regulation.texts('remark'));
  }
  return { programTags: tags, ...(urls[0] ? { url: urls[0] } : {}) };
}

function designatedOn(entity: StrictElement): NonNullable<ListingDraft['validFrom']> | null {
  const text = entity.attribute('designationDate');
  const date = parseLocalDate(text.slice(0, 10));
  if (!date && text !== '') entity.issue('DATE_UNREAD', `designationDate "${text}" is not a day`);
  return date ?? null;
}

function unitedNationsOf(entity: StrictElement): string[] {
  const number = entity.attribute('unitedNationId');
  // `QDi.43` is the UN's `QDi.043`.
  const padded = number.replace(/\.(\d{1,2})$/, (_, digits: string) => `.${digits.padStart(3, '0')}`);
  return number === '' ? [] : [`un-sc:${canonicalReference(padded)}`];
}

/** `00` stands for a country that is not known; its description then repeats that. */
function countryOf(element: StrictElement, remarks: string[]): CountryCode[] {
  element.ignore(...HOUSEKEEPING);
  const [code, description, region] = ['countryIso2Code', 'countryDescription', 'region'].map((name) =>
    element.attribute(name),
  );
  remarks.push(...element.texts('remark'));
  if (region) remarks.push(`Region: ${region}`);
  return countryFrom(element, code ?? '', description ?? '');
}

function countryFrom(element: StrictElement, code: string, description: string): CountryCode[] {
  if (code === '00' || (code === '' && description === '')) return [];
  const country = readCountry(code) ?? readCountry(description);
  if (!country) element.issue('COUNTRY_UNREAD', `country "${code} ${description}" was left out`);
  return country ? [country] : [];
}

function birthsOf(entity: StrictElement, remarks: string[]): Pick<ListingDraft, 'births' | 'birthPlaces'> {
  const births: NonNullable<ListingDraft['births']> = [];
  const birthPlaces: string[] = [];
  for (const birth of entity.children('birthdate')) {
    birth.ignore(...HOUSEKEEPING, '@dayOfMonth');
    const read = readBirths([dateTextOf(birth)].filter(Boolean), (text) =>
      birth.issue('DATE_UNREAD', `birth date "${text}" was kept as text`),
    );
    births.push(...read.births);
    remarks.push(...read.unread.map((text) => `Birth date: ${text}`), ...birth.texts('remark'));
    const parts = ['place', 'city', 'region', 'zipCode']
      .map((part) => birth.attribute(part))
      .filter((part) => part !== '' && part !== '-');
    const [code, description] = [birth.attribute('countryIso2Code'), birth.attribute('countryDescription')];
    birthPlaces.push([...parts, code === '00' ? '' : description].filter(Boolean).join(', '));
  }
  return { births, birthPlaces };
}

function dateTextOf(birth: StrictElement): string {
  const [day, month, year] = ['birthdate', 'monthOfYear', 'year'].map((part) => birth.attribute(part));
  const [from, to] = [birth.attribute('yearRangeFrom'), birth.attribute('yearRangeTo')];
  const [circa, calendar] = [birth.attribute('circa') === 'true' ? 'circa ' : '', birth.attribute('calendarType')];
  const text =
    from && to ? `${from} to ${to}` : day || (year && month ? `${year}-${month.padStart(2, '0')}` : year) || '';
  if (text === '') return '';
  // Years of the Islamic calendar are no years of ours: kept as text.
  return calendar === '' || calendar === 'GREGORIAN'
    ? `${circa}${text}`
    : `${circa}${text} (${calendar.toLowerCase()} calendar)`;
}

const FLAGS = ['diplomatic', 'knownExpired', 'knownFalse', 'reportedLost', 'revokedByIssuer'];

function identificationOf(identification: StrictElement, remarks: string[]): Identifier[] {
  identification.ignore(...HOUSEKEEPING);
  const [code, description] = [
    identification.attribute('identificationTypeCode'),
    identification.attribute('identificationTypeDescription'),
  ];
  const country = countryFrom(
    identification,
    identification.attribute('countryIso2Code'),
    identification.attribute('countryDescription'),
  )[0];
  const flags = FLAGS.filter((flag) => identification.attribute(flag) === 'true');
  const dates = ['issueDate', 'issuedDate', 'validFrom', 'validTo'].map(
    (name) => [name, identification.attribute(name)] as const,
  );
  const more = [
    ...['issuedBy', 'nameOnDocument', 'latinNumber', 'region'].map((name) => identification.attribute(name)),
    ...dates.filter(([, date]) => date !== '').map(([name, date]) => `${name} ${date}`),
    ...flags,
    ...identification.texts('remark'),
  ].filter(Boolean);
  const number = identification.attribute('number');
  const label = TYPE_LABELS.get(code) ?? (description || code);
  const identifier = number === '-' ? undefined : identifierOf({ label, value: number, more });
  if (!identifier) remarks.push([label, ...more].join(', '));
  return identifier ? [{ ...identifier, ...(country ? { country } : {}) }] : [];
}

/** Codes in the words that tell our kinds apart. */
const TYPE_LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    regnumber: 'Registration Number',
    fiscalcode: 'Fiscal Code',
    taxid: 'Tax ID No.',
    id: 'National ID No.',
    ssn: 'Social Security Number',
    swiftbic: 'SWIFT/BIC',
    drivinglicence: "Driver's License",
  }),
);

function addressOf(address: StrictElement, remarks: string[]): Address {
  address.ignore(...HOUSEKEEPING, '@asAtListingTime');
  const country = countryFrom(
    address,
    address.attribute('countryIso2Code'),
    address.attribute('countryDescription'),
  )[0];
  const [place, poBox] = [address.attribute('place'), address.attribute('poBox')];
  const contacts = address.children('contactInfo').map((contact) => {
    contact.ignore(...HOUSEKEEPING);
    return [contact.attribute('key'), contact.attribute('value'), contact.ownText()].filter(Boolean).join(' ');
  });
  remarks.push(...contacts, ...address.texts('remark'));
  return {
    street: [address.attribute('street'), poBox === '' ? '' : `P.O. Box ${poBox}`].filter(Boolean).join(', '),
    city: [place, address.attribute('city')].filter(Boolean).join(', '),
    region: address.attribute('region'),
    postalCode: address.attribute('zipCode'),
    ...(country ? { country } : {}),
  };
}
