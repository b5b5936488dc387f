/**
 * Keeps keys unique within one file: a key that is used twice would make one listing hide the other. The second gets a suffix
 * from its content and is reported; a row that repeats another in full is dropped and counted.
 */
import type { Listing } from '../../domain/list.ts';
import { sha256 } from '../../kit/sha256.ts';
import type { AccountBuilder } from '../reading/account.ts';

/** What a decoder puts for bytes that it cannot read: names with it would not be found. */
const UNREADABLE = '\ufffd';

export class ListingKeys {
  private readonly account: AccountBuilder;
  /** Digests of what was yielded under an id; a bare text while there is one, to keep the common case small. */
  private readonly digests = new Map<string, string | Set<string>>();

  constructor(account: AccountBuilder) {
    this.account = account;
  }

  /** The listing to yield (its id made unique), or undefined when the same content was yielded before under this key. */
  admit(listing: Listing): Listing | undefined {
    const json = JSON.stringify(listing);
    if (json.includes(UNREADABLE))
      this.account.issue('TEXT_UNREADABLE', 'a text holds bytes that are no character of its encoding', listing.id);
    const digest = sha256(json).slice(0, 16);
    const held = this.digests.get(listing.id);
    if (held === undefined) {
      this.digests.set(listing.id, digest);
      return listing;
    }
    const seen = typeof held === 'string' ? new Set([held]) : held;
    this.digests.set(listing.id, seen);
    if (seen.has(digest)) {
      this.account.row('rows that repeat another');
      this.account.issue('ROW_REPEATED', 'a row repeats another in full and was dropped', listing.id);
      return undefined;
    }
    seen.add(digest);
    this.account.issue('KEY_REPEATED', 'the key of a row stands twice; the later row got a key of its own', listing.id);
    return { ...listing, id: `${listing.id}~${digest.slice(0, 8)}` };
  }
}
