/**
 * Holds the listings of an import between reading and storing: checked, digested and compressed. A list of 200,000 entries takes
 * some tens of megabytes, and the lock is held only for the write.
 */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { type Listing, listingSchema } from '../../domain/list.ts';
import { listingToJson } from '../../domain/listingContent.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { type Digest, sha256 } from '../../kit/sha256.ts';
import type { NewContent } from '../../store/index.ts';

/** Listings in one packed batch. */
const BATCH = 500;
const FIRST_BYTES = 1024 * 1024;

/**
 * INVARIANT: nothing but ids and digests of earlier batches lives on the heap, so that what the collector has to look at stays small
 * however long the list is.
 */
export class StagedListings {
  private readonly byId = new Map<string, Digest>();
  private readonly programmeCounts = new Map<string, number>();
  private readonly packed: Uint8Array[] = [];
  /** Texts of the batch that is being filled, one a line: canonical JSON holds no line break. */
  private readonly open = new TextLines();
  private memberCount = 0;

  /**
   * Takes a listing; answers `twice` (and takes nothing) when the very same one was taken before. Throws SOURCE_FORMAT when the
   * record does not make a listing, or when another listing has its id.
   */
  add(listing: Listing): 'added' | 'twice' {
    requireValid(listing);
    const json = listingToJson(listing);
    const digest = sha256(json);
    const known = this.byId.get(listing.id);
    if (known === digest) return 'twice';
    if (known !== undefined) throw sameIdError(listing);
    this.byId.set(ownText(listing.id), digest);
    this.count(listing);
    this.open.add(json);
    if (this.open.lines >= BATCH) this.packed.push(zstdCompressSync(this.open.take()));
    return 'added';
  }

  private count({ membership, programs }: Listing): void {
    if (membership === undefined || membership === 'member') this.memberCount += 1;
    for (const programme of programs)
      this.programmeCounts.set(programme, (this.programmeCounts.get(programme) ?? 0) + 1);
  }

  /** Listings taken. */
  get size(): number {
    return this.byId.size;
  }

  /** Those that are members: all but rows that say disputed or not a member. */
  get members(): number {
    return this.memberCount;
  }

  get programmes(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.programmeCounts].sort());
  }

  references(): readonly Omit<NewContent, 'json'>[] {
    return Array.from(this.byId, ([listingId, digest]) => ({ listingId, digest }));
  }

  /** Contents whose digest is wanted, in the order taken; batches without any stay packed. */
  *contents(wanted: ReadonlySet<Digest>): Generator<NewContent> {
    const members = this.byId.entries();
    for (let batch = 0; batch <= this.packed.length; batch += 1) {
      const inBatch = members.take(BATCH).toArray();
      if (!inBatch.some(([, digest]) => wanted.has(digest))) continue;
      const texts = this.unpack(batch);
      for (const [index, [listingId, digest]] of inBatch.entries()) {
        const json = texts[index];
        if (json !== undefined && wanted.has(digest)) yield { listingId, digest, json };
      }
    }
  }

  private unpack(batch: number): readonly string[] {
    const packed = this.packed[batch];
    const bytes = packed === undefined ? this.open.bytes : zstdDecompressSync(packed);
    return bytes.toString('utf8').split('\n');
  }
}

/** The text by itself: what a parser cuts out of a file keeps the whole piece of the file alive. */
const ownText = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** Lines of text outside the heap. */
class TextLines {
  private buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  private used = 0;
  lines = 0;

  add(line: string): void {
    const most = this.used + 3 * line.length + 1;
    if (most > this.buffer.length) this.grow(most);
    this.used += this.buffer.write(line, this.used);
    this.buffer[this.used] = 0x0a;
    this.used += 1;
    this.lines += 1;
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.buffer.length, needed));
    this.buffer.copy(larger, 0, 0, this.used);
    this.buffer = larger;
  }

  get bytes(): Buffer {
    return this.buffer.subarray(0, this.used);
  }

  /** What stands there; valid until the next line is added, which begins anew. */
  take(): Buffer {
    const { bytes } = this;
    [this.used, this.lines] = [0, 0];
    return bytes;
  }
}

function requireValid(listing: Listing): void {
  const parsed = listingSchema.safeParse(listing);
  if (parsed.success) return;
  const [issue] = parsed.error.issues;
  throw new PortcullisError({
    code: 'SOURCE_FORMAT',
    what: 'a record of the file does not make a listing',
    where: `${listing.id} /${issue?.path.map(String).join('/') ?? ''}`,
    expected: issue?.message ?? 'a listing',
    hint: 'nothing was changed; check the record in the file, or tell us if it is right',
  });
}

const sameIdError = (listing: Listing): PortcullisError =>
  new PortcullisError({
    code: 'SOURCE_FORMAT',
    what: 'two different records of the file have the same key',
    where: listing.id,
    hint: 'nothing was changed; check the file, or tell us if it is right',
  });
