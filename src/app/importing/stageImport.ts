/**
 * Reads the files of one import through their source into staged listings, with the account of every field. It touches no store.
 */
import type { ImportProgress } from '../../contract/index.ts';
import type { ListVersion } from '../../domain/list.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { type LocalDate, parseLocalDate } from '../../kit/localDate.ts';
import { AccountBuilder, type Source, type SourceFile, type SourceHeader } from '../../sources/index.ts';
import type { ImportFile } from './importFiles.ts';
import { StagedListings } from './stagedListings.ts';

export interface StagedImport {
  readonly listings: StagedListings;
  readonly header: SourceHeader;
  readonly account: AccountBuilder;
  readonly publishedOn: LocalDate;
}

interface StageOptions {
  /** Day of publication as given by the person; null: the file says it. */
  readonly publishedOn: LocalDate | null;
  readonly onProgress?: (progress: ImportProgress) => void;
}

const PROGRESS_EVERY = 1000;

/** Throws SOURCE_* when the files are not this source's, cut off, unsafe, undated, or contradict their own counts. */
export async function stageImport(
  source: Source,
  files: readonly ImportFile[],
  { publishedOn, onProgress }: StageOptions,
): Promise<StagedImport> {
  const listings = new StagedListings();
  const account = new AccountBuilder();
  const bytesTotal = files.reduce((sum, file) => sum + file.source.size, 0);
  let bytesRead = 0;
  const counted = files.map((file) => countingBytes(file.source, (bytes) => (bytesRead += bytes)));
  const reading = source.read(counted, account);
  let records = 0;
  onProgress?.({ records, bytesRead, bytesTotal });
  for (;;) {
    const next = await reading.next();
    if (next.done) {
      onProgress?.({ records, bytesRead: bytesTotal, bytesTotal });
      return finished(next.value, { listings, account, given: publishedOn });
    }
    records += 1;
    if (listings.add(next.value) === 'twice')
      account.issue('RECORD_TWICE', 'a record stands in the file twice', next.value.id);
    if (records % PROGRESS_EVERY === 0) onProgress?.({ records, bytesRead, bytesTotal });
  }
}

function countingBytes(file: SourceFile, count: (bytes: number) => void): SourceFile {
  return {
    ...file,
    open: async function* () {
      for await (const chunk of file.open()) {
        count(chunk.length);
        yield chunk;
      }
    },
  };
}

function finished(
  header: SourceHeader,
  { listings, account, given }: { listings: StagedListings; account: AccountBuilder; given: LocalDate | null },
): StagedImport {
  requireStatedSize(header, listings.size);
  if (given !== null && header.publishedOn !== null && given !== header.publishedOn)
    account.issue('PUBLISHED_DIFFERS', `the file says it was published on ${header.publishedOn}, ${given} was given`);
  const publishedOn = given ?? header.publishedOn;
  if (publishedOn !== null) return { listings, header, account, publishedOn };
  throw new PortcullisError({
    code: 'SOURCE_DATE_MISSING',
    what: 'the file does not say when it was published',
    expected: 'the day of publication',
    hint: 'add --published YYYY-MM-DD',
  });
}

function requireStatedSize({ statedSize }: SourceHeader, read: number): void {
  if (statedSize === null || statedSize === read) return;
  throw new PortcullisError({
    code: 'SOURCE_COUNT',
    what: 'the file says how many records it has, and has another number',
    expected: String(statedSize),
    got: String(read),
    hint: 'nothing was changed; download the file again',
  });
}

/** The day given with --published. Throws DATE_INVALID. */
export function readPublishedOn(given: string | undefined): LocalDate | null {
  if (given === undefined) return null;
  const date = parseLocalDate(given);
  if (date !== undefined) return date;
  throw new PortcullisError({
    code: 'DATE_INVALID',
    what: 'the day of publication is not a real day',
    where: '--published',
    expected: 'YYYY-MM-DD',
    got: given,
  });
}

/** What the version says besides its members. */
export function versionContentOf(
  list: string,
  { header, listings, publishedOn }: StagedImport,
): Omit<ListVersion, 'version' | 'recordedAt' | 'raw'> {
  const stated = header.version ?? {};
  return {
    list,
    publishedOn,
    effective: stated.effective === undefined ? publishedOn : stated.effective,
    knownTo: stated.knownTo ?? null,
    size: stated.size ?? listings.members,
    known: listings.members,
    coverage: header.coverage,
    basis: stated.basis ?? 'publication',
    notes: [...header.notes],
    citations: stated.citations ?? [],
    conflicts: stated.conflicts ?? [],
    ...(stated.own ? { own: stated.own } : {}),
  };
}
