/**
 * searchScratch: the scratch memory of searches. ThreadScratch serves every index that a thread searches, one search after another.
 * SearchScratch adds what has a place for each token of one index. Both are handed down to whoever needs them.
 */
import { ComparisonScratch } from '../compare/comparisonScratch.ts';
import { DeletionLookup } from '../nameIndex/deletionTable.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { CANDIDATE_LIMIT, EXPANSION_LIMIT, FUZZY_COMPOUND_LIMIT, TERM_LIMIT, TRIGRAM_LIMIT } from './searchLimits.ts';

/** The scratch memory of one thread. */
export class ThreadScratch {
  readonly comparison = new ComparisonScratch();
  readonly deletions = new DeletionLookup();
  /** Tokens that share a deletion neighbour or a consonant key with a part, and their signatures. */
  readonly candidates = new Uint32Array(CANDIDATE_LIMIT);
  readonly signatures = new Int32Array(CANDIDATE_LIMIT);
  /** Tokens of an expansion: see expandTerm.ts. */
  readonly found = new Float64Array(EXPANSION_LIMIT);
  /** Tokens that share trigrams with a part: see expandTerm.ts. */
  readonly trigramTokens = new Float64Array(TRIGRAM_LIMIT);
  /** Tokens that may be one edit away from a compound. */
  readonly fuzzyTokens = new Uint32Array(FUZZY_COMPOUND_LIMIT);
  /** By part of the query: the sum of its letters, and the weight of a letter after them (see spellingHash.ts). */
  readonly letterSums = new Int32Array(TERM_LIMIT);
  readonly letterWeights = new Int32Array(TERM_LIMIT);
}

const LAST_MARK = 255;

/** The scratch memory of the searches of one index in one thread. */
export class SearchScratch {
  readonly view: IndexView;
  readonly thread: ThreadScratch;
  private readonly marks: Uint8Array;
  private lastMark = 0;
  private counts: Uint8Array | undefined;

  constructor(view: IndexView, thread: ThreadScratch) {
    this.view = view;
    this.thread = thread;
    this.marks = new Uint8Array(view.tokenCount);
  }

  /** A mark per token, and a value that no token is marked with yet: they record which tokens were seen. */
  newMarks(): [Uint8Array, number] {
    this.lastMark += 1;
    if (this.lastMark > LAST_MARK) {
      this.marks.fill(0);
      this.lastMark = 1;
    }
    return [this.marks, this.lastMark];
  }

  /** A count per token, all 0: the caller resets them to 0. Only the loose pass needs them. */
  tokenCounts(): Uint8Array {
    this.counts ??= new Uint8Array(this.view.tokenCount);
    return this.counts;
  }
}
