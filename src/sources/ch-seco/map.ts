/** From a target of the Swiss list to a draft of its Listing. Delisted targets stay in the file; their period then has an end. */
import type { CountryCode } from '../../domain/country.ts';
import type { ListingName } from '../../domain/list.ts';
import type { Address, Identifier } from '../../domain/party.ts';
import { type LocalDate, parseLocalDate } from '../../kit/localDate.ts';
import type { XmlElement } from '../formats/xmlStream.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictElement } from '../listing/strictElement.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { readCountry } from '../values/countryText.ts';
import { identifierOf } from '../values/identifierOf.ts';
import { readBirths } from '../values/readBirth.ts';
import { swissNames } from './names.ts';

export interface SwissReferences {
  readonly sets: Map<string, { readonly programme: string; readonly measures: string }>;
  readonly places: Map<string, { readonly location: string; readonly area: string; readonly country: string }>;
}

interface Gathered {
  readonly names: ListingName[];
  readonly births: NonNullable<ListingDraft['births']>;
  readonly birthPlaces: string[];
  readonly countries: CountryCode[];
  readonly identifiers: Identifier[];
  readonly addresses: Address[];
  readonly remarks: string[];
}

export function mapSwissTarget(
  element: XmlElement,
  references: SwissReferences,
  account: AccountBuilder,
): ListingDraft | undefined {
  const target = new StrictElement(element, account, `ssid ${element.attributes.ssid ?? ''}`);
  const sourceId = target.attribute('ssid');
  const [person, entity, object] = [target.child('individual'), target.child('entity'), target.child('object')];
  const subject = person ?? entity ?? object;
  if (element.name !== 'target' || !subject || sourceId === '') {
    target.issue('ROW_UNUSABLE', `a ${element.name} without id or subject was left out`);
    return undefined;
  }
  const into: Gathered = {
    names: [],
    births: [],
    birthPlaces: [],
    countries: [],
    identifiers: [],
    addresses: [],
    remarks: [],
  };
  for (const identity of subject.children('identity')) readIdentity(identity, references, into);
  const primary = into.names.find(({ kind }) => kind === 'primary') ?? into.names[0];
  if (!primary) {
    target.issue('ROW_UNUSABLE', 'a target without a name was left out');
    return undefined;
  }
  readTexts(subject, into);
  const sets = target.texts('sanctions-set-id').map((id) => references.sets.get(id));
  const foreign = target.texts('foreign-identifier');
  const sex = person?.attribute('sex') ?? '';
  const period = periodOf(target);
  const type = person ? 'person' : entity ? 'organization' : objectType(object);
  target.finish();
  return {
    sourceId,
    type,
    name: primary.text,
    names: into.names
      .filter((name) => name !== primary)
      .map((name) => (name.kind === 'primary' ? { ...name, kind: 'alias' } : name)),
    programs: ['ch-seco'],
    programTags: sets.flatMap((set) => set?.programme ?? []),
    ...period,
    births: into.births,
    birthPlaces: into.birthPlaces,
    ...(sex === 'male' || sex === 'female' ? { gender: sex } : {}),
    countries: into.countries,
    identifiers: [...into.identifiers, ...shipNumberIn(into.remarks)],
    addresses: into.addresses,
    remarks: [
      ...sets.map((set) => set?.measures ?? ''),
      ...into.remarks,
      ...foreign.map((id) => `Foreign identifier: ${id}`),
    ]
      .filter(Boolean)
      .join('; '),
  };
}

function objectType(object: StrictElement | undefined): ListingDraft['type'] {
  const type = object?.attribute('object-type') ?? '';
  if (type === 'vessel' || type === 'aircraft') return type;
  object?.issue('TYPE_UNKNOWN', `object type "${type}" is not known`);
  return 'unknown';
}

/** First day listed to the day of delisting, unless it was listed again since. Amendments do not move the period. */
function periodOf(target: StrictElement): Pick<ListingDraft, 'validFrom' | 'validTo'> {
  const changes = target.children('modification').map((change) => {
    change.ignore('@enactment-date', '@publication-date', 'added', 'removed');
    return { type: change.attribute('modification-type'), on: parseLocalDate(change.attribute('effective-date')) };
  });
  const dated = changes.filter((change): change is { type: string; on: LocalDate } => change.on !== undefined);
  const ordered = dated.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const listed = ordered.find(({ type }) => type === 'listed');
  const last = ordered.findLast(({ type }) => type === 'listed' || type === 'de-listed');
  return { validFrom: listed?.on ?? null, validTo: last?.type === 'de-listed' ? last.on : null };
}

