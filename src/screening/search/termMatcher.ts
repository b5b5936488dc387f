/**
 * partProbe: how alike one part of a query is to a token of the index, asked by number. Most tokens are told by their letters and bytes
 * alone, without making a part of them.
 */

import { partSimilarity, similarityOfCost } from '../compare/partSimilarity.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import {
  isNativeShape,
  isWhole,
  isWordShape,
  KIND_BIT,
  LENGTH,
  LETTERS,
  PACKED_TOKEN_BITS,
  SHAPE,
  SIGNATURE,
} from '../nameIndex/packedTokens.ts';
import { consonantKeysOf, soundBucket } from '../nameIndex/spellingTables.ts';
import { type NamePart, SYLLABLE_LETTERS, variantMembers } from '../names/namePart.ts';
import { nicknameMembers } from '../names/nicknames.ts';
import { consonantKeyLength, consonantKeyOf, SHORTEST_KEY } from '../spelling/consonantKey.ts';
import { shareDeletion, shareDeletionOfLetters } from '../spelling/deletionNeighbours.ts';
import { bitCount } from '../spelling/letterSet.ts';
import { DIGITS, LATIN, letterSignatureOf, mayBeNeighbours } from '../spelling/letterSignature.ts';
import { LETTER_BITS } from '../spelling/packedLetters.ts';
import { EDIT, leastCost } from '../spelling/substitutionCosts.ts';
import { soundClasses, soundHash, syllableSound } from '../spelling/syllables.ts';
import { weightedEditDistanceToBytes, weightedEditDistanceToLetters } from '../spelling/weightedEditDistance.ts';

/** No similarity: the spelling alone does not tell. */
const UNDECIDED = -1;
/** Bits of a token's shape that are 0 for a name (kind 0) in Latin (script 0). */
const OTHER_THAN_LATIN_NAME = (2 ** 8 - 1) << KIND_BIT;
/** The first two letters of a token, and two articles. */
const TWO_LETTERS = 2 ** (2 * LETTER_BITS) - 1;
const [A, E, L] = [1, 5, 12];
const AL = A | (L << LETTER_BITS);
const EL = E | (L << LETTER_BITS);

let comparisons = 0;
/** Parts compared by this thread so far: what tests of bounded work count. */
export const countComparisons = (): number => comparisons;

export class TermMatcher {
  readonly part: NamePart;
  private readonly view: IndexView;
  /** Edits per letter that are looked at. */
  private readonly most: number;
  private readonly briefs: Int32Array;
  readonly signature: number;
  private readonly oneSyllable: boolean;
  private readonly sound: number;
  /** Latin and without an article: where no table of names speaks, its spelling is all that counts. */
  private readonly plain: boolean;
  /** Tokens spelt the same, initials, nicknames, other spellings of one name or syllable: what its letters do not tell; and how alike each is. */
  readonly knownTokens: number[] = [];
  readonly knownSimilarities: number[] = [];

  constructor(view: IndexView, part: NamePart, most: number) {
    this.view = view;
    this.part = part;
    this.most = most;
    this.briefs = view.packedTokens();
    this.signature = letterSignatureOf(part.letters, part.text.length, part.native !== '');
    this.plain = part.kind === 'name' && part.native === '' && part.bare.length === part.text.length;
    this.oneSyllable = part.sound !== '';
    this.sound = this.oneSyllable ? soundHash(part.sound) : 0;
    this.addKnownSpelling(part.text, 0, part.text.length);
    if (part.kind !== 'name') return;
    if (part.text.length > 1) this.addKnownSpelling(part.text, 0, 1);
    for (const nickname of nicknameMembers(part.text)) this.addKnownSpelling(nickname, 0, nickname.length);
    for (const member of variantMembers(part)) this.addKnownSpelling(member, 0, member.length);
    if (this.oneSyllable && part.native === '') this.addSameSound();
  }

  private addKnownSpelling(text: string, start: number, end: number): void {
    const { view } = this;
    for (let place = view.placeOf(text, start, end); place >= 0; place = view.placeOf(text, start, end, place + 1))
      this.addKnownToken(view.tokenAt(place));
  }

  private addKnownToken(token: number): void {
    if (this.knownTokens.includes(token)) return;
    this.knownTokens.push(token);
    this.knownSimilarities.push(partSimilarity(this.part, this.view.partOf(token), this.most).similarity);
  }

  /** Xy and hsi: their letters do not tell that they are one syllable. */
  private addSameSound(): void {
    const { view, part, sound } = this;
    const { skeletonStart, skeletonEntries } = view.data;
    const bucket = soundBucket(part.sound);
    const end = skeletonStart[bucket + 1] as number;
    for (let k = skeletonStart[bucket] as number; k < end; k += 1) {
      const token = skeletonEntries[k] as number;
      if (view.soundOf(token) === sound && view.partOf(token).sound === part.sound) this.addKnownToken(token);
    }
  }

  /** 0..1, as the comparison has it, of a token that is not among the told; what is less alike than `most` edits may come out as 0. */
  similarityTo(token: number, most = this.most): number {
    comparisons += 1;
    const spelt = this.plain ? this.bySpelling(token, most) : UNDECIDED;
    return spelt === UNDECIDED ? partSimilarity(this.part, this.view.partOf(token), most).similarity : spelt;
  }

