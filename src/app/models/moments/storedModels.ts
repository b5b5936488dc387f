/** StoredModels: what is stored now, read model by read model, and all of the same change numbers. */
import type { ListKey } from '../../../domain/list.ts';
import type { ChangeNumbers, TenantReads } from '../../../store/index.ts';
import type { ListLibrary } from '../lists/listLibrary.ts';
import { readLists } from '../lists/readLists.ts';
import { type OwnershipRecord, readOwnership } from '../ownership/ownershipRecord.ts';
import { Resolutions } from '../resolutions/resolutions.ts';
import { areSame, type ChangeFeed } from './changeFeed.ts';
import { Followed } from './readModel.ts';

/** INVARIANT: all parts are of these numbers. */
export interface Stored {
  readonly numbers: ChangeNumbers;
  readonly lists: ListLibrary;
  readonly ownership: OwnershipRecord;
  readonly resolutions: Resolutions;
}

export class StoredModels {
  readonly feed: ChangeFeed;
  private readonly lists: Followed<ListLibrary>;
  private readonly ownership: Followed<OwnershipRecord>;
  private readonly resolutions: Followed<Resolutions>;
  private last: Stored | null = null;
  private reading: Promise<void> | null = null;

  /** `countryLists`: the country lists that the rule book reads. */
  constructor(feed: ChangeFeed, records: TenantReads, countryLists: readonly ListKey[]) {
    this.feed = feed;
    this.lists = new Followed({ follows: 'lists', read: (_, before) => readLists(records, countryLists, before) });
    this.ownership = new Followed({ follows: 'ownership', read: (number) => readOwnership(records, number) });
    this.resolutions = new Followed({
      follows: 'resolutions',
      read: async (number) => new Resolutions(records, number),
    });
  }

  /** At least as new as the call. */
  async now(): Promise<Stored> {
    for (;;) {
      const numbers = await this.feed.changes();
      if (this.last && areSame(numbers, this.last.numbers)) return this.last;
      this.reading ??= this.read(numbers).finally(() => {
        this.reading = null;
      });
      await this.reading;
    }
  }

  /** Keeps what was read if no number has moved meanwhile. */
  private async read(numbers: ChangeNumbers): Promise<void> {
    const lists = await this.lists.at(numbers);
    const ownership = await this.ownership.at(numbers);
    const resolutions = await this.resolutions.at(numbers);
    if (areSame(await this.feed.changes(), numbers)) this.last = { numbers, lists, ownership, resolutions };
  }
}
