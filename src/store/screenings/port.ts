/** What the store keeps of screenings that a caller asked to save. */
import type { Screening } from '../../domain/screening.ts';
import type { Instant } from '../../kit/localDate.ts';
import type { Sealed } from '../../kit/sealed.ts';
import type { RowReceipt } from '../binding/rowLedger.ts';

export interface SavedScreening {
  /** Digest of the screening. */
  readonly id: string;
  readonly savedAt: Instant;
  readonly actor: string;
  /** The caller's own key of the screened party, if given. */
  readonly customer: string | null;
  /** null: the content is no longer kept. */
  readonly screening: Screening | null;
}
export interface ScreeningReads {
  get(id: string): Promise<SavedScreening | undefined>;
}
export interface ScreeningWrites extends ScreeningReads {
  /** The same screening again writes nothing and answers null. */
  save(
    screening: Sealed<Screening>,
    saved: { readonly at: Instant; readonly actor: string; readonly customer: string | null },
  ): Promise<RowReceipt | null>;
}
