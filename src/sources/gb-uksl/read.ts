/** Reads the UK Sanctions List (XML) and the list of asset-freeze targets that it replaced (ConList, CSV). */
import type { Listing } from '../../domain/list.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { fileKind } from '../formats/fileKind.ts';
import { readXml } from '../formats/xmlStream.ts';
import { buildListing, type ListingDraft } from '../listing/buildListing.ts';
import { ListingKeys } from '../listing/listingKeys.ts';
import { onlyFile } from '../listing/onlyFile.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceFile, SourceHeader } from '../reading/source.ts';
import { cleanText } from '../values/cleanText.ts';
import { dayFirst } from '../values/days.ts';
import { mapConListGroup, readConListGroups } from './conList.ts';
import { mapDesignation } from './map.ts';

const KEY = 'gb-uksl';

export const source: Source = { definition: definitionOf(KEY), read };

async function* read(files: readonly SourceFile[], account: AccountBuilder): AsyncGenerator<Listing, SourceHeader> {
  const file = onlyFile(files);
  const keys = new ListingKeys(account);
  const header: { publishedOn: LocalDate | null } = { publishedOn: null };
  const drafts = (await fileKind(file)) === 'xml' ? xmlDrafts(file, account, header) : csvDrafts(file, account, header);
  for await (const draft of drafts) {
    const listing = draft && keys.admit(buildListing(KEY, draft));
    if (listing) yield listing;
  }
  return { publishedOn: header.publishedOn, statedSize: null, coverage: 'full', notes: [] };
}

async function* xmlDrafts(
  file: SourceFile,
  account: AccountBuilder,
  header: { publishedOn: LocalDate | null },
): AsyncGenerator<ListingDraft | undefined> {
  for await (const element of readXml(file, { roots: ['Designations'], containers: [] })) {
    if (element.name === 'Designations') continue;
    if (element.name === 'DateGenerated') {
      header.publishedOn = dayFirst(cleanText(element.text)) ?? null;
      account.used('DateGenerated');
      continue;
    }
    account.row(element.name);
    yield mapDesignation(element, account);
  }
}

async function* csvDrafts(
  file: SourceFile,
  account: AccountBuilder,
  header: { publishedOn: LocalDate | null },
): AsyncGenerator<ListingDraft | undefined> {
  const list = await readConListGroups(file, account);
  header.publishedOn = dayFirst(list.lastUpdated) ?? null;
  for (const rows of list.groups.values()) yield mapConListGroup(rows, account);
}
