/** Second pass over OFAC's advanced XML: from a DistinctParty, with what it points to, to a draft of its Listing. */
import type { CountryCode } from '../../domain/country.ts';
import type { ListingName } from '../../domain/list.ts';
import { parsePartialDate } from '../../domain/partialDate.ts';
import type { XmlElement } from '../formats/xmlStream.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictElement } from '../listing/strictElement.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { readCountry } from '../values/countryText.ts';
import type { IdentifierWords } from '../values/identifierOf.ts';
import { type AdvancedReferences, referenceValue } from './ofacAdvancedReferences.ts';
import { sortOfacNumbers } from './ofacNumbers.ts';
import { periodText } from './ofacPeriod.ts';

/** What a party's features say, by the place in the Listing they belong to. */
interface Features {
  readonly births: NonNullable<ListingDraft['births']>;
  readonly birthPlaces: string[];
  readonly countries: CountryCode[];
  readonly numbers: IdentifierWords[];
  readonly addresses: NonNullable<ListingDraft['addresses']>;
  readonly titles: string[];
  readonly vessel: Map<string, string>;
  readonly remarks: string[];
}

export function mapAdvancedParty(
  element: XmlElement,
  references: AdvancedReferences,
  account: AccountBuilder,
): ListingDraft | undefined {
  const sourceId = element.attributes.FixedRef ?? '';
  const party = new StrictElement(element, account, `FixedRef ${sourceId}`);
  party.attribute('FixedRef');
  const profile = party.child('Profile');
  const identities = profile?.children('Identity') ?? [];
  const names = identities.flatMap((identity) => namesOf(identity, references));
  const primary = names.find(({ kind }) => kind === 'primary') ?? names[0];
  if (!profile || sourceId === '' || !primary) {
    party.issue('ROW_UNUSABLE', 'a party without number or name was left out');
    return undefined;
  }
  const features = featuresOf(profile, references);
  features.remarks.push(...party.texts('Comment'));
  const documents = identities.flatMap((identity) => references.documents.get(identity.attribute('ID')) ?? []);
  const numbers = sortOfacNumbers([...documents, ...features.numbers]);
  const entries = references.entries.get(profile.attribute('ID')) ?? [];
  const type = typeOf(profile, references);
  profile.ignore('SanctionsEntryReference');
  party.finish();
  return {
    sourceId,
    type,
    name: primary.text,
    names: names
      .filter((name) => name !== primary)
      .map((name) => ({ ...name, kind: name.kind === 'primary' ? 'alias' : name.kind })),
    programTags: entries.flatMap(({ tags }) => tags),
    validFrom:
      entries
        .map(({ listedOn }) => listedOn)
        .filter((date) => date !== null)
        .sort()[0] ?? null,
    births: features.births,
    birthPlaces: features.birthPlaces,
    countries: [...features.countries, ...numbers.registrations.flatMap((text) => readCountry(text) ?? [])],
    identifiers: [...numbers.identifiers],
    addresses: features.addresses,
    titles: features.titles,
    vessel: Object.fromEntries(features.vessel),
    ...(numbers.gender ? { gender: numbers.gender } : {}),
    remarks: [...features.remarks, ...numbers.notes, ...entries.flatMap(({ remarks }) => remarks)].join('; '),
  };
}

/** Sub types name vessels and aircraft; their types tell persons from organisations. OFAC's numbers stand in when the sets are left out. */
function typeOf(profile: StrictElement, references: AdvancedReferences): ListingDraft['type'] {
  const id = profile.attribute('PartySubTypeID');
  const words = `${referenceValue(references, 'PartySubType', id)} ${referenceValue(references, 'PartyType', references.partyTypes.get(id) ?? '')}`;
  if (/vessel/i.test(words) || (words === ' ' && id === '1')) return 'vessel';
  if (/aircraft/i.test(words) || (words === ' ' && id === '2')) return 'aircraft';
  if (/entity|organi[sz]ation/i.test(words) || (words === ' ' && id === '3')) return 'organization';
  if (/individual|person/i.test(words) || (words === ' ' && id === '4')) return 'person';
  profile.issue('TYPE_UNKNOWN', `party type ${id} is not known`);
  return 'unknown';
}

function namesOf(identity: StrictElement, references: AdvancedReferences): ListingName[] {
  identity.ignore('@FixedRef', '@False');
  const isPrimary = identity.attribute('Primary') === 'true';
  const groups = partKinds(identity, references);
  return identity.children('Alias').flatMap((alias) => {
    alias.ignore('@FixedRef');
    const type = referenceValue(references, 'AliasType', alias.attribute('AliasTypeID'));
    const [main, weak] = [alias.attribute('Primary') === 'true', alias.attribute('LowQuality') === 'true'];
    const kind = main && isPrimary ? 'primary' : /f\.?k\.?a/i.test(type) ? 'formerName' : weak ? 'weakAlias' : 'alias';
    return alias.children('DocumentedName').map((name): ListingName => ({ text: textOf(name, groups), kind }));
  });
}

