/** What does every use case receive? The store, the compiled law, the name index, the clock and the actor. */
import type { Caller } from '../../domain/caller.ts';
import type { RuleBook } from '../../rules/index.ts';
import type { MatchingModel } from '../../screening/index.ts';
import type { Store, TenantReads } from '../../store/index.ts';
import type { Clock } from '../runtime/clock.ts';
import type { ListLibrary } from './lists/listLibrary.ts';
import type { NameIndex } from './names/nameIndex.ts';

export interface AppContext {
  readonly store: Store;
  readonly ruleBook: RuleBook;
  /** The compiled rule book as it is stored and replayed, canonical JSON. */
  readonly ruleBookJson: string;
  readonly lists: ListLibrary;
  readonly names: NameIndex;
  readonly model: MatchingModel;
  /** For the instant at which something is recorded, read under the lock. Whatever else needs a time takes the caller's. */
  readonly clock: Clock;
}

/** The same, for one call. */
export interface CallContext extends AppContext {
  readonly caller: Caller;
  /** What is kept of the caller's tenant. */
  readonly records: TenantReads;
}
