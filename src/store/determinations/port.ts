/** What the store keeps of answers: the determination as saved, with its outcome and times. */
import type { Determination, Outcome } from '../../domain/determination.ts';
import type { Instant } from '../../kit/localDate.ts';
import type { Sealed } from '../../kit/sealed.ts';
import type { RowReceipt } from '../binding/rowLedger.ts';

export interface SavedDetermination {
  readonly id: string;
  readonly savedAt: Instant;
  readonly actor: string;
  readonly outcome: Outcome;
  /** null: the content is no longer kept. */
  readonly determination: Determination | null;
}
export interface DeterminationReads {
  get(id: string): Promise<SavedDetermination | undefined>;
}
export interface DeterminationWrites extends DeterminationReads {
  /** The same id again writes nothing and answers null. */
  save(
    determination: Sealed<Determination>,
    saved: { readonly at: Instant; readonly actor: string },
  ): Promise<RowReceipt | null>;
}