function readIdentity(identity: StrictElement, references: SwissReferences, into: Gathered): void {
  identity.ignore('@ssid');
  const isMain = identity.attribute('main') === 'true';
  for (const name of identity.children('name')) into.names.push(...swissNames(name, isMain));
  for (const nationality of identity.children('nationality')) {
    nationality.ignore('@ssid');
    into.countries.push(...nationality.children('country').flatMap((country) => countryOf(country)));
  }
  readDates(identity, into);
  for (const place of identity.children('place-of-birth')) into.birthPlaces.push(birthPlaceOf(place, references));
  for (const address of identity.children('address')) into.addresses.push(addressOf(address, references));
  for (const document of identity.children('identification-document')) readDocument(document, into);
}

function countryOf(country: StrictElement): CountryCode[] {
  const [code, text] = [country.attribute('iso-code'), country.ownText()];
  const found = readCountry(code) ?? readCountry(text);
  if (!found) country.issue('COUNTRY_UNREAD', `country "${code} ${text}" was left out`);
  return found ? [found] : [];
}

function readDates(identity: StrictElement, into: Gathered): void {
  for (const date of identity.children('day-month-year')) {
    date.ignore('@ssid', '@quality', '@calendar');
    const [day, month, year] = ['day', 'month', 'year'].map((part) => date.attribute(part));
    const text = [year, month, day]
      .filter(Boolean)
      .map((part) => (part ?? '').padStart(2, '0'))
      .join('-');
    const { births, unread } = readBirths([text].filter(Boolean), (given) =>
      date.issue('DATE_UNREAD', `birth date "${given}" was kept as text`),
    );
    into.births.push(...births);
    into.remarks.push(...unread.map((given) => `Birth date: ${given}`));
  }
}

function birthPlaceOf(place: StrictElement, references: SwissReferences): string {
  place.ignore('@ssid', '@quality');
  const found = references.places.get(place.attribute('place-id'));
  return [found?.location, found?.area, found?.country].filter(Boolean).join(', ');
}

function addressOf(address: StrictElement, references: SwissReferences): Address {
  address.ignore('@ssid', '@quality', '@main');
  const place = references.places.get(address.attribute('place-id'));
  const country = readCountry(place?.country ?? '');
  const poBox = address.text('p-o-box');
  return {
    street: [address.text('c-o'), address.text('address-details'), poBox === '' ? '' : `P.O. Box ${poBox}`]
      .filter(Boolean)
      .join(', '),
    city: place?.location ?? '',
    region: place?.area ?? '',
    postalCode: address.text('zip-code'),
    full: address.text('remark'),
    ...(country ? { country } : {}),
  };
}

function readDocument(document: StrictElement, into: Gathered): void {
  document.ignore('@ssid', '@quality');
  const issuer = document.child('issuer');
  const [issued, expires] = [document.text('date-of-issue'), document.text('expiry-date')];
  const identifier = identifierOf({
    label: document.attribute('document-type').replace(/-/g, ' '),
    value: document.text('number'),
    country: issuer?.attribute('code') ?? '',
    more: [
      issuer?.ownText() ?? '',
      issued && `issued ${issued}`,
      expires && `expires ${expires}`,
      document.text('remark'),
    ],
  });
  if (identifier) into.identifiers.push(identifier);
}

/** Why, what else, and to whom it belongs. */
function readTexts(subject: StrictElement, into: Gathered): void {
  for (const name of ['justification', 'other-information', 'generic-attribute'])
    for (const text of subject.children(name)) {
      text.ignore('@ssid', '@name');
      into.remarks.push(text.ownText());
    }
  for (const relation of subject.children('relation')) {
    relation.ignore('@ssid', '@quality');
    const [type, other] = [relation.attribute('relation-type'), relation.attribute('target-id')];
    into.remarks.push([`${type} ssid ${other}`, relation.text('remark')].filter(Boolean).join(': '));
  }
}

const shipNumberIn = (remarks: readonly string[]): Identifier[] =>
  remarks.flatMap((text) => {
    const number = /\bIMO(?:\s*(?:number|no\.?))?\s*:?\s*(\d{7})\b/i.exec(text)?.[1];
    return number ? [{ kind: 'imo', value: number }] : [];
  });
