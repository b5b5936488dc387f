/** nameRecords: the distinct names of all listings, read into parts, and what an index files of each beside its parts. */
import type { Listing } from '../../domain/list.ts';
import { makePart, type NamePart } from '../names/namePart.ts';
import { guessProfile, type ParsedName, type Profile, parseName } from '../names/parseName.ts';
import { NAME_KINDS } from './indexData.ts';

export interface NameRecord {
  readonly text: string;
  readonly analysed: ParsedName;
  /** Neighbours that are also filed as one part, written together. */
  readonly joined: readonly string[];
  readonly listings: number[];
  readonly kinds: number[];
}

const profileOf = (listing: Listing, text: string): Profile =>
  listing.type === 'person' ? 'person' : listing.type === 'unknown' ? guessProfile(text) : 'organization';

export function collectNames(listings: readonly Listing[]): NameRecord[] {
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
      const analysed = parseName(text, profile);
      // A name without letters or digits cannot be compared: the listing stays reachable by its other names.
      if (analysed.parts.length > 0)
        records.set(key, { text, analysed, joined: joinedTexts(analysed), listings: [ordinal], kinds: [number] });
    }
  }
  return [...records.values()];
}

/** Longest part, and most parts of a name, for which neighbours are also filed as one: given names of syllables, Yong Bok and Yongbok. */
const SYLLABLE = 5;
const SYLLABLE_NAME_PARTS = 4;

const NONE: readonly string[] = [];

function joinedTexts({ parts, profile }: ParsedName): readonly string[] {
  if (profile !== 'person' || parts.length > SYLLABLE_NAME_PARTS) return NONE;
  let joined = NONE;
  for (let k = 0; k + 1 < parts.length; k += 1) {
    const [a, b] = [parts[k], parts[k + 1]];
    if (a && b && isSyllable(a) && isSyllable(b)) joined = [...joined, a.text + b.text];
  }
  return joined;
}

/** Parts with the joining words before them, as some write them: vanderbilt, binladen. Articles are read apart everywhere. */
export function prefixedParts({ parts, prefixes }: ParsedName): readonly NamePart[] {
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
