/**
 * Moments: which Moment does a request get? The current one while no change number has moved. Otherwise the read models are brought up to date and
 * swapped in one go. A version whose names take long to index waits: requests go on with the Moment before it, and version and names enter
 * together.
 */
import type { Instant } from '../../../kit/localDate.ts';
import type { RuleBook } from '../../../rules/index.ts';
import type { MatchingModel } from '../../../screening/index.ts';
import type { ChangeNumbers, TenantReads } from '../../../store/index.ts';
import type { ListLibrary } from '../lists/listLibrary.ts';
import type { IndexMaker } from '../names/indexMaker.ts';
import type { OwnershipRecord } from '../ownership/ownershipRecord.ts';
import { areSame, type ChangeFeed } from './changeFeed.ts';
import { ModelMoments } from './modelMoments.ts';
import { earliestWaiting, knows, type Moment } from './moment.ts';
import { indexNotReady, Patience } from './patience.ts';
import { SearchedLists } from './searchedLists.ts';
import { StoredModels } from './storedModels.ts';

export interface MomentsOptions {
  readonly feed: ChangeFeed;
  /** What is kept of the tenant. */
  readonly records: TenantReads;
  readonly ruleBook: RuleBook;
  readonly model: MatchingModel;
  readonly maker: IndexMaker;
  /** How long a request waits for names that it needs, in milliseconds; default 10,000. */
  readonly mostWaitMs?: number;
}

const MOST_WAIT_MS = 10_000;

export class Moments {
  private readonly options: MomentsOptions;
  private readonly stored: StoredModels;
  private readonly searched: SearchedLists;
  private readonly modelMoments: ModelMoments;
  private current: { readonly numbers: ChangeNumbers; readonly moment: Moment } | null = null;
  private updating: Promise<void> | null = null;
  private isClosed = false;

  constructor(options: MomentsOptions) {
    this.options = options;
    this.stored = new StoredModels(options.feed, options.records, options.ruleBook.countryLists);
    this.searched = new SearchedLists(options.maker, () => this.refresh());
    this.modelMoments = new ModelMoments(options.maker);
  }

  /** What went wrong with the name index, a sentence each; the answers are right all the same. */
  get warnings(): readonly string[] {
    return this.options.maker.warnings;
  }

  /** The lists as they are stored now, for operations that show them; no names are read. */
  async storedLists(): Promise<ListLibrary> {
    return (await this.stored.now()).lists;
  }

  /** The ownership record as it is stored now. */
  async storedOwnership(): Promise<OwnershipRecord> {
    return (await this.stored.now()).ownership;
  }

  /** Whether a question asked now is answered with this version. The first question of a process waits for every version. */
  isSearchable(list: string, version: string): boolean {
    return this.searched.now?.lists.holds(list, version) ?? true;
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

  /** The same Moment under another version of the matching model: its index is built the first time, and the request waits for it. */
  under(moment: Moment, model: MatchingModel): Promise<Moment> {
    return this.modelMoments.of(moment, model);
  }

  /** The Moment that holds these versions (list -> versions, separated by spaces), as far as they are stored. Throws INDEX_NOT_READY. */
  async momentHolding(versions: Readonly<Record<string, string>>): Promise<Moment> {
    const moment = await this.newest();
    const stored = await this.storedLists();
    const isWaiting = (list: string, version: string): boolean =>
      !moment.lists.holds(list, version) && stored.holds(list, version);
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
    await this.searched.close();
    await Promise.allSettled([this.updating]);
  }

  private async newest(): Promise<Moment> {
    for (;;) {
      const numbers = await this.stored.feed.changes();
      const { current } = this;
      if (current && areSame(numbers, current.numbers) && this.isSettled(current.moment)) return current.moment;
      await this.update();
    }
  }

  /** Whether nothing can be added to it now. */
  private isSettled({ names, waiting }: Moment): boolean {
    if (this.isClosed) return true;
    return names === this.searched.now?.names && (waiting === null || this.searched.inProgress !== null);
  }

  private async until(isEnough: (moment: Moment) => boolean, mostWaitMs: number | null): Promise<Moment> {
    const patience = new Patience(mostWaitMs);
    try {
      for (;;) {
        const moment = await this.newest();
        if (isEnough(moment)) return moment;
        const { inProgress } = this.searched;
        if (inProgress === null) throw indexNotReady();
        await patience.waitFor(inProgress);
      }
    } finally {
      patience.end();
    }
  }

  /** Another thread has given its part. What fails here is met and told by the next request. */
  private refresh(): void {
    this.update().catch(() => {});
  }

  private update(): Promise<void> {
    this.updating ??= this.swap().finally(() => {
      this.updating = null;
    });
    return this.updating;
  }

  /** The one place where a Moment is made. */
  private async swap(): Promise<void> {
    const { ruleBook, model } = this.options;
    const { numbers, lists, ownership, resolutions } = await this.stored.now();
    const searched = await this.searched.follow(lists);
    const waiting = earliestWaiting(lists, searched.lists);
    this.current = { numbers, moment: { ...searched, ownership, resolutions, ruleBook, model, waiting } };
  }
}
