/**
 * What does the store keep of people's decisions about matches (same, not the same, undecided)? Decisions are appended and never
 * changed.
 */
import type { Resolution } from '../../domain/screening.ts';
import type { Instant, LocalDate } from '../../kit/localDate.ts';
import type { RowReceipt } from '../binding/rowLedger.ts';

/** What a person decided about one customer and one listing content. */
export interface MatchResolution {
  readonly customer: string;
  readonly listingId: string;
  /** Content the decision was made on: a changed listing re-opens it. */
  readonly listingDigest: string;
  /** Digest of the customer's fields that mattered: a changed customer re-opens it. */
  readonly customerDigest: string;
  readonly resolution: Resolution;
  /** Exclusive; null: does not expire. */
  readonly expiresOn: LocalDate | null;
}
export interface MatchResolutionReads {
  /**
   * Newest decision for each listing of the customer, decided at or before `knownAt` (default: any time). `upTo`: as it was when the store's
   * `changes` gave this number of decisions.
   */
  ofCustomer(customer: string, knownAt?: Instant, upTo?: number): Promise<readonly MatchResolution[]>;
  /** Every decision ever made about the pair, oldest first. */
  history(customer: string, listingId: string): Promise<readonly MatchResolution[]>;
}
export interface MatchResolutionWrites extends MatchResolutionReads {
  /** Appends; earlier decisions stay. */
  add(resolution: MatchResolution): Promise<RowReceipt>;
}
