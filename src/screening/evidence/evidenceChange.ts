/** evidenceChange: the change that one piece of evidence makes to a score, and the line that explains it. */
import type { Explanation } from '../../domain/screening.ts';

export type EvidenceLine = Explanation['evidence'][number];

export interface Change {
  /** Multiplies the score. */
  readonly factor: number;
  /** Share of the distance to 1 that is taken off. */
  readonly lift: number;
  /** The factor is the same for a common name and a rare one. */
  readonly ofAnyName?: true;
  readonly line: Omit<EvidenceLine, 'effect'>;
  /** The score is at least this. */
  readonly least?: number;
}
