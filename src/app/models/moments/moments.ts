/**
 * Moments: which Moment does a request get? The current one while no change number has moved. Otherwise the read models are brought up to date and
 * swapped in one go. A version whose names take long to index waits: requests go on with the Moment before it, and version and names enter
 * together.
 */
import type { Instant } from '../../../kit/localDate.ts';
import type { RuleBook } from '../../../rules/index.ts';
import type { MatchingModel } from '../../../screening/index.ts';
import type { ChangeNumbers, Store, TenantReads } from '../../../store/index.ts';
import type { ListLibrary } from '../lists/listLibrary.ts';
import { readLists } from '../lists/readLists.ts';
import type { IndexMaker } from '../names/indexMaker.ts';
import type { NameIndex } from '../names/nameIndex.ts';
import { type OwnershipRecord, readOwnership } from '../ownership/ownershipRecord.ts';
import { Resolutions } from '../resolutions/resolutions.ts';
import { areSame } from './changeFeed.ts';
import { earliestWaiting, knows, type Moment } from './moment.ts';
import { indexNotReady, Patience } from './patience.ts';
import { Followed } from './readModel.ts';

export interface MomentsOptions {
  /** Tells when anything was stored. */
  readonly feed: Pick<Store, 'changes'>;
  /** Of the tenant. */
  readonly records: TenantReads;
  readonly ruleBook: RuleBook;
  readonly model: MatchingModel;
  readonly maker: IndexMaker;
  /** How long a request waits for names that it needs, in milliseconds; default 10,000. */
  readonly mostWaitMs?: number;
}

const MOST_WAIT_MS = 10_000;

/** Lists, and the names of exactly these. */
interface Searched {
  readonly lists: ListLibrary;
  readonly names: NameIndex;
}

/** What is stored. INVARIANT: all parts are of these numbers. */
interface Stored {
  readonly numbers: ChangeNumbers;
  readonly lists: ListLibrary;
  readonly ownership: OwnershipRecord;
  readonly resolutions: Resolutions;
}

export class Moments {
  private readonly options: MomentsOptions;
  private readonly feed: Pick<Store, 'changes'>;
  private readonly lists: Followed<ListLibrary>;
  private readonly ownership: Followed<OwnershipRecord>;
  private readonly resolutions: Followed<Resolutions>;
  private stored: Stored | null = null;
  private searched: Searched | null = null;
  private current: { readonly numbers: ChangeNumbers; readonly moment: Moment } | null = null;
  private reading: Promise<void> | null = null;
  private updating: Promise<void> | null = null;
  /** Another thread indexes the names of versions that wait. */
  private building: Promise<void> | null = null;
  private merging: Promise<void> | null = null;
  private isClosed = false;

  constructor(options: MomentsOptions) {
    const { feed, records, ruleBook } = options;
    this.options = options;
    this.feed = feed;
    this.lists = new Followed({
      follows: 'lists',
      read: (_, before) => readLists(records, ruleBook.countryLists, before),
    });
    this.ownership = new Followed({ follows: 'ownership', read: (number) => readOwnership(records, number) });
    this.resolutions = new Followed({
      follows: 'resolutions',
      read: async (number) => new Resolutions(records, number),
    });
  }

  /** What went wrong with the name index, a sentence each; the answers are right all the same. */
  get warnings(): readonly string[] {
    return this.options.maker.warnings;
  }

  /** The lists as they are stored now, for operations that show them; no names are read. */
  async storedLists(): Promise<ListLibrary> {
    return (await this.readStored()).lists;
  }

  /** The ownership record as it is stored now. */
  async storedOwnership(): Promise<OwnershipRecord> {
    return (await this.readStored()).ownership;
  }

  /** Whether a question asked now is answered with this version. The first question of a process waits for every version. */
  isSearchable(list: string, version: string): boolean {
    return this.searched?.lists.holds(list, version) ?? true;
  }

  /** Whether the index file of the stored lists is whole; nothing is built. */
  async fileState(): Promise<'whole' | 'absent' | 'damaged'> {
    return this.options.maker.fileState((await this.storedLists()).snapshot);
  }

  /**
   * The Moment of a request that begins now. `knownAt`: the instant that the request asks about, if it names one. When a version waits that was
   * recorded by then, the request waits for it. Throws INDEX_NOT_READY.
   */
  async moment(knownAt?: Instant): Promise<Moment> {
    const moment = await this.newest();
    if (knownAt === undefined || knows(moment, knownAt)) return moment;
    return this.until((later) => knows(later, knownAt), this.options.mostWaitMs ?? MOST_WAIT_MS);
  }

