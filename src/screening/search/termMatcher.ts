/**
 * termMatcher: how similar one part of a query is to a token of the index. Most tokens are compared by their packed record and their bytes
 * alone, without making a NamePart of them.
 */

import { partSimilarity, similarityOfCost } from '../compare/partSimilarity.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import {
  firstLettersOfToken,
  isLatinNameShape,
  isNativeShape,
  isWholeShape,
  isWordShape,
  lengthOfShape,
  nextLettersOfToken,
  type PackedTokens,
  shapeOfToken,
  signatureOfToken,
} from '../nameIndex/packedTokens.ts';
import { consonantKeysOf, soundBucket } from '../nameIndex/spellingTables.ts';
import { type NamePart, SYLLABLE_LETTERS, variantSpellings } from '../names/namePart.ts';
import { nicknameForms } from '../names/nicknames.ts';
import { consonantKeyLength, consonantKeyOf, SHORTEST_KEY } from '../spelling/consonantKey.ts';
import { shareDeletion, shareDeletionOfLetters } from '../spelling/deletionNeighbours.ts';
import { bitCount } from '../spelling/letterSet.ts';
import { hasDigits, latinLettersOf, letterSignatureOf, mayBeNeighbours } from '../spelling/letterSignature.ts';
import { firstTwoLettersOf, packLetters } from '../spelling/packedLetters.ts';
import type { SpellingScratch } from '../spelling/spellingScratch.ts';
import { EDIT, leastCost } from '../spelling/substitutionCosts.ts';
import { soundClasses, soundHash, syllableSound } from '../spelling/syllables.ts';
import { weightedEditDistanceToBytes, weightedEditDistanceToLetters } from '../spelling/weightedEditDistance.ts';

import type { SearchScratch } from './searchScratch.ts';

/** In place of a similarity: the spelling alone does not decide it. */
const UNDECIDED = -1;
/** Two articles, as packed letters. */
const AL = packLetters('al');
const EL = packLetters('el');

export class TermMatcher {
  readonly part: NamePart;
  private readonly view: IndexView;
  private readonly scratch: SpellingScratch;
  /** Edits per letter that are looked at. */
  private readonly mostEditsPerLetter: number;
  private readonly packedTokens: PackedTokens;
  readonly signature: number;
  private readonly isOneSyllable: boolean;
  private readonly sound: number;
  /** A Latin name without an article: its similarity to unknown tokens depends on its spelling alone. */
  private readonly isPlain: boolean;
  /**
   * The known equivalents of the part, which its letters do not show: tokens spelt the same, initials, nicknames, name variants, the same
   * syllable. And the similarity of each.
   */
  readonly knownTokens: number[] = [];
  readonly knownSimilarities: number[] = [];

  /** @param mostEditsPerLetter edits per letter that are looked at: a less similar token may come out as 0 */
  constructor({ view, thread }: SearchScratch, part: NamePart, mostEditsPerLetter: number) {
    this.view = view;
    this.scratch = thread.comparison.spelling;
    this.part = part;
    this.mostEditsPerLetter = mostEditsPerLetter;
    this.packedTokens = view.packedTokens();
    this.signature = letterSignatureOf(part.letters, part.text.length, part.native !== '');
    this.isPlain = part.kind === 'name' && part.native === '' && part.withoutArticle.length === part.text.length;
    this.isOneSyllable = part.sound !== '';
    this.sound = this.isOneSyllable ? soundHash(part.sound) : 0;
    this.addKnownSpelling(part.text, 0, part.text.length);
    if (part.kind !== 'name') return;
    if (part.text.length > 1) this.addKnownSpelling(part.text, 0, 1);
    for (const nickname of nicknameForms(part.text)) this.addKnownSpelling(nickname, 0, nickname.length);
    for (const variant of variantSpellings(part)) this.addKnownSpelling(variant, 0, variant.length);
    if (this.isOneSyllable && part.native === '') this.addSameSound();
  }

  private addKnownSpelling(text: string, start: number, end: number): void {
    const { view } = this;
    for (let place = view.placeOf(text, start, end); place >= 0; place = view.placeOf(text, start, end, place + 1))
      this.addKnownToken(view.tokenAt(place));
  }

  private addKnownToken(token: number): void {
    if (this.knownTokens.includes(token)) return;
    this.knownTokens.push(token);
    this.knownSimilarities.push(this.partSimilarityTo(token, this.mostEditsPerLetter));
  }

  private partSimilarityTo(token: number, most: number): number {
    return partSimilarity(this.part, this.view.partOf(token), this.view.matchingModel.partMatches, this.scratch, most)
      .similarity;
  }

  /** Adds tokens of the same syllable: the letters of xi and hsi do not show that they are one. */
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

  /** The similarity 0..1 that a comparison gives, of a token that is not known; one with more edits than `most` a letter may come out as 0. */
  similarityTo(token: number, most = this.mostEditsPerLetter): number {
    const bySpelling = this.isPlain ? this.spellingSimilarityTo(token, most) : UNDECIDED;
    return bySpelling === UNDECIDED ? this.partSimilarityTo(token, most) : bySpelling;
  }

