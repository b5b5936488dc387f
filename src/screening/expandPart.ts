/**
 * expandPart: which tokens of the index may be the same as a query's part, and how alike they are: by spelling, by nicknames, by edits (deletion neighbourhood), by consonant skeleton over scripts, and, when asked, by shared letter triples.
 */
import { DECODINGS, skeletonBucket, trigramsOf } from './buildIndex.ts';
import { deletionHashes, editsFor } from './deletions.ts';
import { EDIT, editCostOfBytes } from './editCost.ts';
import { PART_KINDS } from './indexData.ts';
import type { IndexView } from './indexView.ts';
import { bitCount, type NamePart, SYLLABLE_LETTERS } from './namePart.ts';
import { nicknameMembers } from './nicknames.ts';
import { MOST_EDITS_PER_LETTER, partSimilarity, STRICT_EDITS_PER_LETTER, similarityOfCost } from './partSimilarity.ts';
import { romaniserFor } from './romaniser.ts';
import { skeletonLength, skeletonOf } from './skeleton.ts';
import { soundClasses } from './syllables.ts';

export interface Expansion {
  readonly tokens: Uint32Array;
  /** Similarity of each token, best first. */
  readonly similarities: Float32Array;
}

/** In the first pass a part must be this similar: below it no pair of names reaches the review threshold through it. */
export const STRICT_SIMILARITY = 0.4;
/** In the second pass, taken only when the first found nothing worth a look. */
export const LOOSE_SIMILARITY = 0.12;
/** Skeletons of one or two consonants are in too many names to search Latin by. */
const SHORTEST_SKELETON = 3;
/** Most tokens that are compared for one part: bounds the work that any input can cause. */
export const COMPARISON_LIMIT = 6_000;
/** Tokens that share most letter triples, compared in the second pass. */
const TRIGRAM_CANDIDATES = 60;

const hashes = new Uint32Array(64);
const GENERIC = PART_KINDS.indexOf('generic');
/** No similarity: the spelling alone does not tell. */
const ASK = -1;
const [A, E, L] = [97, 101, 108];

let comparisons = 0;
/** Parts compared by this thread so far: what tests of bounded work count. */
export const countComparisons = (): number => comparisons;

class Expander {
  private readonly view: IndexView;
  private readonly part: NamePart;
  private readonly least: number;
  private readonly most: number;
  private readonly brief: Int32Array;
  private readonly stamp: number;
  private readonly plain: boolean;
  private readonly found: { token: number; similarity: number }[] = [];
  compared = 0;

  constructor(view: IndexView, part: NamePart, least: number) {
    this.view = view;
    this.part = part;
    this.least = least;
    [this.brief, this.stamp] = view.briefTokens();
    this.plain = part.kind === 'name' && part.native === '' && part.bare.length === part.text.length;
    this.most = least === STRICT_SIMILARITY ? STRICT_EDITS_PER_LETTER : MOST_EDITS_PER_LETTER;
  }

  private offer(token: number): void {
    const { brief } = this;
    if (brief[token * 4 + 3] === this.stamp || this.compared >= COMPARISON_LIMIT) return;
    brief[token * 4 + 3] = this.stamp;
    this.compared += 1;
    comparisons += 1;
    const known = this.plain && this.spellingOnly ? this.bySpelling(token) : ASK;
    const similarity = known === ASK ? partSimilarity(this.part, this.view.partOf(token), this.most).similarity : known;
    if (similarity >= this.least) this.found.push({ token, similarity });
  }

  /**
   * The similarity as far as the spelling alone tells, without making a part of the token; ASK where it takes the comparison proper:
   * articles, syllables and other scripts. Nicknames have been offered before.
   */
  private bySpelling(token: number): number {
    const { tokenText } = this.view.data;
    const about = this.brief[token * 4 + 2] as number;
    const [start, length] = [this.brief[token * 4 + 1] as number, about & 255];
    // A name (kind 0) in Latin (script 0).
    if (about >>> 8 !== 0) return ASK;
    if (length >= SYLLABLE_LETTERS && tokenText[start + 1] === L && (tokenText[start] === A || tokenText[start] === E))
      return ASK;
    const { text, letters } = this.part;
    const [shortest, longest] = text.length < length ? [text.length, length] : [length, text.length];
    const otherLetters = this.brief[token * 4] as number;
    if (longest <= SYLLABLE_LETTERS && soundClasses(letters) === soundClasses(otherLetters)) return ASK;
    if (shortest < 2 || shortest * 2 < longest || bitCount(letters ^ otherLetters) > longest) return 0;
    const limit = this.most * longest * EDIT;
    const cost = editCostOfBytes(text, tokenText, start, length, limit);
    return cost >= limit ? 0 : similarityOfCost(cost, longest);
  }
  private spellingOnly = false;

