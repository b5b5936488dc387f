/** What the two OFAC lists have in common: which reader the files need, and from drafts to Listings of the list. */
import type { Listing } from '../../domain/list.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { fileKind } from '../formats/fileKind.ts';
import { readXml } from '../formats/xmlStream.ts';
import { buildListing, type ListingDraft } from '../listing/buildListing.ts';
import { ListingKeys } from '../listing/listingKeys.ts';
import { onlyFile } from '../listing/onlyFile.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceFile, SourceHeader } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';
import { readOfacAdvanced } from './ofacAdvanced.ts';
import { type OfacHeader, readOfacXml } from './ofacXml.ts';
import { readOfacCsv } from './readOfacCsv.ts';

/** Programmes of one party of the list. */
export type ProgrammesOf = (draft: ListingDraft, account: AccountBuilder) => string[];

export function ofacSource(key: string, programmesOf: ProgrammesOf): Source {
  return { definition: definitionOf(key), read: (files, account) => readList(key, programmesOf, files, account) };
}

async function* readList(
  key: string,
  programmesOf: ProgrammesOf,
  files: readonly SourceFile[],
  account: AccountBuilder,
): AsyncGenerator<Listing, SourceHeader> {
  const keys = new ListingKeys(account);
  const drafts = await draftsOf(files, account);
  let count = 0;
  let next = await drafts.next();
  while (!next.done) {
    count += 1;
    const listing = keys.admit(buildListing(key, { ...next.value, programs: programmesOf(next.value, account) }));
    if (listing) yield listing;
    next = await drafts.next();
  }
  return headerOf(next.value, count, files, account);
}

type Ending = OfacHeader | { readonly missing: readonly string[] };

async function draftsOf(
  files: readonly SourceFile[],
  account: AccountBuilder,
): Promise<AsyncGenerator<ListingDraft, Ending>> {
  const [first] = files;
  if (!first || (await fileKind(first)) !== 'xml') return readOfacCsv(files, account);
  const file = onlyFile(files);
  return (await rootOf(file)) === 'Sanctions' ? readOfacAdvanced(file, account) : readOfacXml(file, account);
}

/** Local name of the root; the file is closed again. */
async function rootOf(file: SourceFile): Promise<string | undefined> {
  for await (const { name } of readXml(file, { roots: ['sdnList', 'Sanctions'], containers: [] })) return name;
  return undefined;
}

/** A file that holds less than it says is an excerpt: a hit counts, a no-hit does not. One that holds more contradicts itself. */
function headerOf(ending: Ending, count: number, files: readonly SourceFile[], account: AccountBuilder): SourceHeader {
  if ('missing' in ending) return { publishedOn: null, statedSize: null, coverage: 'full', notes: ending.missing };
  const { publishedOn, statedSize } = ending;
  if (statedSize !== null && count > statedSize)
    throw sourceError('SOURCE_COUNT', 'the file holds more entries than it says', files[0]?.name ?? '', {
      expected: String(statedSize),
      got: String(count),
    });
  const isExcerpt = statedSize !== null && count < statedSize;
  const note = `an excerpt: the file says ${statedSize} entries and holds ${count}`;
  if (isExcerpt) account.issue('COUNT_DIFFERS', note, files[0]?.name);
  return { publishedOn, statedSize, coverage: isExcerpt ? 'partial' : 'full', notes: isExcerpt ? [note] : [] };
}
