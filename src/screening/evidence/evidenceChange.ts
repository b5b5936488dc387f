/** Change: what one piece of evidence does to a score, and the line that says so. */
import type { Explanation } from '../../domain/screening.ts';

export type EvidenceLine = Explanation['evidence'][number];

export interface Change {
  /** Multiplies the score. */
  readonly factor: number;
  /** Share of the distance to 1 that is taken off. */
  readonly lift: number;
  /** Says the same of a common name as of a rare one. */
  readonly ofAnyName?: true;
  readonly line: Omit<EvidenceLine, 'effect'>;
  /** A sure sign: the score is at least this. */
  readonly least?: number;
}
