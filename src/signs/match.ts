/** Match: a place or a word of the tables where it was found in a text. */
import type { Meaning } from './gazetteer.ts';

export interface Match {
  readonly meaning: Meaning;
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Characters of the text. */
  readonly start: number;
  readonly end: number;
}
