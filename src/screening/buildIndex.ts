/** buildIndex: from listings to the flat arrays of an index. */
import type { Listing } from '../domain/list.ts';
import { digestOf, sha256 } from '../kit/sha256.ts';
import { type AnalysedName, analyseName, guessProfile, type Profile } from './analyseName.ts';
import { REPEATED } from './compareParts.ts';
import { EAST_ASIAN_PLACES } from './data/eastAsian.ts';
import { NICKNAMES } from './data/nicknames.ts';
import { ROMANISATION } from './data/romanisation.ts';
import { HONORIFICS, LEGAL_FORMS, NUMBER_WORDS, ORGANISATION_WORDS, PARTICLES } from './data/terms.ts';
import { TOKEN_FREQUENCIES } from './data/tokenFrequencies.ts';
import { deletionHashes, editsFor } from './deletions.ts';
import { identifierHash } from './identifierHash.ts';
import {
  bucketise,
  hashText,
  type IndexData,
  NAME_KINDS,
  NumberList,
  PART_KINDS,
  packNameFacts,
  powerOfTwoAbove,
} from './indexData.ts';
import { factsOfListing, identifiersOfListing } from './listingFacts.ts';
import type { MatchingModel } from './models.ts';
import { makePart, type NamePart, symbolMembers } from './namePart.ts';
import { NAME_TABLES } from './nameTables.ts';
import { romaniserFor } from './romaniser.ts';
import { SCRIPTS } from './script.ts';
import { skeletonOf } from './skeleton.ts';

/** Bumped whenever the same listings would give other arrays: normaliser, tables or layout. */
export const NORMALISER_VERSION = 5;
export const LISTING_TYPES = ['person', 'organization', 'vessel', 'aircraft', 'address', 'country', 'unknown'] as const;

/** Rarity in the arrays: hundredths. */
export const RARITY_SCALE = 100;

/** Texts as one pool of bytes with offsets. */
class TextPool {
  private readonly encoder = new TextEncoder();
  private bytes = new Uint8Array(4096);
  private used = 0;
  private readonly starts = new NumberList();

  add(text: string): void {
    this.starts.push(this.used);
    const most = text.length * 3;
    if (this.used + most > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.used + most));
      larger.set(this.bytes.subarray(0, this.used));
      this.bytes = larger;
    }
    this.used += this.encoder.encodeInto(text, this.bytes.subarray(this.used)).written;
  }

  finish(): { bytes: Uint8Array; start: Uint32Array } {
    this.starts.push(this.used);
    return { bytes: this.bytes.slice(0, this.used), start: this.starts.toUint32() };
  }
}

const SKELETON_BUCKETS = 1 << 16;
const TRIGRAM_BUCKETS = 1 << 15;
/** Latin decodings of a native part that are filed under their skeletons. */
export const DECODINGS = 8;
const NATIVE_FAMILY = 0x55555555;

export const skeletonBucket = (code: number, native: boolean): number =>
  (Math.imul(code ^ (native ? NATIVE_FAMILY : 0), 0x9e3779b1) >>> 0) % SKELETON_BUCKETS;
/** Where tokens of one syllable are filed by what its romanisations have in common. */
export const soundBucket = (sound: string): number => hashText(sound) % SKELETON_BUCKETS;
export const trigramBucket = (a: number, b: number, c: number): number => ((a * 31 + b) * 31 + c) % TRIGRAM_BUCKETS;

/** Distinct skeletons of a part: of its spelling, and of its likeliest readings when native. */
export function skeletonsOf(part: NamePart): readonly number[] {
  const readings = part.native === '' ? [] : (romaniserFor(part.script)?.decode(part.units, DECODINGS) ?? []);
  const others = part.native === '' ? [] : symbolMembers(part);
  return [...new Set([part.text, ...readings, ...others].map(skeletonOf))].filter((code) => code > 0);
}

