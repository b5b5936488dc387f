/** What the store keeps of answers: the determination as saved, erasable, with its outcome and times. */
import type { Determination, Outcome } from '../../domain/determination.ts';
import type { Instant } from '../../kit/localDate.ts';

export interface SavedDetermination {
  readonly id: string;
  readonly savedAt: Instant;
  readonly actor: string;
  readonly outcome: Outcome;
  /** null: erased on request. */
  readonly determination: Determination | null;
}
export interface DeterminationReads {
  get(id: string): Promise<SavedDetermination | undefined>;
  /** Newest first. */
  newest(limit: number): Promise<readonly SavedDetermination[]>;
  count(): Promise<number>;
}
export interface DeterminationWrites extends DeterminationReads {
  /** The same id again writes nothing and answers false. An erased one stays erased. */
  save(determination: Determination, saved: { readonly at: Instant; readonly actor: string }): Promise<boolean>;
  /** Removes the content and keeps id, outcome and times; false when there is nothing to erase. */
  erase(id: string): Promise<boolean>;
}