/** Name part group -> what it is (`Last Name`). */
function partKinds(identity: StrictElement, references: AdvancedReferences): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const groups of identity.children('NamePartGroups'))
    for (const master of groups.children('MasterNamePartGroup'))
      for (const group of master.children('NamePartGroup'))
        kinds.set(group.attribute('ID'), referenceValue(references, 'NamePartType', group.attribute('NamePartTypeID')));
  return kinds;
}

/** `LAST, First` as in the other files of OFAC, when the parts say which is which. */
function textOf(name: StrictElement, groups: ReadonlyMap<string, string>): string {
  name.ignore('@ID', '@FixedRef', '@DocNameStatusID', 'DocumentedNameCountry');
  const [last, other]: [string[], string[]] = [[], []];
  for (const part of name.children('DocumentedNamePart'))
    for (const value of part.children('NamePartValue')) {
      value.ignore('@ScriptID', '@ScriptStatusID', '@Acronym');
      const kind = groups.get(value.attribute('NamePartGroupID')) ?? '';
      (/last|family/i.test(kind) ? last : other).push(value.ownText());
    }
  return last.length > 0 && other.length > 0 ? `${last.join(' ')}, ${other.join(' ')}` : [...last, ...other].join(' ');
}

function featuresOf(profile: StrictElement, references: AdvancedReferences): Features {
  const into: Features = {
    births: [],
    birthPlaces: [],
    countries: [],
    numbers: [],
    addresses: [],
    titles: [],
    vessel: new Map(),
    remarks: [],
  };
  for (const feature of profile.children('Feature')) {
    feature.ignore('@ID', 'IdentityReference', 'Comment');
    const label = referenceValue(references, 'FeatureType', feature.attribute('FeatureTypeID'));
    for (const version of feature.children('FeatureVersion')) readVersion(label, version, references, into);
  }
  return into;
}

function readVersion(label: string, version: StrictElement, references: AdvancedReferences, into: Features): void {
  version.ignore('@ID', '@ReliabilityID', 'IdentityReference');
  const period = version.child('DatePeriod');
  const date = period ? periodText(period) : '';
  const details = version.children('VersionDetail').map((detail) => {
    detail.ignore('@DetailTypeID');
    const reference = detail.attribute('DetailReferenceID');
    return detail.ownText() || referenceValue(references, 'DetailReference', reference);
  });
  const places = version
    .children('VersionLocation')
    .map((place) => references.places.get(place.attribute('LocationID')));
  const texts = [...details, ...version.texts('Comment')].filter(Boolean);
  for (const place of places) if (place) readPlace(label, place, into);
  if (date !== '') readDate(label, date, version, into);
  for (const text of texts) readText(label, text, version, into);
}

function readPlace(
  label: string,
  place: { address: NonNullable<ListingDraft['addresses']>[number]; country: string },
  into: Features,
): void {
  const { address } = place;
  if (/nationality|citizenship|flag/i.test(label)) {
    if (address.country) into.countries.push(address.country);
  } else if (/place of birth/i.test(label))
    into.birthPlaces.push([address.street, address.city, address.region, place.country].filter(Boolean).join(', '));
  else into.addresses.push(address);
}

function readDate(label: string, text: string, version: StrictElement, into: Features): void {
  const date = /birth/i.test(label) ? parsePartialDate(text) : undefined;
  if (date) into.births.push(date);
  else {
    if (/birth/i.test(label)) version.issue('DATE_UNREAD', `birth date "${text}" was kept as text`);
    into.remarks.push([label, text].filter(Boolean).join(': '));
  }
}

const CRAFT =
  /^(?:other )?vessel (?:type|flag|owner)|^gross|tonnage|former vessel flag|aircraft (?:model|operator|manufacture date)|year of build/i;

function readText(label: string, text: string, version: StrictElement, into: Features): void {
  if (/^title/i.test(label)) into.titles.push(text);
  else if (/birth/i.test(label)) into.birthPlaces.push(text);
  else if (/nationality country|citizenship country/i.test(label)) {
    const country = readCountry(text);
    if (country) into.countries.push(country);
    else version.issue('COUNTRY_UNREAD', `country "${text}" was left out`);
  } else if (CRAFT.test(label)) into.vessel.set(camelOf(label), text);
  else into.numbers.push({ label, value: text });
}

const camelOf = (label: string): string =>
  label.toLowerCase().replace(/[^a-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '');