/** What a part counts in hundredths when nothing meets it: parts that a name has twice count less. */
export const missedRarity = (part: NamePart, parts: readonly NamePart[]): number =>
  Math.round(part.rarity * RARITY_SCALE * (parts.indexOf(part) !== parts.lastIndexOf(part) ? REPEATED : 1));

/** Parts that contradict one another when both names have one left over: all but numbers and titles. */
export const isOpen = (part: NamePart): boolean => part.kind !== 'number' && part.kind !== 'honorific';

/** Those among them that contradict so much that no score of interest remains. */
export const isNeeded = (part: NamePart): boolean => part.kind === 'name' || part.kind === 'place';

/** Added to what a token is joined of: it is read syllable by syllable. */
export const SYLLABIC = 4;

class TokenTable {
  readonly parts: NamePart[] = [];
  /** 1 for tokens that are two parts of a name written together, 2 for those with a joining word before them, 0 else. */
  readonly joined: number[] = [];
  private readonly ids = new Map<string, number>();
  /** Names share the objects of common parts. */
  private readonly byPart = new Map<NamePart, number>();

  idOf(part: NamePart, joined = 0): number {
    const known = joined === 0 ? this.byPart.get(part) : undefined;
    if (known !== undefined) return known;
    const id = this.idByText(part, joined);
    if (joined === 0) this.byPart.set(part, id);
    return id;
  }

