/** nameRecords: the distinct names of all listings, read into parts, and the additional tokens by which an index finds each. */
import type { Listing } from '../../domain/list.ts';
import { makePart, type NamePart } from '../names/namePart.ts';
import { guessProfile, type ParsedName, type Profile, parseName } from '../names/parseName.ts';
import { NAME_KINDS } from './indexData.ts';

export interface NameRecord {
  readonly text: string;
  readonly parsed: ParsedName;
  /** Texts of neighbours that are also indexed as one token. */
  readonly compounds: readonly string[];
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
      const parsed = parseName(text, profile);
      // A name without letters or digits cannot be compared: the listing is found by its other names.
      if (parsed.parts.length > 0)
        records.set(key, { text, parsed, compounds: compoundTexts(parsed), listings: [ordinal], kinds: [number] });
    }
  }
  return [...records.values()];
}

/** Longest part, and most parts of a name, whose neighbours are also indexed as one token: given names of syllables (Yong Bok, Yongbok). */
const SYLLABLE = 5;
const SYLLABLE_NAME_PARTS = 4;

const NONE: readonly string[] = [];

function compoundTexts({ parts, profile }: ParsedName): readonly string[] {
  if (profile !== 'person' || parts.length > SYLLABLE_NAME_PARTS) return NONE;
  let compounds = NONE;
  for (let k = 0; k + 1 < parts.length; k += 1) {
    const [a, b] = [parts[k], parts[k + 1]];
    if (a && b && isSyllable(a) && isSyllable(b)) compounds = [...compounds, a.text + b.text];
  }
  return compounds;
}

/** Parts written together with the joining words before them: vanderbilt, binladen. Articles are always read apart. */
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
