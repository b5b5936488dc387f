/**
 * SearchedLists: the lists whose names can be searched, with the index of exactly these. They follow the stored lists: at once where that is quick,
 * else when another thread has indexed the new names. Segments are merged in the background.
 */
import type { ListLibrary } from '../lists/listLibrary.ts';
import type { IndexMaker } from '../names/indexMaker.ts';
import type { NameIndex } from '../names/nameIndex.ts';

export interface Searched {
  readonly lists: ListLibrary;
  readonly names: NameIndex;
}

export class SearchedLists {
  private readonly maker: IndexMaker;
  /** Called when another thread has given its part, so that it enters a Moment. */
  private readonly onChange: () => void;
  private state: Searched | null = null;
  private building: Promise<void> | null = null;
  private merging: Promise<void> | null = null;
  private isClosed = false;

  constructor(maker: IndexMaker, onChange: () => void) {
    this.maker = maker;
    this.onChange = onChange;
  }

  /** null: nothing was searched yet. */
  get now(): Searched | null {
    return this.state;
  }

  /** What another thread indexes; null: nothing. */
  get inProgress(): Promise<void> | null {
    return this.building;
  }

  /**
   * Towards these lists. The first are waited for, since there is nothing else to answer with. One build goes on at a time; who calls again
   * when it has ended takes in the rest.
   */
  async follow(lists: ListLibrary): Promise<Searched> {
    if (this.state === null) this.state = { lists, names: await this.maker.next(null, lists.snapshot).made };
    else if (this.state.lists !== lists && this.building === null && !this.isClosed)
      await this.begin(this.state, lists);
    this.merge(this.state);
    return this.state;
  }

  /** Ends the threads; what they were building is dropped. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.maker.close();
    await Promise.allSettled([this.building, this.merging]);
  }

  private async begin(before: Searched, lists: ListLibrary): Promise<void> {
    const { elsewhere, made } = this.maker.next(before.names, lists.snapshot);
    const taken = made.then((names) => {
      const now = this.state?.names ?? before.names;
      // A merge may have ended meanwhile.
      this.state = { lists, names: now === before.names ? names : this.maker.replaced(names, now) };
    });
    if (!elsewhere) return taken;
    this.building = taken.finally(() => {
      this.building = null;
    });
    // What fails is tried again by the next request, which is told if it needs the version.
    this.building.then(this.onChange).catch(() => {});
  }

  /** The deltas answer meanwhile, and if it fails: the next version brings another attempt. */
  private merge({ names, lists }: Searched): void {
    if (this.building !== null || this.merging !== null || this.isClosed) return;
    const merged = this.maker.merged(names, lists.snapshot);
    if (merged === null) return;
    this.merging = merged
      .then((whole) => {
        if (this.state) this.state = { ...this.state, names: this.maker.replaced(this.state.names, whole) };
      })
      .finally(() => {
        this.merging = null;
      });
    this.merging.then(this.onChange).catch(() => {});
  }
}