  /** UNDECIDED where the NameParts must be compared: for articles, syllables and other scripts. */
  private spellingSimilarityTo(token: number, most: number): number {
    const { packedTokens } = this;
    const { text } = this.part;
    const shape = shapeOfToken(packedTokens, token);
    const opening = firstTwoLettersOf(firstLettersOfToken(packedTokens, token));
    if (!isLatinNameShape(shape)) return UNDECIDED;
    const length = lengthOfShape(shape);
    const longest = text.length < length ? length : text.length;
    const maySoundAlike = this.isOneSyllable && longest <= SYLLABLE_LETTERS;
    if (maySoundAlike && this.soundsAlike(token, signatureOfToken(packedTokens, token))) return UNDECIDED;
    if (length >= SYLLABLE_LETTERS && (opening === AL || opening === EL)) return UNDECIDED;
    const shortest = text.length < length ? text.length : length;
    if (shortest < 2 || shortest * 2 < longest) return 0;
    const limit = most * longest * EDIT;
    const cost = this.costOf(token, shape, limit);
    return cost >= limit ? 0 : cost === 0 ? 1 : similarityOfCost(cost, longest);
  }

  private costOf(token: number, shape: number, limit: number): number {
    const { packedTokens, part, signature: partSignature, view } = this;
    const { edits } = this.scratch;
    const signature = signatureOfToken(packedTokens, token);
    const length = lengthOfShape(shape);
    const { tokenText, tokenTextStart, tokenLetters } = view.data;
    const withoutDigits = !hasDigits(partSignature | signature);
    const differing = withoutDigits
      ? latinLettersOf(partSignature ^ signature)
      : part.letters ^ (tokenLetters[token] as number);
    // The same test as in spellingSimilarity.ts.
    if (bitCount(differing) > Math.max(length, part.text.length)) return limit;
    if (withoutDigits && leastCost(latinLettersOf(partSignature), latinLettersOf(signature)) >= limit) return limit;
    if (isWholeShape(shape))
      return weightedEditDistanceToLetters(
        part.text,
        firstLettersOfToken(packedTokens, token),
        nextLettersOfToken(packedTokens, token),
        length,
        limit,
        edits,
      );
    return weightedEditDistanceToBytes(part.text, tokenText, tokenTextStart[token] as number, length, limit, edits);
  }

  private soundsAlike(token: number, signature: number): boolean {
    const { part } = this;
    return (
      soundClasses(part.letters) === soundClasses(latinLettersOf(signature)) &&
      this.sound === this.view.soundOf(token) &&
      part.sound === syllableSound(this.view.tokenText(token))
    );
  }

  /** The same for a Latin part and any token, but 0 where no expansion of the part has the token: probing then agrees with an expansion. */
  similarityIfNear(token: number, most = this.mostEditsPerLetter): number {
    // A single letter is similar to its known tokens only.
    if (this.part.text.length < 2) return 0;
    const shape = shapeOfToken(this.packedTokens, token);
    const native = isNativeShape(shape);
    if (!native && !this.mayBeNear(token) && !(isWordShape(shape) && this.mayBeNearWord(token))) return 0;
    const similarity = this.similarityTo(token, most);
    return similarity === 0 || this.isNear(token, native) ? similarity : 0;
  }

  private isNear(token: number, native: boolean): boolean {
    if (this.isNeighbour(token)) return true;
    const { view } = this;
    const key = this.consonantKey;
    if (native) return key !== 0 && consonantKeysOf(view.partOf(token)).includes(key);
    return consonantKeyLength(key) >= SHORTEST_KEY && key === consonantKeyOf(view.tokenText(token));
  }

  /** Whether the part and the token share a deletion neighbour. The deletion table holds hashes and gives false positives too. */
  isNeighbour(token: number): boolean {
    if (this.mayBeNear(token) && this.sharesDeletion(token)) return true;
    return this.isWord(token) && this.isNearWord(token);
  }

  private sharesDeletion(token: number): boolean {
    const { packedTokens, part, view } = this;
    const shape = shapeOfToken(packedTokens, token);
    if (isWholeShape(shape)) {
      const first = firstLettersOfToken(packedTokens, token);
      const second = nextLettersOfToken(packedTokens, token);
      return shareDeletionOfLetters(part.text, first, second, lengthOfShape(shape), this.scratch.deletions);
    }
    const { tokenText, tokenTextStart } = view.data;
    const start = tokenTextStart[token] as number;
    const length = (tokenTextStart[token + 1] as number) - start;
    return shareDeletion(part.text, tokenText, start, length, this.scratch.deletions);
  }

  private knownKey: number | undefined;
  /** Of the part's spelling: see consonantKey.ts. */
  get consonantKey(): number {
    this.knownKey ??= consonantKeyOf(this.part.text);
    return this.knownKey;
  }

  private mayBeNearWord(token: number): boolean {
    for (const { signature } of this.view.wordForms(token)) if (mayBeNeighbours(signature, this.signature)) return true;
    return false;
  }

  /** An organisation word is near when any of its spellings is. */
  private isNearWord(token: number): boolean {
    for (const { bytes } of this.view.wordForms(token))
      if (shareDeletion(this.part.text, bytes, 0, bytes.length, this.scratch.deletions)) return true;
    return false;
  }

  /** Whether the token is an organisation word, which stands for all its spellings. */
  isWord(token: number): boolean {
    return isWordShape(shapeOfToken(this.packedTokens, token));
  }

  /** Whether the token may be near by its letters and length alone: see letterSignature.ts. */
  mayBeNear(token: number): boolean {
    return mayBeNeighbours(signatureOfToken(this.packedTokens, token), this.signature);
  }
}
