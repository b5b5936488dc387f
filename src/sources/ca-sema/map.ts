/** From a record of Canada's list to a draft of its Listing. Regulation, schedule and item are the key; Country names the regulation. */
import type { ListingName } from '../../domain/list.ts';
import { parseLocalDate } from '../../kit/localDate.ts';
import type { XmlElement } from '../formats/xmlStream.ts';
import type { ListingDraft } from '../listing/buildListing.ts';
import { StrictElement } from '../listing/strictElement.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { cleanText } from '../values/cleanText.ts';
import { identifierOf } from '../values/identifierOf.ts';
import { readBirths, splitDates } from '../values/readBirth.ts';

export function mapCanadianRecord(element: XmlElement, account: AccountBuilder): ListingDraft | undefined {
  const record = new StrictElement(element, account, `line ${element.line}`);
  if (element.name !== 'record') {
    record.issue('ELEMENT_UNKNOWN', `element ${element.name} is not known and was left out`);
    return undefined;
  }
  const [last, given, entity] = [
    record.text('LastName'),
    record.text('GivenName'),
    record.text('EntityOrShip') || record.text('Entity'),
  ];
  const [country, schedule, item] = [record.text('Country'), record.text('Schedule'), record.text('Item')];
  const person = [last, given].filter(Boolean).join(', ');
  const name = person || entity;
  if (name === '') {
    record.issue('ROW_UNUSABLE', 'a record without a name was left out');
    return undefined;
  }
  const regime = country.split(' / ')[0] ?? country;
  const sourceId = [regime.replace(/\s*\(JVCFOR\)$/, ''), schedule, item].map(cleanText).filter(Boolean).join('; ');
  const ship = record.text('ShipIMONumber');
  const identifier = identifierOf({ label: 'IMO', value: ship });
  const draft: ListingDraft = {
    sourceId,
    type: ship !== '' ? 'vessel' : person !== '' ? 'person' : 'organization',
    name,
    names: record.texts('Aliases').flatMap(splitAliases),
    programs: ['ca-sema'],
    programTags: [regime],
    validFrom: listedOn(record),
    identifiers: identifier ? [identifier] : [],
    ...datesAndTitle(record, ship !== ''),
  };
  record.finish();
  return draft;
}

function listedOn(record: StrictElement): NonNullable<ListingDraft['validFrom']> | null {
  const text = record.text('DateOfListing');
  const date = parseLocalDate(text);
  if (!date && text !== '') record.issue('DATE_UNREAD', `DateOfListing "${text}" is not a day`);
  return date ?? null;
}

/** One pair of fields serves people (birth date, title) and ships (year of build, type). */
function datesAndTitle(
  record: StrictElement,
  isShip: boolean,
): Pick<ListingDraft, 'births' | 'titles' | 'vessel' | 'remarks'> {
  const [date, title] = [record.text('DateOfBirthOrShipBuildDate'), record.text('TitleOrShip')];
  if (isShip)
    return { vessel: { ...(date === '' ? {} : { yearOfBuild: date }), ...(title === '' ? {} : { type: title }) } };
  const { births, unread } = readBirths(splitDates(date), (text) =>
    record.issue('DATE_UNREAD', `birth date "${text}" was kept as text`),
  );
  return {
    births,
    titles: title.split('/').map(cleanText),
    remarks: unread.map((text) => `Birth date: ${text}`).join('; '),
  };
}

/** `Belarusian: Аў; Russian: Аб`; commas part names only where the pieces are names of their own, not company forms. */
function splitAliases(text: string): ListingName[] {
  return text
    .split(/;|,(?=\s*(?:Belarus\w*|Russian|Ukrainian|Farsi|Arabic|English|French)\s*:)/)
    .map((part) => cleanText(part).replace(/^(?:also known as|a\.?k\.?a\.?)[:\s]+/i, ''))
    .flatMap((part) => {
      const named = /^(Belarus\w*|Russian|Ukrainian|Farsi|Arabic|English|French)\s*:\s*(.+)$/i.exec(part);
      const value = named?.[2] ?? part;
      const language = LANGUAGES.get(named?.[1]?.toLowerCase().slice(0, 5) ?? '');
      return value === '' ? [] : [{ text: value, kind: 'alias' as const, ...(language ? { language } : {}) }];
    });
}

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    belar: 'be',
    russi: 'ru',
    ukrai: 'uk',
    farsi: 'fa',
    arabi: 'ar',
    engli: 'en',
    frenc: 'fr',
  }),
);
