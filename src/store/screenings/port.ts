/** What the store keeps of screenings that a caller asked to save. */
import type { Screening } from '../../domain/screening.ts';
import type { Instant } from '../../kit/localDate.ts';

export interface SavedScreening {
  readonly id: string;
  readonly savedAt: Instant;
  readonly actor: string;
  /** The caller's own key of the screened party, if given. */
  readonly customer: string | null;
  readonly screening: Screening;
}
export interface ScreeningWrites {
  /** The same id again writes nothing and answers false. */
  save(saved: SavedScreening): Promise<boolean>;
}
