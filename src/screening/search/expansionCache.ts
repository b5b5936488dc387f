/** expansionCache: keeps the matchers and expansions of parts for one index and thread: a bulk job has the same parts again and again. */
import { tokenOf } from '../compare/scoredToken.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { signatureOfToken } from '../nameIndex/packedTokens.ts';
import { postingCountOf } from '../nameIndex/postingHeads.ts';
import type { NamePart } from '../names/namePart.ts';
import { mayBeSimilar, NO_SIGNATURES, type SignatureSet, withSignature } from '../spelling/letterSignature.ts';
import { spellingHash } from '../spelling/spellingHash.ts';
import { SeenTwice } from '../text/seenTwice.ts';
import { strippedTokens } from './affixStripping.ts';
import { editsPerLetter, expandTerm, leastSimilarity, type TermExpansion } from './expandTerm.ts';
import type { SearchScratch } from './searchScratch.ts';
import { TermMatcher } from './termMatcher.ts';

const CACHE_LIMIT = 50_000;

/** Microseconds that an expansion takes, by letters of the part: a shorter part has more similar tokens; from five letters on there are two edits. */
const EFFORTS = [15, 15, 15, 40, 60, 100, 50, 30];
const EFFORT_OF_LONG = 12;
const EFFORT_OF_NATIVE = 40;
const EFFORT_OF_POSTING = 0.12;
/** Microseconds to compare a part with one name, and to find a token of its expansion in one name. */
const EFFORT_OF_PROBING = 0.12;
const EFFORT_OF_FINDING = 0.06;
/** A part is expanded once probing it took so many times the effort of its expansion. */
const MOST_PROBING = 12;

function effortOfExpansion({ kind, native, text }: NamePart): number {
  if (kind !== 'name') return 0;
  return native === '' ? (EFFORTS[text.length] ?? EFFORT_OF_LONG) : EFFORT_OF_NATIVE;
}

/** The matcher of a part, and its expansion once it was needed. */
export class MatchedTerm {
  readonly matcher: TermMatcher;
  private readonly firstEffort: number;
  private postings: number;
  private readonly scratch: SearchScratch;
  private readonly view: IndexView;
  private readonly loose: boolean;
  /** The expansion with all similar tokens, once it is known. */
  wholeExpansion: TermExpansion | undefined;
  /** The largest expansion that was needed so far. */
  private partialExpansion: TermExpansion | undefined;
  /** The part was seen before: its whole expansion is made at once. */
  private readonly isSeenBefore: boolean;

  constructor(scratch: SearchScratch, part: NamePart, loose: boolean, isSeenBefore: boolean) {
    this.scratch = scratch;
    this.view = scratch.view;
    this.loose = loose;
    this.isSeenBefore = isSeenBefore;
    this.matcher = new TermMatcher(scratch, part, editsPerLetter(loose));
    this.postings = this.countPostings(this.matcher.knownTokens);
    this.firstEffort = effortOfExpansion(part) + EFFORT_OF_POSTING * this.postings;
  }

  private knownFarSignatures: SignatureSet | undefined;
  /** Signatures of known similar tokens that the part's signature would exclude: nicknames, name variants. */
  get farSignatures(): SignatureSet {
    this.knownFarSignatures ??= this.findFarSignatures(this.wholeExpansion?.scoredTokens ?? this.matcher.knownTokens);
    return this.knownFarSignatures;
  }

  /** @param tokens with or without their similarity */
  private findFarSignatures(tokens: ArrayLike<number>): SignatureSet {
    const packedTokens = this.view.packedTokens();
    let far: SignatureSet | undefined;
    for (let k = 0; k < tokens.length; k += 1) {
      const signature = signatureOfToken(packedTokens, tokenOf(tokens[k] as number));
      if (!mayBeSimilar(signature, this.matcher.signature)) far = withSignature(far, signature);
    }
    return far ?? NO_SIGNATURES;
  }

