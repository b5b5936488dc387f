/** What does every use case receive? The store, the compiled law, the Moments, the clock and the caller. */
import type { Caller } from '../../domain/caller.ts';
import type { RuleBook } from '../../rules/index.ts';
import type { MatchingModel } from '../../screening/index.ts';
import type { Store } from '../../store/index.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Moments } from './moments/moments.ts';

export interface AppContext {
  readonly store: Store;
  readonly ruleBook: RuleBook;
  /** The compiled rule book as it is stored and replayed, canonical JSON. */
  readonly ruleBookJson: string;
  /** What an answer rests on: a use case takes one Moment at its start. */
  readonly moments: Moments;
  readonly model: MatchingModel;
  /** For the instant at which something is recorded, read under the lock. Whatever else needs a time takes the caller's. */
  readonly clock: Clock;
}

/** The same, for one call. */
export interface CallContext extends AppContext {
  readonly caller: Caller;
}
