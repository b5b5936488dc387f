/** What the store keeps of screenings that a caller asked to save. */
import type { Screening } from '../../domain/screening.ts';
import type { Instant } from '../../kit/localDate.ts';

export interface SavedScreening {
  readonly id: string;
  readonly savedAt: Instant;
  readonly actor: string;
  /** The caller's own key of the screened party, if given. */
  readonly customer: string | null;
  /** null: erased on request. */
  readonly screening: Screening | null;
}
export interface ScreeningReads {
  get(id: string): Promise<SavedScreening | undefined>;
  ofCustomer(customer: string): Promise<readonly SavedScreening[]>;
}
export interface ScreeningWrites extends ScreeningReads {
  save(screening: SavedScreening & { readonly screening: Screening }): Promise<boolean>;
  erase(id: string): Promise<boolean>;
}
