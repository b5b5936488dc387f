/** expansions: probes and expansions of parts for one index and thread; a bulk job meets the same parts over and over. */
import { tokenOf } from '../compare/scoredToken.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { PACKED_TOKEN_BITS, SIGNATURE } from '../nameIndex/packedTokens.ts';
import { ABOUT, COUNT_BIT, HEAD_BITS } from '../nameIndex/postingHeads.ts';
import type { NamePart } from '../names/namePart.ts';
import { mayBeAlike, NO_SIGNATURES, type SignatureSet, withSignature } from '../spelling/letterSignature.ts';
import { spellingHash } from '../spelling/spellingHash.ts';
import { SeenTwice } from '../text/seenTwice.ts';
import { strippedTokens } from './affixStripping.ts';
import { editsPerLetter, expandTerm, leastSimilarity, type TermExpansion } from './expandTerm.ts';
import { TermMatcher } from './termMatcher.ts';

const CACHE_LIMIT = 50_000;

/** Microseconds by letters of a part: the shorter, the more spellings lie within its edits; five letters bear two edits. */
const EFFORTS = [15, 15, 15, 40, 60, 100, 50, 30];
const EFFORT_OF_LONG = 12;
const EFFORT_OF_NATIVE = 40;
const EFFORT_OF_POSTING = 0.12;
/** To hold a part against one name, and to find in one what is known to be like it. */
const EFFORT_OF_PROBING = 0.12;
const EFFORT_OF_FINDING = 0.06;
/** A part that has been held for so many times the effort of looking it up is looked up. */
const PROBED_OFTEN = 12;

function effortOfSpelling({ kind, native, text }: NamePart): number {
  if (kind !== 'name') return 0;
  return native === '' ? (EFFORTS[text.length] ?? EFFORT_OF_LONG) : EFFORT_OF_NATIVE;
}

/** A part's probe, and what is like it once somebody asked for that. */
export class MatchedTerm {
  readonly matcher: TermMatcher;
  private readonly firstEffort: number;
  private postings: number;
  private readonly view: IndexView;
  private readonly loose: boolean;
  /** All that is like it, once known. */
  wholeExpansion: TermExpansion | undefined;
  /** What of it was asked for so far. */
  private partialExpansion: TermExpansion | undefined;
  /** It has come up before: it is expanded for good. */
  private readonly recurs: boolean;

  constructor(view: IndexView, part: NamePart, loose: boolean, recurs: boolean) {
    this.view = view;
    this.loose = loose;
    this.recurs = recurs;
    this.matcher = new TermMatcher(view, part, editsPerLetter(loose));
    this.postings = this.postingsOf(this.matcher.knownTokens);
    this.firstEffort = effortOfSpelling(part) + EFFORT_OF_POSTING * this.postings;
  }

  private farOnes: SignatureSet | undefined;
  /** Of the tokens known to be like it those whose signatures do not tell: nicknames, other spellings of one name. */
  get farSignatures(): SignatureSet {
    this.farOnes ??= this.findFar(this.wholeExpansion?.scoredTokens ?? this.matcher.knownTokens);
    return this.farOnes;
  }

  /** @param alike tokens, with or without how alike they are */
  private findFar(alike: ArrayLike<number>): SignatureSet {
    const briefs = this.view.packedTokens();
    const { signature } = this.matcher;
    let far: SignatureSet | undefined;
    for (let k = 0; k < alike.length; k += 1) {
      const its = briefs[(tokenOf(alike[k] as number) << PACKED_TOKEN_BITS) + SIGNATURE] as number;
      if (!mayBeAlike(its, signature)) far = withSignature(far, its);
    }
    return far ?? NO_SIGNATURES;
  }

  get expansion(): TermExpansion {
    if (!this.wholeExpansion) {
      this.wholeExpansion = expandTerm(
        this.view,
        this.matcher,
        this.loose,
        leastSimilarity(this.loose),
        this.view.tokens,
      );
      this.partialExpansion = undefined;
      this.farOnes = undefined;
      this.postings = this.postingsOf(this.wholeExpansion.scoredTokens);
    }
    return this.wholeExpansion;
  }

  /** At least those tokens like the part that are among the first `tokens` and this similar. */
  expansionFrom(least: number, tokens: number): TermExpansion {
    if (this.wholeExpansion || least <= leastSimilarity(this.loose) || this.recurs) return this.expansion;
    if (this.partialExpansion && this.partialExpansion.least <= least && this.partialExpansion.within >= tokens)
      return this.partialExpansion;
    this.partialExpansion = expandTerm(this.view, this.matcher, this.loose, least, tokens);
    this.postings = this.postingsOf(this.partialExpansion.scoredTokens);
    return this.partialExpansion;
  }

  /** About what looking the part up takes, in microseconds: less once it has been looked up. */
  get effort(): number {
    return this.wholeExpansion || this.partialExpansion ? EFFORT_OF_POSTING * this.postings : this.firstEffort;
  }

  private readonly stripped: [readonly number[] | undefined, readonly number[] | undefined] = [undefined, undefined];

  /** Tokens that are left of the part when a title or a legal form written together with it is taken off. */
  strippedTokens(person: boolean): readonly number[] {
    const at = person ? 1 : 0;
    const known = this.stripped[at] ?? strippedTokens(this.view, this.matcher.part, person);
    this.stripped[at] = known;
    return known;
  }

  private probedEffort = 0;

  /**
   * Whether to hold the part against so many names rather than to look up what is like it. Once holding it has taken a few times as long
   * as looking it up would have, it is looked up: a part that comes up again and again should not be held each time.
   */
  isCheaperToProbe(names: number): boolean {
    if (this.wholeExpansion) return names * EFFORT_OF_FINDING < this.effort;
    // Readings over scripts are found by several tables: only these tell which tokens an expansion has.
    if (this.matcher.part.native !== '') return false;
    const effort = names * EFFORT_OF_PROBING;
    if (this.probedEffort + effort > PROBED_OFTEN * this.firstEffort) return false;
    this.probedEffort += effort;
    return true;
  }

  /** @param alike tokens, with or without how alike they are */
  private postingsOf(alike: ArrayLike<number>): number {
    const heads = this.view.postingHeads();
    let count = 0;
    for (let k = 0; k < alike.length; k += 1)
      count += (heads[(tokenOf(alike[k] as number) << HEAD_BITS) + ABOUT] as number) >>> COUNT_BIT;
    return count;
  }
}

/** What is known of parts; kept for those that come up again. */
export class ExpansionCache {
  private readonly view: IndexView;
  private readonly loose: boolean;
  private readonly admission = new SeenTwice();
  /** Names share the objects of common parts. */
  private readonly byPart = new Map<NamePart, MatchedTerm>();
  /** By spelling, for parts that are made anew for each query. */
  private readonly bySpelling = new Map<string, MatchedTerm>();

  constructor(view: IndexView, loose: boolean) {
    this.view = view;
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
    const recurs = this.admission.sawBefore(spellingHash(part.text));
    const probed = new MatchedTerm(this.view, part, this.loose, recurs);
    if (!recurs) return probed;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, probed);
    return probed;
  }
}