  get expansion(): TermExpansion {
    if (!this.wholeExpansion) {
      this.wholeExpansion = this.expand(leastSimilarity(this.loose), this.view.tokenCount);
      this.partialExpansion = undefined;
      this.knownFarSignatures = undefined;
      this.postings = this.countPostings(this.wholeExpansion.scoredTokens);
    }
    return this.wholeExpansion;
  }

  /** An expansion with at least the tokens of this similarity among the first `tokenLimit`. */
  expansionFrom(least: number, tokenLimit: number): TermExpansion {
    if (this.wholeExpansion || least <= leastSimilarity(this.loose) || this.isSeenBefore) return this.expansion;
    const partial = this.partialExpansion;
    if (partial && partial.least <= least && partial.tokenLimit >= tokenLimit) return partial;
    this.partialExpansion = this.expand(least, tokenLimit);
    this.postings = this.countPostings(this.partialExpansion.scoredTokens);
    return this.partialExpansion;
  }

  private expand(least: number, tokenLimit: number): TermExpansion {
    return expandTerm(this.scratch, this.matcher, { loose: this.loose, least, tokenLimit });
  }

  /** An estimate of the microseconds that expanding the part and adding its postings takes: less once it is expanded. */
  get effort(): number {
    return this.wholeExpansion || this.partialExpansion ? EFFORT_OF_POSTING * this.postings : this.firstEffort;
  }

  private readonly stripped: [readonly number[] | undefined, readonly number[] | undefined] = [undefined, undefined];

  /** Tokens of the part without a title or a legal form written together with it: see affixStripping.ts. */
  strippedTokens(person: boolean): readonly number[] {
    const place = person ? 1 : 0;
    const tokens = this.stripped[place] ?? strippedTokens(this.view, this.matcher.part, person);
    this.stripped[place] = tokens;
    return tokens;
  }

  private probedEffort = 0;

  /**
   * Whether comparing the part with so many names is cheaper than expanding it and adding its postings. Once comparing has taken several times
   * as long as the expansion would, the part is expanded: it is a frequent one.
   */
  isCheaperToProbe(names: number): boolean {
    if (this.wholeExpansion) return names * EFFORT_OF_FINDING < this.effort;
    // The tokens similar to a native part are found by several tables, and only these decide which tokens an expansion has.
    if (this.matcher.part.native !== '') return false;
    const effort = names * EFFORT_OF_PROBING;
    if (this.probedEffort + effort > MOST_PROBING * this.firstEffort) return false;
    this.probedEffort += effort;
    return true;
  }

  /** @param tokens with or without their similarity */
  private countPostings(tokens: ArrayLike<number>): number {
    const postingHeads = this.view.postingHeads();
    let count = 0;
    for (let k = 0; k < tokens.length; k += 1) count += postingCountOf(postingHeads, tokenOf(tokens[k] as number));
    return count;
  }
}

/** The matched terms of parts; it keeps those of parts that were seen before. */
export class ExpansionCache {
  private readonly scratch: SearchScratch;
  private readonly loose: boolean;
  private readonly admission = new SeenTwice();
  /** Names share the objects of common parts. */
  private readonly byPart = new Map<NamePart, MatchedTerm>();
  /** By spelling, for parts that are made for each query. */
  private readonly bySpelling = new Map<string, MatchedTerm>();

  constructor(scratch: SearchScratch, loose: boolean) {
    this.scratch = scratch;
    this.loose = loose;
  }

  termOf(part: NamePart): MatchedTerm {
    return this.cachedTerm(this.byPart, part, part);
  }

  termOfNewPart(part: NamePart): MatchedTerm {
    return this.cachedTerm(this.bySpelling, part.native, part);
  }

  private cachedTerm<Key>(cache: Map<Key, MatchedTerm>, key: Key, part: NamePart): MatchedTerm {
    const known = cache.get(key);
    if (known) return known;
    const isSeenBefore = this.admission.sawBefore(spellingHash(part.text));
    const term = new MatchedTerm(this.scratch, part, this.loose, isSeenBefore);
    if (!isSeenBefore) return term;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, term);
    return term;
  }
}
