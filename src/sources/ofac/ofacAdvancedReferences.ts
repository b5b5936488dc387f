/** First pass over OFAC's advanced XML: reference values, places, documents and entries, by the numbers that parties point to. */
import type { Address } from '../../domain/party.ts';
import { type LocalDate, parseLocalDate } from '../../kit/localDate.ts';
import { readXml, type XmlElement } from '../formats/xmlStream.ts';
import { StrictElement } from '../listing/strictElement.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { SourceFile } from '../reading/source.ts';
import { cleanText } from '../values/cleanText.ts';
import type { IdentifierWords } from '../values/identifierOf.ts';
import { ofacAddress } from './ofacMap.ts';
import { periodText } from './ofacPeriod.ts';

export interface AdvancedEntry {
  readonly tags: readonly string[];
  readonly listedOn: LocalDate | null;
  readonly remarks: readonly string[];
}

export interface AdvancedReferences {
  publishedOn: LocalDate | null;
  /** Names of the value sets that were there, e.g. `FeatureTypeValues`. */
  readonly valueSets: string[];
  /** `FeatureType:345` -> `Digital Currency Address - ETH`. */
  readonly values: Map<string, string>;
  /** PartySubType -> PartyType; a sub type without a name of its own takes that of its type. */
  readonly partyTypes: Map<string, string>;
  readonly places: Map<string, { readonly address: Address; readonly country: string }>;
  /** By the identity they belong to. */
  readonly documents: Map<string, IdentifierWords[]>;
  /** By profile. */
  readonly entries: Map<string, AdvancedEntry[]>;
}

export async function readReferences(
  file: SourceFile,
  account: AccountBuilder,
  containers: readonly string[],
): Promise<AdvancedReferences> {
  const into: AdvancedReferences = {
    publishedOn: null,
    valueSets: [],
    values: new Map(),
    partyTypes: new Map(),
    places: new Map(),
    documents: new Map(),
    entries: new Map(),
  };
  for await (const element of readXml(file, { roots: ['Sanctions'], containers, skip: ['DistinctParty'] })) {
    if (element.name === 'Sanctions') continue;
    readOne(element, into, account);
  }
  return into;
}

function readOne(element: XmlElement, into: AdvancedReferences, account: AccountBuilder): void {
  const record = new StrictElement(element, account, `${element.name} ${element.attributes.ID ?? ''}`.trim());
  switch (element.name) {
    case 'DateOfIssue':
      into.publishedOn = dateOf(record);
      break;
    case 'Location':
      readPlace(record, into, account);
      break;
    case 'IDRegDocument':
      readDocument(record, into);
      break;
    case 'SanctionsEntry':
      readEntry(record, into);
      break;
    case 'ProfileRelationship':
      // Who belongs to whom is ownership data, not identity; the relation also stands in the remarks of the plain files.
      account.ignored('ProfileRelationship');
      return;
    default:
      // What is not a set of values here is reported in the second pass, which does not skip it.
      if (element.name.endsWith('Values')) readValues(element, into, account);
      return;
  }
  record.finish();
}

function readValues(set: XmlElement, into: AdvancedReferences, account: AccountBuilder): void {
  into.valueSets.push(set.name);
  account.used(`ReferenceValueSets/${set.name}`, set.children.length);
  for (const { name, attributes, text } of set.children) {
    const id = attributes.ID ?? '';
    into.values.set(`${name}:${id}`, cleanText(text) || (attributes.Description ?? attributes.ISO2 ?? ''));
    if (name === 'PartySubType') into.partyTypes.set(id, attributes.PartyTypeID ?? '');
  }
}

export const referenceValue = (references: AdvancedReferences, kind: string, id: string): string =>
  references.values.get(`${kind}:${id}`) ?? '';

function dateOf(element: StrictElement): LocalDate | null {
  element.ignore('@CalendarTypeID');
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => element.text(part).padStart(2, '0'));
  return parseLocalDate(`${year}-${month}-${day}`) ?? null;
}

