/** indexView: an opened index. It turns the numbers of tokens and names into parts and parsed names, each once, and never changes the index. */

import { SCRIPTS } from '../../kit/script.ts';
import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import type { ListingFacts } from '../evidence/listingFacts.ts';
import type { MatchingModel } from '../model/matchingModel.ts';
import { makePart, type NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import { formsOfWord, type WordForm } from '../names/wordForms.ts';
import { spellingHash } from '../spelling/spellingHash.ts';
import { soundHash, syllableSound } from '../spelling/syllables.ts';
import { tokenize } from '../text/tokenize.ts';
import { filterBit } from './bloomFilter.ts';
import { LISTING_TYPES } from './buildIndex.ts';
import { hashText, hasLegalForm, type IndexData, isPersonFacts, PART_KINDS, patronymicAtOfFacts } from './indexData.ts';
import { hasLength, hasLetters, isWholeShape, type PackedTokens, packTokens, shapeOfToken } from './packedTokens.ts';
import { type PostingHeads, postingHeads } from './postingHeads.ts';
import type { ScreeningIndex } from './screeningIndex.ts';
import { isSyllabicForm } from './tokenTable.ts';

/** Limits of the caches of listing facts and of parsed names. */
const MOST_FACTS = 10_000;
const MOST_NAMES = 50_000;
const NONE: readonly number[] = [];

export class IndexView implements ScreeningIndex {
  readonly data: IndexData;
  /** The version of the model whose scores a search of it gives. */
  readonly matchingModel: MatchingModel;
  readonly size: number;
  readonly names: number;
  /** Number of tokens. */
  readonly tokenCount: number;
  private readonly knownParts: (NamePart | undefined)[];
  private readonly decoder = new TextDecoder();
  private readonly knownNames = new Map<number, ParsedName>();
  private readonly knownFacts = new Map<number, ListingFacts>();

  constructor(data: IndexData, model: MatchingModel) {
    this.data = data;
    this.matchingModel = model;
    this.size = data.listingType.length;
    this.names = data.nameFacts.length;
    this.tokenCount = data.tokenKind.length;
    this.knownParts = new Array<NamePart | undefined>(this.tokenCount).fill(undefined);
  }

  get model(): string {
    return this.matchingModel.name;
  }

  get digest(): string {
    return this.data.meta.digest;
  }

  keyOf(ordinal: number): string {
    return this.textAt(this.data.listingKey, this.data.listingKeyStart, ordinal);
  }

  typeOf(ordinal: number): (typeof LISTING_TYPES)[number] {
    return LISTING_TYPES[this.data.listingType[ordinal] ?? 6] ?? 'unknown';
  }

  nameText(name: number): string {
    return this.textAt(this.data.nameText, this.data.nameTextStart, name);
  }

  /** Names of a listing, in the order of names. The array of listings is scanned, since this is seldom needed. */
  namesOfListing(ordinal: number): readonly number[] {
    const { nameListings, nameListingStart } = this.data;
    const names: number[] = [];
    let name = 0;
    for (let place = nameListings.indexOf(ordinal); place >= 0; place = nameListings.indexOf(ordinal, place + 1)) {
      while ((nameListingStart[name + 1] as number) <= place) name += 1;
      names.push(name);
    }
    return names;
  }

  factsOf(ordinal: number): ListingFacts {
    const known = this.knownFacts.get(ordinal);
    if (known) return known;
    const facts = JSON.parse(this.textAt(this.data.listingFacts, this.data.listingFactsStart, ordinal)) as ListingFacts;
    if (this.knownFacts.size >= MOST_FACTS) this.knownFacts.clear();
    this.knownFacts.set(ordinal, facts);
    return facts;
  }

  // TextDecoder refuses shared memory, so the few bytes are copied first.
  private textAt(bytes: Uint8Array, start: Uint32Array, at: number): string {
    const [from, to] = [start[at] ?? 0, start[at + 1] ?? 0];
    return this.decoder.decode(bytes.slice(from, to));
  }

  tokenText(token: number): string {
    const { tokenText, tokenTextStart } = this.data;
    let text = '';
    for (let k = tokenTextStart[token] as number; k < (tokenTextStart[token + 1] as number); k += 1)
      text += String.fromCharCode(tokenText[k] as number);
    return text;
  }

  private sounds: Uint16Array | undefined;

  /** Hash of the sound of the token's text as a syllable, never 0; each is computed once. See syllables.ts. */
  soundOf(token: number): number {
    this.sounds ??= new Uint16Array(this.tokenCount);
    const known = this.sounds[token] as number;
    if (known !== 0) return known;
    const sound = soundHash(syllableSound(this.tokenText(token)));
    this.sounds[token] = sound;
    return sound;
  }

  private tokenNative(token: number): string {
    const { tokenNative, tokenNativeStart } = this.data;
    let text = '';
    for (let k = tokenNativeStart[token] as number; k < (tokenNativeStart[token + 1] as number); k += 1)
      text += String.fromCharCode(tokenNative[k] as number);
    return text;
  }

  partOf(token: number): NamePart {
    const known = this.knownParts[token];
    if (known) return known;
    const { data } = this;
    const part = makePart(
      this.tokenText(token),
      PART_KINDS[data.tokenKind[token] as number] ?? 'name',
      (data.tokenRarity[token] as number) / RARITY_SCALE,
      this.tokenNative(token),
      SCRIPTS[data.tokenScript[token] as number] ?? 'Latn',
      isSyllabicForm(data.tokenJoined[token] as number),
    );
    this.knownParts[token] = part;
    return part;
  }

  private tokenRecords: PackedTokens | undefined;

  /** See packedTokens.ts. */
  packedTokens(): PackedTokens {
    this.tokenRecords ??= packTokens(this.data);
    return this.tokenRecords;
  }

  private heads: PostingHeads | undefined;

  /** See postingHeads.ts. */
  postingHeads(): PostingHeads {
    this.heads ??= postingHeads(this.data);
    return this.heads;
  }

  private readonly knownForms = new Map<number, readonly WordForm[]>();

  /** The written forms of an organisation word; an index has a few hundred of these words. */
  wordForms(token: number): readonly WordForm[] {
    const known = this.knownForms.get(token);
    if (known) return known;
    const forms = formsOfWord(this.tokenText(token));
    this.knownForms.set(token, forms);
    return forms;
  }

  /** The token at a place that `placeOf` gave. */
  tokenAt(place: number): number {
    return (this.data.tokenHash[place] as number) - 1;
  }

  /** Whether a token may have this spelling hash, by a Bloom filter: a no is certain. */
  mayHaveHash(hash: number): boolean {
    return filterBit(this.data.tokenSpelt, hash) !== 0;
  }

  /** The same, by the filter and the hash table: it costs more and is wrong less often. */
  mayHaveSpelling(hash: number): boolean {
    const { tokenHash } = this.data;
    return this.mayHaveHash(hash) && tokenHash[hash & (tokenHash.length - 1)] !== 0;
  }

  /** Place in the hash table of the first token from `from` on that is spelt `text[start..end)`; -1 when there is none. */
  placeOf(text: string, start = 0, end = text.length, from = -1): number {
    if (from >= 0) return this.placeFrom(from, text, start, end);
    const hash = spellingHash(text, start, end);
    return this.mayHaveHash(hash) ? this.placeFrom(hash, text, start, end) : -1;
  }

  private placeFrom(from: number, text: string, start: number, end: number): number {
    const { tokenHash } = this.data;
    const mask = tokenHash.length - 1;
    for (let place = from & mask; ; place = (place + 1) & mask) {
      const entry = tokenHash[place] as number;
      if (entry === 0) return -1;
      if (this.isSpelt(entry - 1, text, start, end - start)) return place;
    }
  }

  private isSpelt(token: number, text: string, start: number, length: number): boolean {
    const packedTokens = this.packedTokens();
    const shape = shapeOfToken(packedTokens, token);
    if (!hasLength(shape, length)) return false;
    if (isWholeShape(shape)) return hasLetters(packedTokens, token, text, start, length);
    const { tokenTextStart, tokenText } = this.data;
    const first = tokenTextStart[token] as number;
    if ((tokenTextStart[token + 1] as number) - first !== length) return false;
    let k = 0;
    while (k < length && tokenText[first + k] === text.charCodeAt(start + k)) k += 1;
    return k === length;
  }

  /**
   * Every token spelt `text[start..end)`, of any kind and script.
   *
   * @param hash the spelling hash of the text
   */
  tokensSpelt(text: string, start = 0, end = text.length, hash = spellingHash(text, start, end)): readonly number[] {
    if (!this.mayHaveHash(hash)) return NONE;
    let place = this.placeFrom(hash, text, start, end);
    if (place < 0) return NONE;
    const tokens = [this.tokenAt(place)];
    for (;;) {
      place = this.placeFrom(place + 1, text, start, end);
      if (place < 0) return tokens;
      tokens.push(this.tokenAt(place));
    }
  }

  /** Names whose parts, joined by blanks, are exactly this text; legal forms and joining words are not parts. */
  namesComparableTo(comparable: string): readonly number[] {
    const { comparableHash } = this.data;
    const mask = comparableHash.length - 1;
    const names: number[] = [];
    for (let place = hashText(comparable) & mask; comparableHash[place] !== 0; place = (place + 1) & mask) {
      const name = (comparableHash[place] as number) - 1;
      if (this.nameOf(name).comparable === comparable) names.push(name);
    }
    return names;
  }

  /** Whether any name has a part spelt like this. */
  hasToken(text: string): boolean {
    return this.placeOf(text) >= 0;
  }

  nameOf(name: number): ParsedName {
    const known = this.knownNames.get(name);
    if (known) return known;
    const read = new StoredName(this, name);
    if (this.knownNames.size >= MOST_NAMES) this.knownNames.clear();
    this.knownNames.set(name, read);
    return read;
  }
}

/** A name record read back from the arrays; its literal text is made when it is first needed. */
class StoredName implements ParsedName {
  readonly profile: ParsedName['profile'];
  readonly parts: readonly NamePart[];
  readonly prefixes: readonly string[];
  readonly patronymicAt: number;
  readonly legalForms: readonly string[];
  private readonly view: IndexView;
  private readonly name: number;

  constructor(view: IndexView, name: number) {
    const { data } = view;
    const facts = data.nameFacts[name] as number;
    this.view = view;
    this.name = name;
    this.profile = isPersonFacts(facts) ? 'person' : 'organization';
    this.patronymicAt = patronymicAtOfFacts(facts);
    this.legalForms = data.meta.legalForms.filter((_, place) => hasLegalForm(facts, place));
    const parts: NamePart[] = [];
    const prefixes: string[] = [];
    for (let k = data.nameTokenStart[name] as number; k < (data.nameTokenStart[name + 1] as number); k += 1) {
      parts.push(view.partOf(data.nameTokens[k] as number));
      prefixes.push(data.meta.prefixes[data.namePrefix[k] as number] ?? '');
    }
    this.parts = parts;
    this.prefixes = prefixes;
  }

  get comparable(): string {
    return this.parts.map((part) => part.text).join(' ');
  }

  private literalText: string | undefined;
  get literal(): string {
    this.literalText ??= tokenize(this.view.nameText(this.name))
      .map((token) => token.text)
      .join(' ');
    return this.literalText;
  }
}
