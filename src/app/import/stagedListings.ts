/**
 * Listings between reading and storing: checked, digested and packed, so that a list of 200,000 entries waits in some tens of
 * megabytes and the lock is held only while it is written.
 */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { type Listing, listingSchema } from '../../domain/list.ts';
import { listingToJson } from '../../domain/listingContent.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { type Digest, sha256 } from '../../kit/sha256.ts';
import type { NewContent } from '../../store/store.ts';

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

  references(): readonly Omit<NewContent, 'json'>[] {
    return [...this.byId].map(([listingId, digest]) => ({ listingId, digest }));
  }

  /** Contents whose digest is wanted, in the order taken; batches without any stay packed. */
  *contents(wanted: ReadonlySet<Digest>): Generator<NewContent> {
    const members = this.references();
    for (let batch = 0; batch <= this.packed.length; batch += 1) {
      const start = batch * BATCH;
      const inBatch = members.slice(start, start + BATCH);
      if (!inBatch.some(({ digest }) => wanted.has(digest))) continue;
      const texts = this.unpack(batch);
      for (const [index, member] of inBatch.entries()) {
        const json = texts[index];
        if (json !== undefined && wanted.has(member.digest)) yield { ...member, json };
      }
    }
  }

  private unpack(batch: number): readonly string[] {
    const packed = this.packed[batch];
    return packed === undefined ? this.open : (JSON.parse(zstdDecompressSync(packed).toString('utf8')) as string[]);
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
