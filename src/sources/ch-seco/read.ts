/**
 * Reads the Swiss list (XML). Programmes stand before the targets and places behind them, so the file is read twice. An "amendment" file
 * holds only what changed: a partial list.
 */
import type { Listing } from '../../domain/list.ts';
import { type LocalDate, parseLocalDate } from '../../kit/localDate.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { readXml } from '../formats/xmlStream.ts';
import { buildListing } from '../listing/buildListing.ts';
import { ListingKeys } from '../listing/listingKeys.ts';
import { onlyFile } from '../listing/onlyFile.ts';
import { StrictElement } from '../listing/strictElement.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceFile, SourceHeader } from '../reading/source.ts';
import { mapSwissTarget, type SwissReferences } from './map.ts';

const KEY = 'ch-seco';
const ROOT = 'swiss-sanctions-list';

export const source: Source = { definition: definitionOf(KEY), read };

async function* read(files: readonly SourceFile[], account: AccountBuilder): AsyncGenerator<Listing, SourceHeader> {
  const file = onlyFile(files);
  const keys = new ListingKeys(account);
  const references = await readReferences(file, account);
  let publishedOn: LocalDate | null = null;
  let listType = '';
  for await (const element of readXml(file, { roots: [ROOT], containers: [], skip: ['sanctions-program', 'place'] })) {
    if (element.name === ROOT) {
      publishedOn = parseLocalDate(element.attributes.date ?? '') ?? null;
      listType = element.attributes['list-type'] ?? '';
      account.used(`${ROOT}@date`);
      account.used(`${ROOT}@list-type`);
      continue;
    }
    account.row(element.name);
    const draft = mapSwissTarget(element, references, account);
    const listing = draft && keys.admit(buildListing(KEY, draft));
    if (listing) yield listing;
  }
  const isWhole = listType === 'whole-list';
  const notes = isWhole ? [] : [`a list of type "${listType}": holds changes only`];
  return { publishedOn, statedSize: null, coverage: isWhole ? 'full' : 'partial', notes };
}

async function readReferences(file: SourceFile, account: AccountBuilder): Promise<SwissReferences> {
  const references: SwissReferences = { sets: new Map(), places: new Map() };
  for await (const element of readXml(file, { roots: [ROOT], containers: [], skip: ['target'] })) {
    const record = new StrictElement(element, account, `${element.name} ${element.attributes.ssid ?? ''}`);
    if (element.name === 'sanctions-program') readProgramme(record, references);
    else if (element.name === 'place') readPlace(record, references);
  }
  return references;
}

/** Names come in four languages; the English one, else the first. */
function inEnglish(elements: readonly StrictElement[]): string {
  const texts = elements.map((element) => ({ language: element.attribute('lang'), text: element.ownText() }));
  return (texts.find(({ language }) => language === 'eng') ?? texts[0])?.text ?? '';
}

function readProgramme(programme: StrictElement, { sets }: SwissReferences): void {
  programme.ignore('@ssid', '@version-date', '@predecessor-version-date', 'program-name', 'origin');
  const key = inEnglish(programme.children('program-key'));
  for (const set of programme.children('sanctions-set')) {
    const id = set.attribute('ssid');
    const [english, text] = [set.attribute('lang') === 'eng', set.ownText()];
    const held = sets.get(id);
    if (english || !held) sets.set(id, { programme: key, measures: text });
  }
  programme.finish();
}

function readPlace(place: StrictElement, { places }: SwissReferences): void {
  const id = place.attribute('ssid');
  const country = place.child('country');
  const code = country?.attribute('iso-code') ?? '';
  const texts = (name: string): string => inEnglishOrOnly(place.children(name));
  places.set(id, { location: texts('location'), area: texts('area'), country: code || (country?.ownText() ?? '') });
  country?.ownText();
  place.ignore('location-variant', 'area-variant');
  place.finish();
}

function inEnglishOrOnly(elements: readonly StrictElement[]): string {
  for (const element of elements) element.ignore('@area-type', '@location-type');
  return inEnglish(elements);
}
