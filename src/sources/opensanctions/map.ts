/** From an entity or a table row of OpenSanctions to a draft of its Listing. Entities that are no targets (addresses, links) are counted. */
import type { CountryCode } from '../../domain/country.ts';
import type { ListingName } from '../../domain/list.ts';
import type { Identifier } from '../../domain/party.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictRecord } from '../listing/strictRecord.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { splitClean } from '../values/cleanText.ts';
import { readCountry } from '../values/countryText.ts';
import { readBirths } from '../values/readBirth.ts';

export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

const TYPES: ReadonlyMap<string, ListingDraft['type']> = new Map(
  Object.entries<ListingDraft['type']>({
    Person: 'person',
    Company: 'organization',
    Organization: 'organization',
    PublicBody: 'organization',
    LegalEntity: 'unknown',
    Vessel: 'vessel',
    Airplane: 'aircraft',
    CryptoWallet: 'unknown',
    Security: 'unknown',
    Asset: 'unknown',
    Vehicle: 'unknown',
    RealEstate: 'unknown',
  }),
);

/** Property -> name kind. */
const NAME_PROPERTIES: Readonly<Record<string, ListingName['kind']>> = {
  name: 'alias',
  alias: 'alias',
  weakAlias: 'weakAlias',
  previousName: 'formerName',
  abbreviation: 'alias',
};

/** Property -> identifier kind. */
const IDENTIFIER_PROPERTIES: Readonly<Record<string, string>> = {
  passportNumber: 'passport',
  idNumber: 'nationalId',
  registrationNumber: 'registration',
  taxNumber: 'taxId',
  vatCode: 'taxId',
  innCode: 'inn',
  ogrnCode: 'ogrn',
  leiCode: 'lei',
  swiftBic: 'bic',
  bicCode: 'bic',
  isin: 'isin',
  imoNumber: 'imo',
  mmsi: 'mmsi',
  callSign: 'callSign',
  dunsCode: 'duns',
  uscCode: 'registration',
  okpoCode: 'registration',
  npiCode: 'otherId',
  kppCode: 'otherId',
  uniqueEntityId: 'otherId',
  publicKey: 'cryptoAddress',
  serialNumber: 'aircraftSerial',
  registrationMark: 'aircraftRegistration',
  email: 'email',
  phone: 'phone',
  website: 'website',
  socialSecurityNumber: 'nationalId',
};

const COUNTRY_PROPERTIES = [
  'country',
  'nationality',
  'citizenship',
  'jurisdiction',
  'flag',
  'mainCountry',
  'registrationCountry',
];
const TITLE_PROPERTIES = ['title', 'position'];
const REMARK_PROPERTIES = ['notes', 'summary', 'legalForm', 'sector', 'classification', 'status', 'currency'];
const VESSEL_PROPERTIES: Readonly<Record<string, string>> = {
  type: 'type',
  buildDate: 'yearOfBuild',
  model: 'model',
  pastFlags: 'formerFlag',
  grossRegisteredTonnage: 'grossRegisteredTonnage',
  tonnage: 'tonnage',
  deadweightTonnage: 'deadweightTonnage',
  owner: 'owner',
  operator: 'operator',
  manufacturer: 'manufacturer',
};
/** Parts of a name whose whole is in `name`, and links to other entities. */
const IGNORED_PROPERTIES = [
  'firstName',
  'secondName',
  'middleName',
  'lastName',
  'fatherName',
  'motherName',
  'maidenName',
  'nameSuffix',
  'weight',
  'height',
  'eyeColor',
  'hairColor',
  'appearance',
  'religion',
  'ethnicity',
  'education',
  'political',
  'sourceUrl',
  'publisher',
  'publisherUrl',
  'wikidataId',
  'wikipediaUrl',
  'modifiedAt',
  'retrievedAt',
  'createdAt',
  'addressEntity',
  'sanctions',
  'proof',
  'program',
  'programUrl',
  'keywords',
  'description',
  'incorporationDate',
  'dissolutionDate',
  'deathDate',
  'birthCountry',
  'spokenLanguage',
  'profession',
  'opencorporatesUrl',
  'icijId',
  'ticker',
  'holder',
  'currencyCode',
  'managingExchange',
  'issuer',
  'balance',
  'balanceDate',
  'accountId',
  'nuts',
  'amount',
  'permId',
  'ricCode',
  'cikCode',
  'giiNumber',
];