  /** The Moment that holds these versions (list -> versions, separated by spaces), as far as they are stored. Throws INDEX_NOT_READY. */
  async momentHolding(versions: Readonly<Record<string, string>>): Promise<Moment> {
    const moment = await this.newest();
    const isWaiting = (list: string, version: string): boolean =>
      !moment.lists.holds(list, version) && (this.stored?.lists.holds(list, version) ?? false);
    const lacks = Object.entries(versions).some(([list, held]) => held.split(' ').some((one) => isWaiting(list, one)));
    return lacks ? this.caughtUp(this.options.mostWaitMs ?? MOST_WAIT_MS) : moment;
  }

  /** The Moment in which nothing waits. `mostWaitMs`: throws INDEX_NOT_READY after that; default: waits as long as it takes. */
  caughtUp(mostWaitMs: number | null = null): Promise<Moment> {
    return this.until(({ waiting }) => waiting === null, mostWaitMs);
  }

  /** Begins to take in what has come; nobody waits. */
  nudge(): void {
    // What fails here is met and told by the next request.
    this.newest().catch(() => {});
  }

  /** Ends the threads of the index; what they were building is dropped. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.options.maker.close();
    await Promise.allSettled([this.updating, this.building, this.merging]);
  }

  private async newest(): Promise<Moment> {
    for (;;) {
      const numbers = await this.feed.changes();
      const { current } = this;
      const isSettled = current?.moment.waiting === null || this.building !== null || this.isClosed;
      if (current && isSettled && areSame(numbers, current.numbers)) return current.moment;
      this.updating ??= this.update().finally(() => {
        this.updating = null;
      });
      await this.updating;
    }
  }

  private async until(isEnough: (moment: Moment) => boolean, mostWaitMs: number | null): Promise<Moment> {
    const patience = new Patience(mostWaitMs);
    try {
      for (;;) {
        const moment = await this.newest();
        if (isEnough(moment)) return moment;
        if (this.building === null) throw indexNotReady();
        await patience.waitFor(this.building);
      }
    } finally {
      patience.end();
    }
  }

  private async update(): Promise<void> {
    const stored = await this.readStored();
    if (this.searched === null) {
      const names = await this.options.maker.next(null, stored.lists.snapshot).made;
      this.searched = { lists: stored.lists, names };
    } else await this.follow(stored.lists);
    this.swap(stored);
    this.merge();
  }

  private async readStored(): Promise<Stored> {
    for (;;) {
      const numbers = await this.feed.changes();
      if (this.stored && areSame(numbers, this.stored.numbers)) return this.stored;
      this.reading ??= this.read(numbers).finally(() => {
        this.reading = null;
      });
      await this.reading;
    }
  }

  /** Keeps what was read if no number moved meanwhile. */
  private async read(numbers: ChangeNumbers): Promise<void> {
    const lists = await this.lists.at(numbers);
    const ownership = await this.ownership.at(numbers);
    const resolutions = await this.resolutions.at(numbers);
    if (areSame(await this.feed.changes(), numbers)) this.stored = { numbers, lists, ownership, resolutions };
  }

  /** Indexes the names of these lists. While another thread does it, the lists before stay; one build goes on at a time. */
  private async follow(lists: ListLibrary): Promise<void> {
    if (this.searched?.lists === lists || this.searched === null || this.building !== null || this.isClosed) return;
    const { maker } = this.options;
    const before = this.searched.names;
    const { elsewhere, made } = maker.next(before, lists.snapshot);
    const taken = made.then((names) => {
      const now = this.searched?.names ?? before;
      // A merge may have ended meanwhile.
      this.searched = { lists, names: now === before ? names : maker.replaced(names, now) };
    });
    if (!elsewhere) return taken;
    this.building = taken.finally(() => {
      this.building = null;
    });
    // What fails is tried again by the next request, which is told if it needs the version.
    this.building.then(() => this.newest()).catch(() => {});
  }

  /** The one place where a Moment is made. */
  private swap({ numbers, lists, ownership, resolutions }: Stored): void {
    if (this.searched === null) return;
    const { ruleBook, model } = this.options;
    const waiting = earliestWaiting(lists, this.searched.lists);
    this.current = { numbers, moment: { ...this.searched, ownership, resolutions, ruleBook, model, waiting } };
  }

  /** Merges the segments in the background; the deltas answer meanwhile. */
  private merge(): void {
    if (this.searched === null || this.building !== null || this.merging !== null || this.isClosed) return;
    const { maker } = this.options;
    const { names, lists } = this.searched;
    const merged = maker.merged(names, lists.snapshot);
    if (merged === null) return;
    this.merging = merged
      .then((whole) => {
        if (this.searched && this.stored)
          this.searched = { ...this.searched, names: maker.replaced(this.searched.names, whole) };
        if (this.stored) this.swap(this.stored);
      })
      .finally(() => {
        this.merging = null;
      });
    // The deltas still answer, and the next version brings another attempt.
    this.merging.catch(() => {});
  }
}
