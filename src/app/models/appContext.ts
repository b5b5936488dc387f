/** What does every use case receive? The store, the compiled law, the Moments and the caller. */
import type { Caller } from '../../domain/caller.ts';
import type { RuleBook } from '../../rules/index.ts';
import type { MatchingModel } from '../../screening/index.ts';
import type { Store, TenantReads } from '../../store/index.ts';
import type { Moments } from './moments/moments.ts';

export interface AppContext {
  readonly store: Store;
  readonly ruleBook: RuleBook;
  /** The compiled rule book as it is stored and replayed, canonical JSON. */
  readonly ruleBookJson: string;
  readonly model: MatchingModel;
}

/** The same, for one call. */
export interface CallContext extends AppContext {
  readonly caller: Caller;
  /** What is kept of the caller's tenant. */
  readonly records: TenantReads;
  /** What an answer rests on: a use case takes one Moment at its start. */
  readonly moments: Moments;
}
