/**
 * Listings between reading and storing: checked, digested and packed, so that a list of 200,000 entries waits in some tens of
 * megabytes and the lock is held only while it is written.
 */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { type Listing, listingSchema } from '../../domain/list.ts';
import { listingToJson } from '../../domain/listingContent.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { type Digest, sha256 } from '../../kit/sha256.ts';

interface StagedMember {
  readonly listingId: string;
  readonly digest: Digest;
}
interface StagedContent extends StagedMember {
  readonly json: string;
}

const BATCH = 500;

export class StagedListings {
  private readonly byId = new Map<string, Digest>();
  private readonly programmeCounts = new Map<string, number>();
  private readonly packed: Uint8Array[] = [];
  private open: string[] = [];
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
    this.byId.set(listing.id, digest);
    this.count(listing);
    this.open.push(json);
    if (this.open.length >= BATCH) this.pack();
    return 'added';
  }

  private count({ membership, programs }: Listing): void {
    if (membership === undefined || membership === 'member') this.memberCount += 1;
    for (const programme of programs)
      this.programmeCounts.set(programme, (this.programmeCounts.get(programme) ?? 0) + 1);
  }

  private pack(): void {
    this.packed.push(zstdCompressSync(JSON.stringify(this.open)));
    this.open = [];
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

  references(): readonly StagedMember[] {
    return [...this.byId].map(([listingId, digest]) => ({ listingId, digest }));
  }

  /** Contents in the order taken; may be gone through more than once. */
  *contents(): Generator<StagedContent> {
    const ids = this.byId.entries();
    const batches = function* (packed: readonly Uint8Array[], open: readonly string[]): Generator<readonly string[]> {
      for (const batch of packed) yield JSON.parse(zstdDecompressSync(batch).toString('utf8')) as string[];
      yield open;
    };
    for (const batch of batches(this.packed, this.open)) {
      for (const json of batch) {
        const [listingId, digest] = ids.next().value ?? ['', sha256(json)];
        yield { listingId, digest, json };
      }
    }
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
