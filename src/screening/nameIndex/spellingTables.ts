/** spellingTables: the tables that find tokens by their spelling: deletion neighbours, consonant keys, letter trigrams. */

import { type NamePart, variantSpellings } from '../names/namePart.ts';
import { spellingsOf } from '../names/terms.ts';
import { consonantKeyOf } from '../spelling/consonantKey.ts';
import { DeletionScratch, deletionHashes, editsFor, MOST_DELETION_HASHES } from '../spelling/deletionNeighbours.ts';
import { romaniserFor } from '../spelling/romaniser.ts';
import { addHash } from './bloomFilter.ts';
import { deletionBucket, deletionEntry } from './deletionTable.ts';
import { bucketise, hashText, NumberList, powerOfTwoAbove } from './indexData.ts';

const CONSONANT_KEY_BUCKETS = 1 << 16;
const TRIGRAM_BUCKETS = 1 << 15;
/** Latin readings of a native part under whose consonant keys it is indexed. */
export const READINGS = 8;
const NATIVE_FAMILY = 0x55555555;

export const consonantKeyBucket = (key: number, native: boolean): number =>
  (Math.imul(key ^ (native ? NATIVE_FAMILY : 0), 0x9e3779b1) >>> 0) % CONSONANT_KEY_BUCKETS;
/** The bucket of tokens of one syllable, by the sound that its romanisations have in common. */
export const soundBucket = (sound: string): number => hashText(sound) % CONSONANT_KEY_BUCKETS;
export const trigramBucket = (a: number, b: number, c: number): number => ((a * 31 + b) * 31 + c) % TRIGRAM_BUCKETS;

/** Distinct consonant keys of a part: of its spelling, and of its likeliest readings and its variants when it is native. */
export function consonantKeysOf(part: NamePart): readonly number[] {
  const readings = part.native === '' ? [] : (romaniserFor(part.script)?.decode(part.units, READINGS) ?? []);
  const variants = part.native === '' ? [] : variantSpellings(part);
  return [...new Set([part.text, ...readings, ...variants].map(consonantKeyOf))].filter((key) => key > 0);
}

/** Tokens that are found by consonant key and trigrams: names of three letters or more. */
const isFuzzy = (part: NamePart): boolean => part.kind === 'name' && part.text.length >= 3;
/**
 * Tokens that are found by deletion neighbours. Organisation words and places are among them, since the comparison compares their misspelt
 * forms too, and so are parts of two letters, which a part of three letters may have as a neighbour.
 */
const hasDeletionNeighbours = ({ kind, text }: NamePart): boolean =>
  (kind === 'name' || kind === 'generic' || kind === 'place') && text.length >= 2;

/** The forms in which a part is written: an organisation word stands for all its spellings. */
const writtenForms = ({ kind, text }: NamePart): readonly string[] =>
  kind === 'generic' ? [text, ...spellingsOf(text)] : [text];

function deletionSections(parts: readonly NamePart[]) {
  const scratch = new DeletionScratch();
  const hashes = new Uint32Array(MOST_DELETION_HASHES);
  const entries = new NumberList();
  const all = new NumberList();
  for (const [id, part] of parts.entries()) {
    if (!hasDeletionNeighbours(part)) continue;
    for (const text of writtenForms(part)) {
      const count = deletionHashes(text, editsFor(text.length), hashes, scratch);
      for (let k = 0; k < count; k += 1) {
        all.push(hashes[k] as number);
        entries.push(id);
      }
    }
  }
  return { ...bucketiseHashes(all, entries, powerOfTwoAbove(all.length / 8)), deletionFilter: filterOf(all) };
}

/** Bits of the filter for each hash: about one unknown hash in five passes it. */
const FILTER_BITS = 5;

/** A Bloom filter of the hashes that occur: it excludes most neighbours of a part that no token has, before the table is read. */
function filterOf(hashes: NumberList): Uint32Array {
  const filter = new Uint32Array(powerOfTwoAbove(hashes.length * FILTER_BITS) / 32);
  for (let k = 0; k < hashes.length; k += 1) addHash(filter, hashes.at(k));
  return filter;
}

/** Does what `bucketise` does without a list of buckets: there are millions of hashes. */
function bucketiseHashes(hashes: NumberList, tokens: NumberList, bucketCount: number) {
  const start = new Uint32Array(bucketCount + 1);
  for (let k = 0; k < hashes.length; k += 1) {
    const next = deletionBucket(hashes.at(k), bucketCount) + 1;
    start[next] = (start[next] as number) + 1;
  }
  for (let b = 0; b < bucketCount; b += 1) start[b + 1] = (start[b + 1] as number) + (start[b] as number);
  const next = start.slice();
  const entries = new Uint32Array(hashes.length);
  for (let k = 0; k < hashes.length; k += 1) {
    const hash = hashes.at(k);
    const bucket = deletionBucket(hash, bucketCount);
    entries[next[bucket] as number] = deletionEntry(hash, tokens.at(k));
    next[bucket] = (next[bucket] as number) + 1;
  }
  return { deletionStart: start, deletionEntries: entries };
}

function consonantKeySections(parts: readonly NamePart[]) {
  const [buckets, entries] = [new NumberList(), new NumberList()];
  for (const [id, part] of parts.entries()) {
    if (!isFuzzy(part) && part.native === '' && part.sound === '') continue;
    for (const key of consonantKeysOf(part)) {
      buckets.push(consonantKeyBucket(key, part.native !== ''));
      entries.push(id);
    }
    if (part.sound !== '') {
      buckets.push(soundBucket(part.sound));
      entries.push(id);
    }
  }
  const { start, entries: sorted } = bucketise(buckets, entries, CONSONANT_KEY_BUCKETS);
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

export const spellingTables = (parts: readonly NamePart[]) => ({
  ...deletionSections(parts),
  ...consonantKeySections(parts),
  ...trigramSections(parts),
});