  private idByText(part: NamePart, joined: number): number {
    const key = `${part.kind} ${part.syllabic ? joined + SYLLABIC : joined} ${part.native || part.text}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.parts.length);
    this.parts.push(part);
    this.joined.push(part.syllabic ? joined + SYLLABIC : joined);
    return this.parts.length - 1;
  }
}

/** Longest part, and most parts of a name, for which neighbours are also filed as one: given names of syllables, Yong Bok and Yongbok. */
const SYLLABLE = 5;
const SYLLABLE_NAME_PARTS = 4;

function joinedParts({ parts, profile }: AnalysedName): readonly NamePart[] {
  if (profile !== 'person' || parts.length > SYLLABLE_NAME_PARTS) return [];
  const joined: NamePart[] = [];
  for (let k = 0; k + 1 < parts.length; k += 1) {
    const [a, b] = [parts[k], parts[k + 1]];
    if (!a || !b || !isSyllable(a) || !isSyllable(b)) continue;
    joined.push(makePart(a.text + b.text, 'name', 2));
  }
  return joined;
}

/** Parts with the joining words before them, as some write them: vanderbilt, binladen. Articles are read apart everywhere. */
function prefixedParts({ parts, prefixes }: AnalysedName): readonly NamePart[] {
  const prefixed: NamePart[] = [];
  for (const [k, part] of parts.entries()) {
    const prefix = prefixes[k] ?? '';
    if (prefix === '' || ARTICLES.has(prefix) || part.kind !== 'name' || part.native !== '') continue;
    prefixed.push(makePart(prefix + part.text, 'name', 1));
  }
  return prefixed;
}
const ARTICLES = new Set(['al', 'el']);

const isSyllable = (part: NamePart): boolean =>
  part.kind === 'name' && part.native === '' && part.text.length <= SYLLABLE && part.text.length >= 2;

interface NameRecord {
  readonly text: string;
  readonly analysed: AnalysedName;
  readonly listings: number[];
  readonly kinds: number[];
}

const profileOf = (listing: Listing, text: string): Profile =>
  listing.type === 'person' ? 'person' : listing.type === 'unknown' ? guessProfile(text) : 'organization';

function collectNames(listings: readonly Listing[]): NameRecord[] {
  const records = new Map<string, NameRecord>();
  for (const [ordinal, listing] of listings.entries()) {
    for (const { text, kind } of [{ text: listing.name, kind: 'primary' as const }, ...listing.names]) {
      const profile = profileOf(listing, text);
      const key = `${profile} ${text}`;
      const known = records.get(key);
      const number = NAME_KINDS.indexOf(kind);
      if (known) {
        if (known.listings.at(-1) === ordinal) continue;
        known.listings.push(ordinal);
        known.kinds.push(number);
        continue;
      }
      const analysed = analyseName(text, profile);
      // A name without letters or digits cannot be compared: the listing stays reachable by its other names.
      if (analysed.parts.length > 0) records.set(key, { text, analysed, listings: [ordinal], kinds: [number] });
    }
  }
  return [...records.values()];
}

function tokenSections({ parts, joined }: TokenTable) {
  const text = new TextPool();
  const native: number[] = [];
  const nativeStart = new Uint32Array(parts.length + 1);
  const [kind, script, rarity] = [
    new Uint8Array(parts.length),
    new Uint8Array(parts.length),
    new Uint8Array(parts.length),
  ];
  const letters = new Int32Array(parts.length);
  for (const [id, part] of parts.entries()) {
    text.add(part.text);
    for (let k = 0; k < part.native.length; k += 1) native.push(part.native.charCodeAt(k));
    nativeStart[id + 1] = native.length;
    kind[id] = PART_KINDS.indexOf(part.kind);
    script[id] = SCRIPTS.indexOf(part.script);
    rarity[id] = Math.round(part.rarity * RARITY_SCALE);
    letters[id] = part.letters;
  }
  const texts = text.finish();
  return {
    tokenText: texts.bytes,
    tokenTextStart: texts.start,
    tokenNative: Uint16Array.from(native),
    tokenNativeStart: nativeStart,
    tokenKind: kind,
    tokenScript: script,
    tokenRarity: rarity,
    tokenLetters: letters,
    tokenJoined: Uint8Array.from(joined),
    tokenHash: hashTable(parts.map((part) => hashText(part.text))),
  };
}

/** Open addressing: place -> number + 1; 0 is empty. */
function hashTable(hashes: readonly number[]): Uint32Array {
  const size = powerOfTwoAbove(hashes.length * 2);
  const table = new Uint32Array(size);
  for (const [id, hash] of hashes.entries()) {
    let place = hash & (size - 1);
    while (table[place] !== 0) place = (place + 1) & (size - 1);
    table[place] = id + 1;
  }
  return table;
}

/** Tokens whose spelling may be slightly wrong: names of three letters or more. */
const isFuzzy = (part: NamePart): boolean => part.kind === 'name' && part.text.length >= 3;
/** Organisation words are looked up by edits too: a misspelt one meets its right form in the comparison. */
const isMisspelt = (part: NamePart): boolean =>
  (part.kind === 'name' || part.kind === 'generic') && part.text.length >= 3;

function deletionSections(parts: readonly NamePart[]) {
  const hashes = new Uint32Array(64);
  const entries = new NumberList();
  const all = new NumberList();
  for (const [id, part] of parts.entries()) {
    if (!isMisspelt(part)) continue;
    const count = deletionHashes(part.text, editsFor(part.text.length), hashes);
    for (let k = 0; k < count; k += 1) {
      all.push(hashes[k] as number);
      entries.push(id);
    }
  }
  return bucketiseHashes(all, entries, powerOfTwoAbove(all.length / 8));
}

/** As `bucketise` does, with the bucket in the low bits of each hash: there are millions of these. */
function bucketiseHashes(hashes: NumberList, tokens: NumberList, bucketCount: number) {
  const start = new Uint32Array(bucketCount + 1);
  const mask = bucketCount - 1;
  for (let k = 0; k < hashes.length; k += 1) {
    const next = (hashes.at(k) & mask) + 1;
    start[next] = (start[next] as number) + 1;
  }
  for (let b = 0; b < bucketCount; b += 1) start[b + 1] = (start[b + 1] as number) + (start[b] as number);
  const next = start.slice();
  const entries = new Uint32Array(hashes.length);
  for (let k = 0; k < hashes.length; k += 1) {
    const hash = hashes.at(k);
    const bucket = hash & mask;
    // The top eight bits of the hash stand beside the token, so that most strangers in a bucket are passed over at once.
    entries[next[bucket] as number] = (hash & 0xff000000) | tokens.at(k);
    next[bucket] = (next[bucket] as number) + 1;
  }
  return { deletionStart: start, deletionEntries: entries };
}

function skeletonSections(parts: readonly NamePart[]) {
  const [buckets, entries] = [new NumberList(), new NumberList()];
  for (const [id, part] of parts.entries()) {
    if (!isFuzzy(part) && part.native === '' && part.sound === '') continue;
    for (const code of skeletonsOf(part)) {
      buckets.push(skeletonBucket(code, part.native !== ''));
      entries.push(id);
    }
    if (part.sound !== '') {
      buckets.push(soundBucket(part.sound));
      entries.push(id);
    }
  }
  const { start, entries: sorted } = bucketise(buckets, entries, SKELETON_BUCKETS);
  return { skeletonStart: start, skeletonEntries: sorted };
}

export function trigramsOf(text: string): readonly number[] {
  const found = new Set<number>();
  for (let k = -1; k < text.length - 1; k += 1)
    found.add(
      trigramBucket(
        k < 0 ? 0 : text.charCodeAt(k) - 47,
        text.charCodeAt(k + 1) - 47,
        k + 2 < text.length ? text.charCodeAt(k + 2) - 47 : 0,
      ),
    );
  return [...found];
}

function trigramSections(parts: readonly NamePart[]) {
  const [buckets, entries] = [new NumberList(), new NumberList()];
  for (const [id, part] of parts.entries()) {
    if (!isFuzzy(part)) continue;
    for (const bucket of trigramsOf(part.text)) {
      buckets.push(bucket);
      entries.push(id);
    }
  }
  const { start, entries: sorted } = bucketise(buckets, entries, TRIGRAM_BUCKETS);
  return { trigramStart: start, trigramEntries: sorted };
}

function nameSections(records: readonly NameRecord[], tokens: TokenTable) {
  const text = new TextPool();
  const [nameTokens, listings, kinds] = [new NumberList(), new NumberList(), new NumberList()];
  const [tokenStart, listingStart] = [new Uint32Array(records.length + 1), new Uint32Array(records.length + 1)];
  const joinedStart = new Uint32Array(records.length + 1);
  const joined = new NumberList();
  const facts = new Uint32Array(records.length);
  const rarity = new Uint16Array(records.length);
  const [opens, words] = [new Uint8Array(records.length), new Uint8Array(records.length)];
  const [prefixes, legalForms] = [[''], [] as string[]];
  const prefixPlaces = new NumberList();
  const [postingTokens, postingNames] = [new NumberList(), new NumberList()];
  for (const [id, { text: original, analysed, listings: ordinals, kinds: ownKinds }] of records.entries()) {
    text.add(original);
    for (const [k, part] of analysed.parts.entries()) {
      nameTokens.push(tokens.idOf(part));
      prefixPlaces.push(numberOf(prefixes, analysed.prefixes[k] ?? '', 255));
    }
    tokenStart[id + 1] = nameTokens.length;
    const forms = analysed.legalForms.reduce((set, form) => set | (1 << numberOf(legalForms, form, 23)), 0);
    const hasInitial = analysed.parts.some((part) => part.kind === 'initial');
    facts[id] = packNameFacts(analysed.profile === 'person', hasInitial, Math.min(analysed.patronymicAt, 62), forms);
    const own = new Set(analysed.parts.map((part) => tokens.idOf(part)));
    for (const part of joinedParts(analysed)) {
      const token = tokens.idOf(part, 1);
      joined.push(token);
      own.add(token);
    }
    joinedStart[id + 1] = joined.length;
    for (const part of prefixedParts(analysed)) own.add(tokens.idOf(part, 2));
    for (const token of own) {
      postingTokens.push(token);
      postingNames.push(id);
    }
    const open = analysed.parts.filter(isOpen);
    rarity[id] = open.reduce((sum, part) => sum + missedRarity(part, analysed.parts), 0);
    opens[id] = open.length;
    words[id] = open.filter((part) => !isNeeded(part)).length;
    for (const [k, ordinal] of ordinals.entries()) {
      listings.push(ordinal);
      kinds.push(ownKinds[k] ?? 0);
    }
    listingStart[id + 1] = listings.length;
  }
  const texts = text.finish();
  const { start: postingStart, entries: postings } = bucketise(postingTokens, postingNames, tokens.parts.length);
  return {
    sections: {
      postingStart,
      postings,
      nameTokenStart: tokenStart,
      nameTokens: nameTokens.toUint32(),
      nameJoinedStart: joinedStart,
      nameJoined: joined.toUint32(),
      namePrefix: Uint8Array.from(prefixPlaces.toUint32()),
      nameFacts: facts,
      nameRarity: rarity,
      nameOpens: opens,
      nameWords: words,
      nameText: texts.bytes,
      nameTextStart: texts.start,
      nameListingStart: listingStart,
      nameListings: listings.toUint32(),
      nameKinds: Uint8Array.from(kinds.toUint32()),
      comparableHash: hashTable(records.map(({ analysed }) => hashText(analysed.comparable))),
    },
    prefixes,
    legalForms,
  };
}

/** Place of a text in a small table, added when new; 0 when the table is full. */
function numberOf(table: string[], text: string, most: number): number {
  const known = table.indexOf(text);
  if (known >= 0) return known;
  if (table.length > most) return 0;
  table.push(text);
  return table.length - 1;
}

function listingSections(listings: readonly Listing[], keys: readonly string[]) {
  const [keyPool, factPool] = [new TextPool(), new TextPool()];
  const type = new Uint8Array(listings.length);
  for (const [ordinal, listing] of listings.entries()) {
    type[ordinal] = LISTING_TYPES.indexOf(listing.type);
    keyPool.add(keys[ordinal] ?? '');
    factPool.add(factsOfListing(listing));
  }
  const [keyTexts, factTexts] = [keyPool.finish(), factPool.finish()];
  return {
    listingType: type,
    listingKey: keyTexts.bytes,
    listingKeyStart: keyTexts.start,
    listingFacts: factTexts.bytes,
    listingFactsStart: factTexts.start,
    identifierHash: identifierHash(listings.map(identifiersOfListing)),
  };
}

let tables: string | undefined;

/** Digest over every table that decides how a name is read: another table, another index. */
function tablesDigest(): string {
  tables ??= sha256(
    [
      LEGAL_FORMS,
      ORGANISATION_WORDS,
      HONORIFICS,
      PARTICLES,
      NUMBER_WORDS,
      NICKNAMES,
      TOKEN_FREQUENCIES,
      EAST_ASIAN_PLACES,
    ]
      .concat(Object.values(ROMANISATION), NAME_TABLES)
      .join('\n'),
  );
  return tables;
}

/** Content address of the index that these listings give: digest over keys, names and facts, the normaliser, its tables and the model's. */
export function contentAddress(listings: readonly Listing[], keys: readonly string[], model: MatchingModel): string {
  const records = listings.map((listing, ordinal) =>
    sha256(JSON.stringify([keys[ordinal], listing.type, listing.name, listing.names, factsOfListing(listing)])),
  );
  return digestOf({
    normaliser: NORMALISER_VERSION,
    tables: tablesDigest(),
    model: { name: model.name, table: model.table },
    records,
  });
}

export function buildIndexData(listings: readonly Listing[], model: MatchingModel, keys: readonly string[]): IndexData {
  const records = collectNames(listings);
  const tokens = new TokenTable();
  const { sections: names, prefixes, legalForms } = nameSections(records, tokens);
  return {
    ...tokenSections(tokens),
    ...deletionSections(tokens.parts),
    ...skeletonSections(tokens.parts),
    ...trigramSections(tokens.parts),
    ...names,
    ...listingSections(listings, keys),
    meta: { model: model.name, digest: contentAddress(listings, keys, model), prefixes, legalForms },
  };
}
