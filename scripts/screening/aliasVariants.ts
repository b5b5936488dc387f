/**
 * aliasVariants: Latin spellings that published lists give as spellings of one name: two names of one person that differ in a single part.
 * Only what several persons of one list bear out counts; other names of a person (noms de guerre) share no consonants.
 */
import { type EvalListKey, readList } from '../../eval/readList.ts';
import type { Listing } from '../../src/domain/list.ts';
import { spellingSimilarity } from '../../src/screening/compare/partSimilarity.ts';
import type { NamePart } from '../../src/screening/names/namePart.ts';
import { parseName } from '../../src/screening/names/parseName.ts';
import { consonantKeyOf } from '../../src/screening/spelling/consonantKey.ts';
import { EditScratch } from '../../src/screening/spelling/weightedEditDistance.ts';

const LISTS: readonly EvalListKey[] = ['us-csl', 'un-sc', 'eu-fsf', 'gb-uksl'];
/** Names of one person that are compared with one another. */
const MOST_NAMES = 40;
/** Persons of one list that must have both spellings: when these share their consonants, and when they are merely alike. */
const BORNE_OUT = { skeleton: 3, alike: 10 } as const;
const ALIKE = 0.6;
const scratch = new EditScratch();

/** The Latin name parts of each of a person's names; names of fewer than two are left out. */
function namesOf(listing: Listing): readonly (readonly NamePart[])[] {
  const texts = [...new Set([listing.name, ...listing.names.map(({ text }) => text)])].slice(0, MOST_NAMES);
  return texts
    .map((text) => parseName(text, 'person').parts.filter(({ kind }) => kind === 'name'))
    .filter((parts) => parts.length > 1 && parts.every(({ native }) => native === ''));
}

/** The only two parts in which the names differ; undefined when they differ in more, or not at all. */
function onlyDifference(a: readonly NamePart[], b: readonly NamePart[]): readonly [NamePart, NamePart] | undefined {
  if (a.length !== b.length) return undefined;
  const differing = a.flatMap((part, place) => {
    const other = b[place];
    return other && other.text !== part.text ? [[part, other] as const] : [];
  });
  return differing.length === 1 ? differing[0] : undefined;
}

function isVariant(a: NamePart, b: NamePart, persons: number): boolean {
  if (consonantKeyOf(a.text) === consonantKeyOf(b.text) && persons >= BORNE_OUT.skeleton) return true;
  return persons >= BORNE_OUT.alike && spellingSimilarity(a.text, b.text, a.letters, b.letters, scratch) >= ALIKE;
}

function countIn(listings: readonly Listing[]): ReadonlyMap<string, readonly [NamePart, NamePart, number]> {
  const counts = new Map<string, readonly [NamePart, NamePart, number]>();
  for (const listing of listings.filter(({ type }) => type === 'person')) {
    const names = namesOf(listing);
    const found = new Map<string, readonly [NamePart, NamePart]>();
    for (const [place, name] of names.entries()) {
      for (const other of names.slice(place + 1)) {
        const pair = onlyDifference(name, other);
        if (pair) found.set([pair[0].text, pair[1].text].sort().join(' '), pair);
      }
    }
    for (const [key, [a, b]] of found) counts.set(key, [a, b, (counts.get(key)?.[2] ?? 0) + 1]);
  }
  return counts;
}

/** `a b`, both in order of the alphabet. */
export async function aliasVariants(dataFolder: string): Promise<readonly string[]> {
  const variants = new Set<string>();
  for (const list of LISTS)
    for (const [key, [a, b, persons]] of countIn(await readList(dataFolder, list)))
      if (isVariant(a, b, persons)) variants.add(key);
  return [...variants];
}