  /** ASK where it takes the comparison proper: articles, syllables and other scripts. */
  private bySpelling(token: number, most: number): number {
    const { briefs } = this;
    const { text } = this.part;
    const at = token << PACKED_TOKEN_BITS;
    const shape = briefs[at + SHAPE] as number;
    const first = briefs[at + LETTERS] as number;
    if ((shape & OTHER_THAN_LATIN_NAME) !== 0) return UNDECIDED;
    const length = shape & LENGTH;
    const longest = text.length < length ? length : text.length;
    if (this.oneSyllable && longest <= SYLLABLE_LETTERS && this.soundsLike(token, briefs[at + SIGNATURE] as number))
      return UNDECIDED;
    if (length >= SYLLABLE_LETTERS && ((first & TWO_LETTERS) === AL || (first & TWO_LETTERS) === EL)) return UNDECIDED;
    const shortest = text.length < length ? text.length : length;
    if (shortest < 2 || shortest * 2 < longest) return 0;
    const limit = most * longest * EDIT;
    const cost = this.costOf(token, at, shape, limit);
    return cost >= limit ? 0 : cost === 0 ? 1 : similarityOfCost(cost, longest);
  }

  private costOf(token: number, at: number, shape: number, limit: number): number {
    const { briefs, signature, part, view } = this;
    const its = briefs[at + SIGNATURE] as number;
    const length = shape & LENGTH;
    const { tokenText, tokenTextStart, tokenLetters } = view.data;
    const plain = ((signature | its) & DIGITS) === 0;
    const other = plain ? (signature ^ its) & LATIN : part.letters ^ (tokenLetters[token] as number);
    // As `spellingSimilarity` has it.
    if (bitCount(other) > Math.max(length, part.text.length)) return limit;
    if (plain && leastCost(signature & LATIN, its & LATIN) >= limit) return limit;
    if (isWhole(shape))
      return weightedEditDistanceToLetters(
        part.text,
        briefs[at + LETTERS] as number,
        briefs[at + LETTERS + 1] as number,
        length,
        limit,
      );
    return weightedEditDistanceToBytes(part.text, tokenText, tokenTextStart[token] as number, length, limit);
  }

  private soundsLike(token: number, signature: number): boolean {
    const { part } = this;
    return (
      soundClasses(part.letters) === soundClasses(signature & LATIN) &&
      this.sound === this.view.soundOf(token) &&
      part.sound === syllableSound(this.view.tokenText(token))
    );
  }

  /** The same for a Latin part and any token: 0 where no expansion of the part has the token, so that both ways of looking agree. */
  similarityIfNear(token: number, most = this.most): number {
    // A single letter is like nothing but what is told.
    if (this.part.text.length < 2) return 0;
    const shape = this.briefs[(token << PACKED_TOKEN_BITS) + SHAPE] as number;
    const native = isNativeShape(shape);
    if (!native && !this.mayBeNear(token) && !(isWordShape(shape) && this.mayBeNearWord(token))) return 0;
    const similarity = this.similarityTo(token, most);
    return similarity === 0 || this.isNear(token, native) ? similarity : 0;
  }

  private isNear(token: number, native: boolean): boolean {
    if (this.isNeighbour(token)) return true;
    const { view } = this;
    const code = this.consonantKey;
    if (native) return code !== 0 && consonantKeysOf(view.partOf(token)).includes(code);
    return consonantKeyLength(code) >= SHORTEST_KEY && code === consonantKeyOf(view.tokenText(token));
  }

  /** Whether the part and the token share a deletion neighbour: the table of these, which goes by hashes, has strangers in it too. */
  isNeighbour(token: number): boolean {
    if (this.mayBeNear(token) && this.sharesDeletion(token)) return true;
    return this.isWord(token) && this.isNearWord(token);
  }

  private sharesDeletion(token: number): boolean {
    const { briefs, part, view } = this;
    const at = token << PACKED_TOKEN_BITS;
    const shape = briefs[at + SHAPE] as number;
    if (isWhole(shape)) {
      const [first, second] = [briefs[at + LETTERS] as number, briefs[at + LETTERS + 1] as number];
      return shareDeletionOfLetters(part.text, first, second, shape & LENGTH);
    }
    const { tokenText, tokenTextStart } = view.data;
    const start = tokenTextStart[token] as number;
    return shareDeletion(part.text, tokenText, start, (tokenTextStart[token + 1] as number) - start);
  }

  private code: number | undefined;
  /** Of the part's spelling: see skeleton.ts. */
  get consonantKey(): number {
    this.code ??= consonantKeyOf(this.part.text);
    return this.code;
  }

  private mayBeNearWord(token: number): boolean {
    for (const { signature } of this.view.wordForms(token)) if (mayBeNeighbours(signature, this.signature)) return true;
    return false;
  }

  /** An organisation word is near when any of its spellings is. */
  private isNearWord(token: number): boolean {
    for (const { bytes } of this.view.wordForms(token))
      if (shareDeletion(this.part.text, bytes, 0, bytes.length)) return true;
    return false;
  }

  /** Whether the token is an organisation word, which stands for all its spellings. */
  isWord(token: number): boolean {
    return isWordShape(this.briefs[(token << PACKED_TOKEN_BITS) + SHAPE] as number);
  }

  /** By letters and length alone: see signature.ts. */
  mayBeNear(token: number): boolean {
    return mayBeNeighbours(this.briefs[(token << PACKED_TOKEN_BITS) + SIGNATURE] as number, this.signature);
  }
}
