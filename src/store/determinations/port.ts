/** What the store keeps of answers: the determination as saved, with its outcome and times. */
import type { Outcome } from '../../domain/determination.ts';
import type { KeptDetermination, StoredDetermination } from '../../domain/verdict/storedDetermination.ts';
import type { Instant } from '../../kit/localDate.ts';
import type { Sealed } from '../../kit/sealed.ts';
import type { RowReceipt } from '../binding/rowLedger.ts';

export interface SavedDetermination {
  readonly id: string;
  readonly savedAt: Instant;
  readonly actor: string;
  readonly outcome: Outcome;
  /** null: the content is no longer kept. */
  readonly determination: KeptDetermination | null;
}
export interface DeterminationReads {
  get(id: string): Promise<SavedDetermination | undefined>;
}
export interface DeterminationWrites extends DeterminationReads {
  /**
   * The same id with the same content writes nothing and answers null (alreadyStored). Throws DETERMINATION_CONFLICT when the id is there
   * with other content: then one of the two did not come from what its digests say.
   */
  save(
    determination: Sealed<StoredDetermination>,
    saved: { readonly id: string; readonly at: Instant; readonly actor: string },
  ): Promise<RowReceipt | null>;
}