  /** Edits take at most two letters each out of the common ones; three edits are the most a neighbour can have. */
  private mayBeNear(token: number, length: number): boolean {
    const { brief } = this;
    const other = (brief[token * 4 + 2] as number) & 255;
    return (
      other - length <= 2 && length - other <= 2 && bitCount((brief[token * 4] as number) ^ this.part.letters) <= 4
    );
  }

  spelt(): void {
    const visit = (token: number): void => this.offer(token);
    this.view.eachTokenSpelt(this.part.text, visit);
    if (this.part.kind !== 'name') return;
    if (this.part.text.length > 1) this.view.eachTokenSpelt(this.part.text.charAt(0), visit);
    for (const nickname of nicknameMembers(this.part.text)) this.view.eachTokenSpelt(nickname, visit);
  }

  edits(): void {
    this.spellingOnly = true;
    const { deletionStart, deletionEntries } = this.view.data;
    const { text } = this.part;
    const mask = deletionStart.length - 2;
    // Misspelt organisation words are the first pass's: in the second they would crowd out names that share more.
    const withWords = this.least === STRICT_SIMILARITY && this.part.native === '';
    const count = deletionHashes(text, editsFor(text.length), hashes);
    for (let h = 0; h < count; h += 1) {
      const hash = hashes[h] as number;
      const bucket = hash & mask;
      const tag = hash >>> 24;
      for (let k = deletionStart[bucket] as number; k < (deletionStart[bucket + 1] as number); k += 1) {
        const entry = deletionEntries[k] as number;
        if (entry >>> 24 !== tag) continue;
        const token = entry & 0xffffff;
        if (this.brief[token * 4 + 3] === this.stamp || !this.mayBeNear(token, text.length)) continue;
        if (withWords || (((this.brief[token * 4 + 2] as number) >>> 8) & 15) !== GENERIC) this.offer(token);
      }
    }
  }

  skeletons(): void {
    if (this.part.native === '') {
      const code = skeletonOf(this.part.text);
      if (code === 0) return;
      if (skeletonLength(code) >= SHORTEST_SKELETON) this.skeleton(code, false);
      this.skeleton(code, true);
      return;
    }
    const readings = romaniserFor(this.part.script)?.decode(this.part.units, DECODINGS) ?? [];
    for (const code of new Set([this.part.text, ...readings].map(skeletonOf))) {
      if (code === 0) continue;
      this.skeleton(code, false);
      this.skeleton(code, true);
    }
  }

  private skeleton(code: number, native: boolean): void {
    const { skeletonStart, skeletonEntries } = this.view.data;
    const bucket = skeletonBucket(code, native);
    for (let k = skeletonStart[bucket] as number; k < (skeletonStart[bucket + 1] as number); k += 1) {
      const token = skeletonEntries[k] as number;
      if (native || this.part.native !== '' || this.mayBeNear(token, this.part.text.length)) this.offer(token);
    }
  }

  trigrams(): void {
    const { trigramStart, trigramEntries } = this.view.data;
    const shared = new Map<number, number>();
    for (const bucket of trigramsOf(this.part.text)) {
      for (let k = trigramStart[bucket] as number; k < (trigramStart[bucket + 1] as number); k += 1) {
        const token = trigramEntries[k] as number;
        shared.set(token, (shared.get(token) ?? 0) + 1);
      }
    }
    const best = [...shared].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const [token] of best.slice(0, TRIGRAM_CANDIDATES)) this.offer(token);
  }

  finish(): Expansion {
    const { found } = this;
    if (found.length > 1) found.sort((a, b) => b.similarity - a.similarity || a.token - b.token);
    const tokens = new Uint32Array(found.length);
    const similarities = new Float32Array(found.length);
    for (let k = 0; k < found.length; k += 1) {
      tokens[k] = found[k]?.token ?? 0;
      similarities[k] = found[k]?.similarity ?? 0;
    }
    return { tokens, similarities };
  }
}

export function expandPart(view: IndexView, part: NamePart, loose: boolean): Expansion {
  const expander = new Expander(view, part, loose ? LOOSE_SIMILARITY : STRICT_SIMILARITY);
  expander.spelt();
  if (part.kind === 'name' && part.text.length >= 2) {
    if (part.text.length >= 3) expander.edits();
    expander.skeletons();
    if (loose && part.text.length >= 4) expander.trigrams();
  } else if (part.kind === 'generic' && part.text.length >= 3 && !loose) expander.edits();
  return expander.finish();
}
