/** What does the store keep of names compared with all contents? The data is derived and can be computed again. */

/** A content that bears a name like another one. */
export interface ContentLikeness {
  readonly contentId: number;
  /** 0..1, of the best pair of names. */
  readonly score: number;
}
/**
 * Names that were looked up among all contents, so that nobody need do so again. Contents and scores never change, so what is kept stays
 * right for ever in its reading of names (normaliser and model); only contents that came later are missing.
 */
export interface NameLikenessReads {
  /** Highest content id that every kept name was held against; 0: nothing whole is kept in this reading. */
  keptUpTo(reading: string): Promise<number>;
  /** Best first; undefined: the name is not kept. */
  of(nameKey: string): Promise<readonly ContentLikeness[] | undefined>;
}
export interface NameLikenessWrites extends NameLikenessReads {
  /** Forgets everything, to begin in this reading. */
  begin(reading: string): Promise<void>;
  /** Keeps these names, in place of what was kept of them. */
  put(likeness: ReadonlyMap<string, readonly ContentLikeness[]>): Promise<void>;
  /** Says that every name was held against every content up to this one. */
  complete(reading: string, upTo: number): Promise<void>;
}