export function mapFtmEntity(entity: FtmEntity, account: AccountBuilder): ListingDraft | undefined {
  const type = TYPES.get(entity.schema);
  if (type === undefined || entity.target === false) {
    account.ignored(`entity ${entity.schema}`);
    return undefined;
  }
  const properties = new Properties(entity, account);
  const names = Object.entries(NAME_PROPERTIES).flatMap(([property, kind]) =>
    properties.take(property).map((text) => ({ text, kind })),
  );
  const name = (typeof entity.caption === 'string' ? entity.caption : '') || names[0]?.text || '';
  if (name === '') {
    account.issue('ROW_UNUSABLE', 'an entity without a name was left out', entity.id);
    return undefined;
  }
  const { births, unread } = readBirths(properties.take('birthDate'), (text) =>
    account.issue('DATE_UNREAD', `birth date "${text}" was kept as text`, entity.id),
  );
  const remarks = [
    ...REMARK_PROPERTIES.flatMap((property) => properties.take(property)),
    ...unread.map((text) => `Birth date: ${text}`),
  ];
  const gender = properties.take('gender')[0];
  const vessel = Object.entries(VESSEL_PROPERTIES).flatMap(([property, key]) => {
    const value = properties.take(property).join('; ');
    return value === '' ? [] : [[key, value] as const];
  });
  const draft: ListingDraft = {
    sourceId: entity.id,
    type,
    name,
    names,
    programs: ['opensanctions'],
    programTags: [...properties.take('topics'), ...properties.take('programId'), ...listOf(entity.datasets)],
    births,
    birthPlaces: properties.take('birthPlace'),
    ...(gender === 'male' || gender === 'female' ? { gender } : {}),
    countries: COUNTRY_PROPERTIES.flatMap((property) => properties.take(property)).flatMap((text) =>
      countryOf(text, account, entity.id),
    ),
    identifiers: Object.entries(IDENTIFIER_PROPERTIES).flatMap(([property, kind]): Identifier[] =>
      properties.take(property).map((value) => ({ kind, value })),
    ),
    addresses: properties.take('address').map((full) => ({ full })),
    titles: TITLE_PROPERTIES.flatMap((property) => properties.take(property)),
    vessel: Object.fromEntries(vessel),
    sameAs: listOf(entity.referents).map((id) => `opensanctions:${id}`),
    remarks: remarks.join('; '),
  };
  properties.finish(IGNORED_PROPERTIES);
  return draft;
}

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** Codes are lower case; `suhh` (the Soviet Union), `eu`, `zz` and the like have no code of ours. */
function countryOf(text: string, account: AccountBuilder, where: string): CountryCode[] {
  const country = readCountry(text.toUpperCase()) ?? readCountry(text);
  if (!country) account.issue('COUNTRY_UNREAD', `country "${text}" was left out`, where);
  return country ? [country] : [];
}

class Properties {
  private readonly left: Map<string, string[]>;
  private readonly account: AccountBuilder;
  private readonly where: string;

  constructor(entity: FtmEntity, account: AccountBuilder) {
    this.account = account;
    this.where = entity.id;
    // Nested entities (a sanction, an address) are objects among the values; they are links, not texts.
    this.left = new Map(Object.entries(entity.properties).map(([name, values]) => [name, listOf(values)]));
  }

  take(name: string): string[] {
    const values = this.left.get(name) ?? [];
    this.left.delete(name);
    if (values.length > 0) this.account.used(`properties: ${name}`, values.length);
    return values;
  }

  finish(ignored: readonly string[]): void {
    for (const name of ignored) if (this.left.delete(name)) this.account.ignored(`properties: ${name}`);
    for (const name of this.left.keys())
      this.account.issue('FIELD_UNKNOWN', `properties: ${name} is not known and was left out`, this.where);
  }
}

/** targets.simple.csv: lists are parted by semicolons. */
export function mapSimpleTarget(
  fields: Readonly<Record<string, string>>,
  account: AccountBuilder,
  where: string,
): ListingDraft | undefined {
  const record = new StrictRecord('row', fields, account, where);
  const [sourceId, name, schema] = [record.take('id'), record.take('name'), record.take('schema')];
  if (sourceId === '' || name === '') {
    record.issue('ROW_UNUSABLE', 'a row without id or name was left out');
    return undefined;
  }
  const type = TYPES.get(schema);
  if (!type) record.issue('TYPE_UNKNOWN', `schema "${schema}" is not known`);
  const list = (column: string): string[] => splitClean(record.takeRaw(column), ';');
  const { births, unread } = readBirths(list('birth_date'), (text) =>
    record.issue('DATE_UNREAD', `birth date "${text}" was kept as text`),
  );
  const identifiers: Identifier[] = [
    ...list('identifiers').map((value) => ({ kind: 'otherId', value })),
    ...list('phones').map((value) => ({ kind: 'phone', value })),
    ...list('emails').map((value) => ({ kind: 'email', value })),
  ];
  const draft: ListingDraft = {
    sourceId,
    type: type ?? 'unknown',
    name,
    names: list('aliases').map((text) => ({ text, kind: 'alias' })),
    programs: ['opensanctions'],
    programTags: [...list('program_ids'), ...list('dataset')],
    births,
    countries: list('countries').flatMap((text) => countryOf(text, account, where)),
    identifiers,
    addresses: list('addresses').map((full) => ({ full })),
    remarks: [...list('sanctions'), ...unread.map((text) => `Birth date: ${text}`)].join('; '),
  };
  record.ignore('first_seen', 'last_seen', 'last_change');
  record.finish();
  return draft;
}
