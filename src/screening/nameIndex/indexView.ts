/** IndexView: an index opened for asking. Numbers become parts and names again, each once; nothing here changes what the index holds. */

import { SCRIPTS } from '../../kit/script.ts';
import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import type { ListingFacts } from '../evidence/listingFacts.ts';
import { makePart, type NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import { formsOfWord, type WordForm } from '../names/wordForms.ts';
import { spellingHash } from '../spelling/spellingHash.ts';
import { soundHash, syllableSound } from '../spelling/syllables.ts';
import { tokenize } from '../text/tokenize.ts';
import { LISTING_TYPES } from './buildIndex.ts';
import { hashText, type IndexData, PART_KINDS } from './indexData.ts';
import { hasLetters, isWhole, LENGTH, PACKED_TOKEN_BITS, packTokens, SHAPE } from './packedTokens.ts';
import { postingHeads } from './postingHeads.ts';
import type { ScreeningIndex } from './screeningIndex.ts';
import { SYLLABIC } from './tokenTable.ts';

const MOST_FACTS = 10_000;
const NONE: readonly number[] = [];

export class IndexView implements ScreeningIndex {
  readonly data: IndexData;
  readonly size: number;
  readonly names: number;
  readonly tokens: number;
  private readonly parts: (NamePart | undefined)[];
  private readonly decoder = new TextDecoder();
  private readonly analysed = new Map<number, ParsedName>();
  private readonly facts = new Map<number, ListingFacts>();

  constructor(data: IndexData) {
    this.data = data;
    this.size = data.listingType.length;
    this.names = data.nameFacts.length;
    this.tokens = data.tokenKind.length;
    this.parts = new Array<NamePart | undefined>(this.tokens).fill(undefined);
  }

  get model(): string {
    return this.data.meta.model;
  }

  get digest(): string {
    return this.data.meta.digest;
  }

  keyOf(ordinal: number): string {
    return this.text(this.data.listingKey, this.data.listingKeyStart, ordinal);
  }

  typeOf(ordinal: number): (typeof LISTING_TYPES)[number] {
    return LISTING_TYPES[this.data.listingType[ordinal] ?? 6] ?? 'unknown';
  }

  nameText(name: number): string {
    return this.text(this.data.nameText, this.data.nameTextStart, name);
  }

  /** Names of a listing, in the order of names: looked for one by one, since few questions ask it. */
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
    const known = this.facts.get(ordinal);
    if (known) return known;
    const facts = JSON.parse(this.text(this.data.listingFacts, this.data.listingFactsStart, ordinal)) as ListingFacts;
    if (this.facts.size >= MOST_FACTS) this.facts.clear();
    this.facts.set(ordinal, facts);
    return facts;
  }

  // TextDecoder refuses shared memory, so the bytes are copied first; they are few.
  private text(bytes: Uint8Array, start: Uint32Array, at: number): string {
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

  /** What the token's text sounds like as a syllable, hashed: never 0. Worked out when first asked for. See syllables.ts. */
  soundOf(token: number): number {
    this.sounds ??= new Uint16Array(this.tokens);
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
    const known = this.parts[token];
    if (known) return known;
    const { data } = this;
    const part = makePart(
      this.tokenText(token),
      PART_KINDS[data.tokenKind[token] as number] ?? 'name',
      (data.tokenRarity[token] as number) / RARITY_SCALE,
      this.tokenNative(token),
      SCRIPTS[data.tokenScript[token] as number] ?? 'Latn',
      (data.tokenJoined[token] as number) >= SYLLABIC,
    );
    this.parts[token] = part;
    return part;
  }

  private briefs: Int32Array | undefined;
  private marks: Uint8Array | undefined;
  private lastMark = 0;

  /** See tokenBriefs.ts. */
  packedTokens(): Int32Array {
    this.briefs ??= packTokens(this.data);
    return this.briefs;
  }

  private heads: Uint32Array | undefined;

  /** See tokenHeads.ts. */
  postingHeads(): Uint32Array {
    this.heads ??= postingHeads(this.data);
    return this.heads;
  }

  private readonly forms = new Map<number, readonly WordForm[]>();

  /** How the organisation word is written: there are a few hundred of these. */
  wordForms(token: number): readonly WordForm[] {
    const known = this.forms.get(token);
    if (known) return known;
    const made = formsOfWord(this.tokenText(token));
    this.forms.set(token, made);
    return made;
  }

  /** A mark per token, and one that none of them has yet: which tokens have been seen. */
  newMarks(): [Uint8Array, number] {
    this.marks ??= new Uint8Array(this.tokens);
    this.lastMark += 1;
    if (this.lastMark > 255) {
      this.marks.fill(0);
      this.lastMark = 1;
    }
    return [this.marks, this.lastMark];
  }

  private counts: Uint8Array | undefined;

  /** A count per token, all 0: whoever counts in it puts it back so. */
  tokenCounts(): Uint8Array {
    this.counts ??= new Uint8Array(this.tokens);
    return this.counts;
  }

  tokenAt(place: number): number {
    return (this.data.tokenHash[place] as number) - 1;
  }

  /** Whether a token may have a text of this spelling hash; no is certain. */
  mayHaveHash(hash: number): boolean {
    const { tokenSpelt } = this.data;
    return (((tokenSpelt[(hash >>> 5) & (tokenSpelt.length - 1)] as number) >>> (hash & 31)) & 1) !== 0;
  }

  /** The same, asked of the table itself too: for texts that are not yet put together. */
  mayHaveSpelling(hash: number): boolean {
    const { tokenHash } = this.data;
    return this.mayHaveHash(hash) && tokenHash[hash & (tokenHash.length - 1)] !== 0;
  }

  /** Place in the table of spellings of a token spelt like `text[start..end)`, the first one from `from` on; -1 when there is none. */
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
    const briefs = this.packedTokens();
    const at = token << PACKED_TOKEN_BITS;
    const shape = briefs[at + SHAPE] as number;
    if ((shape & LENGTH) !== Math.min(LENGTH, length)) return false;
    if (isWhole(shape)) return hasLetters(briefs, at, text, start, length);
    const { tokenTextStart, tokenText } = this.data;
    const first = tokenTextStart[token] as number;
    if ((tokenTextStart[token + 1] as number) - first !== length) return false;
    let k = 0;
    while (k < length && tokenText[first + k] === text.charCodeAt(start + k)) k += 1;
    return k === length;
  }

  /** Every token spelt like `text[start..end)`, of any kind and script; `hash`: its spelling hash. */
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

  /** Names whose parts, joined by blanks, are exactly this: legal forms, titles and joining words left aside. */
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
    const known = this.analysed.get(name);
    if (known) return known;
    const read = new StoredName(this, name);
    if (this.analysed.size >= 50_000) this.analysed.clear();
    this.analysed.set(name, read);
    return read;
  }
}

/** A name record read back from the arrays; its literal text only when somebody asks. */
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
    this.profile = facts & 1 ? 'person' : 'organization';
    this.patronymicAt = ((facts >>> 2) & 63) - 1;
    this.legalForms = data.meta.legalForms.filter((_, place) => (facts >>> 8) & (1 << place));
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

  private written: string | undefined;
  get literal(): string {
    this.written ??= tokenize(this.view.nameText(this.name))
      .map((token) => token.text)
      .join(' ');
    return this.written;
  }
}
