/** partMatches: in which ways can two parts of names be the same, and how similar does that make them under a version of the model? */
import type { Weights } from './weights.ts';

export type PartMatchKind =
  | 'exact'
  | 'transliterated'
  | 'variant'
  | 'nickname'
  | 'fuzzy'
  | 'initial'
  | 'number'
  | 'joined'
  | 'truncated'
  | 'none';

export interface PartMatch {
  readonly similarity: number;
  readonly kind: PartMatchKind;
}

/** The matches whose similarity is a weight; how similar two spellings are is worked out. */
export interface PartMatches {
  /** A name variant, by how it is known. */
  readonly known: PartMatch;
  readonly learned: PartMatch;
  readonly read: PartMatch;
  readonly article: PartMatch;
  readonly nickname: PartMatch;
  readonly initial: PartMatch;
  readonly sameSound: PartMatch;
  readonly sameReading: PartMatch;
  /** Similarities over scripts. */
  readonly otherScript: number;
  readonly variantInOtherScript: number;
  readonly otherNameInOtherScript: number;
}

const variant = (similarity: number): PartMatch => Object.freeze({ similarity, kind: 'variant' });

export const partMatchesOf = (weights: Weights): PartMatches =>
  Object.freeze({
    known: variant(weights.knownVariant),
    learned: variant(weights.learnedVariant),
    read: variant(weights.learnedVariant),
    article: variant(weights.articleVariant),
    nickname: Object.freeze({ similarity: weights.nickname, kind: 'nickname' }),
    initial: Object.freeze({ similarity: weights.initial, kind: 'initial' }),
    sameSound: variant(weights.sameSound),
    sameReading: variant(weights.sameReading),
    otherScript: weights.otherScript,
    variantInOtherScript: weights.variantInOtherScript,
    otherNameInOtherScript: weights.otherNameInOtherScript,
  });
