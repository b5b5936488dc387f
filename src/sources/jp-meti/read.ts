/**
 * Reads the text of METI's notice (as taken out of its PDF). Entries are numbered without gaps; page breaks glue an entry to the end of
 * the one before, so an entry is found by the number that must come next.
 */
import type { Listing } from '../../domain/list.ts';
import { type LocalDate, parseLocalDate } from '../../kit/localDate.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { openLines } from '../formats/textEncoding.ts';
import { buildListing } from '../listing/buildListing.ts';
import { ListingKeys } from '../listing/listingKeys.ts';
import { onlyFile } from '../listing/onlyFile.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceFile, SourceHeader } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';
import { splitEntries } from './entries.ts';
import { mapMetiEntry } from './map.ts';

const KEY = 'jp-meti';
const MAX_CHARS = 16 * 1024 ** 2;

export const source: Source = { definition: definitionOf(KEY), read };

async function* read(files: readonly SourceFile[], account: AccountBuilder): AsyncGenerator<Listing, SourceHeader> {
  const file = onlyFile(files);
  const keys = new ListingKeys(account);
  const text = await textOf(file, account);
  const { head, entries } = splitEntries(text);
  const publishedOn = lastUpdate(head);
  if (!/輸出等に係る禁止措置/.test(head.replace(/\s/g, '')) || entries.length === 0)
    throw sourceError('SOURCE_FORMAT', 'the text is not METI’s notice', file.name, {
      expected: 'the text of the PDF with its title and numbered entries',
      hint: 'check which source the file belongs to',
    });
  for (const entry of entries) {
    account.row('entry');
    const draft = mapMetiEntry(entry, account);
    const listing = draft && keys.admit(buildListing(KEY, draft));
    if (listing) yield listing;
  }
  const last = entries.at(-1);
  if (last && !last.text.includes('所在地'))
    throw sourceError('SOURCE_TRUNCATED', 'the last entry has no address', `${file.name} entry ${last.number}`, {
      hint: 'take the text from the whole PDF',
    });
  return { publishedOn, statedSize: null, coverage: 'full', notes: [] };
}

async function textOf(file: SourceFile, account: AccountBuilder): Promise<string> {
  const lines: string[] = [];
  let size = 0;
  for await (const { text } of openLines(file)) {
    size += text.length;
    if (size > MAX_CHARS) throw sourceError('SOURCE_UNSAFE', 'the text is far longer than the notice', file.name);
    lines.push(text);
    account.row('line');
  }
  return lines.join('\n');
}

/** `最終更新日：2025 年09 月12 日` */
function lastUpdate(head: string): LocalDate | null {
  const [, year = '', month = '', day = ''] =
    /最終更新日[:：](\d{4})年(\d{1,2})月(\d{1,2})日/.exec(head.replace(/\s/g, '')) ?? [];
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? null;
}
