/** expansions: probes and expansions of parts for one index and thread; a bulk job meets the same parts over and over. */
import { tokenOf } from '../compare/scoredToken.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { BRIEF_BITS, SIGNATURE } from '../nameIndex/packedTokens.ts';
import { ABOUT, COUNT_BIT, HEAD_BITS } from '../nameIndex/postingHeads.ts';
import type { NamePart } from '../names/namePart.ts';
import { isToldBy, NO_SIGNATURES, type SignatureSet, withSignature } from '../spelling/letterSignature.ts';
import { spellingHash } from '../spelling/spellingHash.ts';
import { Recurring } from '../text/seenTwice.ts';
import { ungluedTokens } from './affixStripping.ts';
import { editsPerLetter, expandPart, leastSimilarity, type PartExpansion } from './expandTerm.ts';
import { PartProbe } from './termMatcher.ts';

const CACHE_LIMIT = 50_000;

/** Microseconds by letters of a part: the shorter, the more spellings lie within its edits; five letters bear two edits. */
const EFFORTS = [15, 15, 15, 40, 60, 100, 50, 30];
const EFFORT_OF_LONG = 12;
const EFFORT_OF_NATIVE = 40;
const EFFORT_OF_POSTING = 0.12;
/** To hold a part against one name, and to find in one what is known to be like it. */
const EFFORT_OF_HOLDING = 0.12;
const EFFORT_OF_FINDING = 0.06;
/** A part that has been held for so many times the effort of looking it up is looked up. */
const HELD_OFTEN = 12;

function effortOfSpelling({ kind, native, text }: NamePart): number {
  if (kind !== 'name') return 0;
  return native === '' ? (EFFORTS[text.length] ?? EFFORT_OF_LONG) : EFFORT_OF_NATIVE;
}

/** A part's probe, and what is like it once somebody asked for that. */
export class ProbedPart {
  readonly probe: PartProbe;
  private readonly firstEffort: number;
  private postings: number;
  private readonly view: IndexView;
  private readonly loose: boolean;
  /** All that is like it, once known. */
  all: PartExpansion | undefined;
  /** What of it was asked for so far. */
  private some: PartExpansion | undefined;
  /** It has come up before: it is expanded for good. */
  private readonly recurs: boolean;

  constructor(view: IndexView, part: NamePart, loose: boolean, recurs: boolean) {
    this.view = view;
    this.loose = loose;
    this.recurs = recurs;
    this.probe = new PartProbe(view, part, editsPerLetter(loose));
    this.postings = this.postingsOf(this.probe.told);
    this.firstEffort = effortOfSpelling(part) + EFFORT_OF_POSTING * this.postings;
  }

  private farOnes: SignatureSet | undefined;
  /** Of the tokens known to be like it those whose signatures do not tell: nicknames, other spellings of one name. */
  get far(): SignatureSet {
    this.farOnes ??= this.findFar(this.all?.alike ?? this.probe.told);
    return this.farOnes;
  }

  /** @param alike tokens, with or without how alike they are */
  private findFar(alike: ArrayLike<number>): SignatureSet {
    const briefs = this.view.tokenBriefs();
    const { signature } = this.probe;
    let far: SignatureSet | undefined;
    for (let k = 0; k < alike.length; k += 1) {
      const its = briefs[(tokenOf(alike[k] as number) << BRIEF_BITS) + SIGNATURE] as number;
      if (!isToldBy(its, signature)) far = withSignature(far, its);
    }
    return far ?? NO_SIGNATURES;
  }

  get expansion(): PartExpansion {
    if (!this.all) {
      this.all = expandPart(this.view, this.probe, this.loose, leastSimilarity(this.loose), this.view.tokens);
      this.some = undefined;
      this.farOnes = undefined;
      this.postings = this.postingsOf(this.all.alike);
    }
    return this.all;
  }

  /** At least those tokens like the part that are among the first `tokens` and this similar. */
  expansionFrom(least: number, tokens: number): PartExpansion {
    if (this.all || least <= leastSimilarity(this.loose) || this.recurs) return this.expansion;
    if (this.some && this.some.least <= least && this.some.within >= tokens) return this.some;
    this.some = expandPart(this.view, this.probe, this.loose, least, tokens);
    this.postings = this.postingsOf(this.some.alike);
    return this.some;
  }

  /** About what looking the part up takes, in microseconds: less once it has been looked up. */
  get effort(): number {
    return this.all || this.some ? EFFORT_OF_POSTING * this.postings : this.firstEffort;
  }

  private readonly bare: [readonly number[] | undefined, readonly number[] | undefined] = [undefined, undefined];

  /** Tokens that are left of the part when a title or a legal form written together with it is taken off. */
  unglued(person: boolean): readonly number[] {
    const at = person ? 1 : 0;
    const known = this.bare[at] ?? ungluedTokens(this.view, this.probe.part, person);
    this.bare[at] = known;
    return known;
  }

  private held = 0;

  /**
   * Whether to hold the part against so many names rather than to look up what is like it. Once holding it has taken a few times as long
   * as looking it up would have, it is looked up: a part that comes up again and again should not be held each time.
   */
  holds(names: number): boolean {
    if (this.all) return names * EFFORT_OF_FINDING < this.effort;
    // Readings over scripts are found by several tables: only these tell which tokens an expansion has.
    if (this.probe.part.native !== '') return false;
    const effort = names * EFFORT_OF_HOLDING;
    if (this.held + effort > HELD_OFTEN * this.firstEffort) return false;
    this.held += effort;
    return true;
  }

  /** @param alike tokens, with or without how alike they are */
  private postingsOf(alike: ArrayLike<number>): number {
    const heads = this.view.tokenHeads();
    let count = 0;
    for (let k = 0; k < alike.length; k += 1)
      count += (heads[(tokenOf(alike[k] as number) << HEAD_BITS) + ABOUT] as number) >>> COUNT_BIT;
    return count;
  }
}

/** What is known of parts; kept for those that come up again. */
export class Expansions {
  private readonly view: IndexView;
  private readonly loose: boolean;
  private readonly recurring = new Recurring();
  /** Names share the objects of common parts. */
  private readonly byPart = new Map<NamePart, ProbedPart>();
  /** By spelling, for parts that are made anew for each query. */
  private readonly bySpelling = new Map<string, ProbedPart>();

  constructor(view: IndexView, loose: boolean) {
    this.view = view;
    this.loose = loose;
  }

  of(part: NamePart): ProbedPart {
    return this.kept(this.byPart, part, part);
  }

  ofNew(part: NamePart): ProbedPart {
    return this.kept(this.bySpelling, part.native, part);
  }

  private kept<Key>(cache: Map<Key, ProbedPart>, key: Key, part: NamePart): ProbedPart {
    const known = cache.get(key);
    if (known) return known;
    const recurs = this.recurring.has(spellingHash(part.text));
    const probed = new ProbedPart(this.view, part, this.loose, recurs);
    if (!recurs) return probed;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, probed);
    return probed;
  }
}