/** Kinds of place parts, by the names OFAC gives them. */
const PLACE_PARTS: ReadonlyMap<string, 'street' | 'city' | 'region' | 'postalCode'> = new Map(
  Object.entries<'street' | 'city' | 'region' | 'postalCode'>({
    ADDRESS1: 'street',
    ADDRESS2: 'street',
    ADDRESS3: 'street',
    CITY: 'city',
    'STATE/PROVINCE': 'region',
    'POSTAL CODE': 'postalCode',
    REGION: 'region',
  }),
);

function readPlace(place: StrictElement, into: AdvancedReferences, account: AccountBuilder): void {
  const id = place.attribute('ID');
  const parts: Record<'street' | 'city' | 'region' | 'postalCode', string[]> = {
    street: [],
    city: [],
    region: [],
    postalCode: [],
  };
  for (const part of place.children('LocationPart')) {
    const kind = PLACE_PARTS.get(referenceValue(into, 'LocPartType', part.attribute('LocPartTypeID'))) ?? 'street';
    for (const value of part.children('LocationPartValue')) {
      value.ignore('@Primary', '@LocPartValueTypeID', '@LocPartValueStatusID', 'Comment');
      parts[kind].push(...value.texts('Value'));
    }
  }
  const countries = place.children('LocationCountry').map((country) => {
    country.ignore('@CountryRelevanceID');
    return referenceValue(into, 'Country', country.attribute('CountryID'));
  });
  const areas = place
    .children('LocationAreaCode')
    .map((area) => referenceValue(into, 'AreaCode', area.attribute('AreaCodeID')));
  place.ignore('FeatureVersionReference', 'IDRegDocumentReference');
  const country = countries.find(Boolean) ?? areas.find(Boolean) ?? '';
  const joined = {
    street: parts.street.join(', '),
    city: parts.city.join(', '),
    region: parts.region.join(', '),
    postalCode: parts.postalCode.join(', '),
  };
  into.places.set(id, { address: ofacAddress(joined, country, '', account, `Location ${id}`), country });
}

function readDocument(document: StrictElement, into: AdvancedReferences): void {
  const identity = document.attribute('IdentityID');
  document.ignore('@ID', '@ValidityID', 'DocumentedNameReference', '@IssuedIn-LocationID');
  const dates = document.children('DocumentDate').map((date) => {
    const kind = referenceValue(into, 'IDRegDocDateType', date.attribute('IDRegDocDateTypeID')).toLowerCase();
    const period = date.child('DatePeriod');
    return period ? `${kind.replace(/ date$/, '')} ${periodText(period)}` : '';
  });
  const words: IdentifierWords = {
    label: referenceValue(into, 'IDRegDocType', document.attribute('IDRegDocTypeID')),
    value: document.text('IDRegistrationNo'),
    country: referenceValue(into, 'Country', document.attribute('IssuedBy-CountryID')),
    more: [...dates, ...document.texts('IssuingAuthority'), ...document.texts('Comment')],
  };
  const held = into.documents.get(identity);
  if (held) held.push(words);
  else into.documents.set(identity, [words]);
}

function readEntry(entry: StrictElement, into: AdvancedReferences): void {
  const profile = entry.attribute('ProfileID');
  entry.ignore('@ID', '@ListID', 'LimitationsToListing');
  const tags: string[] = [];
  const remarks: string[] = [];
  for (const measure of entry.children('SanctionsMeasure')) {
    const kind = referenceValue(into, 'SanctionsType', measure.attribute('SanctionsTypeID'));
    measure.ignore('@ID', 'DatePeriod');
    for (const comment of measure.texts('Comment')) (kind === 'Program' || kind === '' ? tags : remarks).push(comment);
  }
  const dates = entry.children('EntryEvent').map((event) => {
    event.ignore('@ID', '@EntryEventTypeID', '@LegalBasisID', 'Comment');
    const date = event.child('Date');
    return date ? dateOf(date) : null;
  });
  const listedOn = dates.filter((date) => date !== null).sort()[0] ?? null;
  const held = into.entries.get(profile) ?? [];
  into.entries.set(profile, [...held, { tags, listedOn, remarks }]);
}
