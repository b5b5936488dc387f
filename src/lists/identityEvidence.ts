/**
 * What speaks for and against two listings being one party, apart from how alike their names are: birth dates, gender, countries,
 * identifiers, and names that both carry word for word.
 */
import type { Listing } from '../domain/list.ts';
import { numberKey, numberKeys } from '../domain/listingTies.ts';
import type { PartialDate } from '../domain/partialDate.ts';
import { addDays, type LocalDate } from '../kit/localDate.ts';

export const IDENTITY_EVIDENCE = ['type', 'birth', 'gender', 'country', 'identifier', 'names'] as const;

export interface IdentityEvidence {
  readonly kind: (typeof IDENTITY_EVIDENCE)[number];
  /**
   * proves: enough beside a name that is only alike. supports: enough beside a name that is all but equal. hints: one of several.
   * contradicts: cannot be one party, or only if a publisher erred.
   */
  readonly weight: 'proves' | 'supports' | 'hints' | 'contradicts';
  readonly says: string;
}

/** Everything found; what only one side states is not evidence. The same for (a, b) and (b, a) but for the order in `says`. */
export function identityEvidence(a: Listing, b: Listing): readonly IdentityEvidence[] {
  return [typeOf, identifiersOf, birthOf, genderOf, countryOf, namesOf].flatMap((look) => look(a, b) ?? []);
}

/** Why the two cannot be one party, if anything says so. */
export function contradictionOf(a: Listing, b: Listing): string | undefined {
  const found = [typeOf, identifiersOf, birthOf, genderOf].map((look) => look(a, b));
  return found.find((evidence) => evidence?.weight === 'contradicts')?.says;
}

const NAMED_PARTY: ReadonlySet<Listing['type']> = new Set(['person', 'organization', 'vessel', 'aircraft']);

function typeOf(a: Listing, b: Listing): IdentityEvidence | undefined {
  if (a.type === b.type || !NAMED_PARTY.has(a.type) || !NAMED_PARTY.has(b.type)) return undefined;
  return { kind: 'type', weight: 'contradicts', says: `one is listed as ${a.type}, the other as ${b.type}` };
}

/** The same, when nothing proves the opposite: the pair is not one party, whatever else is found. */
export const excludes = (a: Listing, b: Listing): boolean =>
  contradictionOf(a, b) !== undefined && identifiersOf(a, b)?.weight !== 'proves';

/** Numbers that one party has once. Two different ones are two parties. */
const SINGLE_KINDS: ReadonlySet<string> = new Set(['imo', 'lei', 'ogrn', 'inn']);

function identifiersOf(a: Listing, b: Listing): IdentityEvidence | undefined {
  if (a.identifiers.length === 0 || b.identifiers.length === 0) return undefined;
  const theirs = numbersOf(b);
  const shared = a.identifiers.find((own) => theirs.has(numberKey(own) ?? ''));
  if (shared) return { kind: 'identifier', weight: 'proves', says: `both have ${shared.kind} ${shared.value}` };
  for (const kind of SINGLE_KINDS) {
    const [left, right] = [a, b].map(({ identifiers }) => identifiers.filter((identifier) => identifier.kind === kind));
    const [one, other] = [left?.[0], right?.[0]];
    if (one && other && left?.length === 1 && right?.length === 1)
      return { kind: 'identifier', weight: 'contradicts', says: `${kind} ${one.value} is not ${other.value}` };
  }
  return undefined;
}

/** Days by which a date may be off where the publisher itself says "about". */
const APPROXIMATE_DAYS = 731;

function birthOf(a: Listing, b: Listing): IdentityEvidence | undefined {
  if (a.births.length === 0 || b.births.length === 0) return undefined;
  const pairs = a.births.flatMap((left) => b.births.map((right) => ({ left, right })));
  const same = pairs.find(
    ({ left, right }) => left.precision === 'day' && right.precision === 'day' && left.from === right.from,
  );
  if (same) return { kind: 'birth', weight: 'supports', says: `both born on ${same.left.from}` };
  const near = pairs.find(({ left, right }) => mayBeOne(left, right));
  if (near)
    return { kind: 'birth', weight: 'hints', says: `birth dates agree (${near.left.text}, ${near.right.text})` };
  const [left, right] = [a, b].map(({ births }) => births.map(({ text }) => text).join(' or '));
  return { kind: 'birth', weight: 'contradicts', says: `born ${left}, not ${right}` };
}

function mayBeOne(left: PartialDate, right: PartialDate): boolean {
  const slack = left.approximate || right.approximate ? APPROXIMATE_DAYS : 0;
  return left.from <= addDays(right.to as LocalDate, slack) && right.from <= addDays(left.to as LocalDate, slack);
}

function genderOf(a: Listing, b: Listing): IdentityEvidence | undefined {
  if (a.gender === undefined || b.gender === undefined || a.gender === b.gender) return undefined;
  return { kind: 'gender', weight: 'contradicts', says: `one is ${a.gender}, the other ${b.gender}` };
}

/** Countries of a listing and of its addresses. */
export const placesOf = ({ countries, addresses }: Listing): readonly string[] => [
  ...new Set([...countries, ...addresses.flatMap(({ country }) => (country ? [country] : []))]),
];

/** Different countries prove nothing: people have several, companies open offices. */
function countryOf(a: Listing, b: Listing): IdentityEvidence | undefined {
  const shared = placesOf(a).filter((country) => placesOf(b).includes(country));
  return shared.length === 0
    ? undefined
    : { kind: 'country', weight: 'hints', says: `both are tied to ${shared.join(', ')}` };
}

/** A name of one word is shared by many. */
const FEWEST_WORDS = 2;

/**
 * Names that both carry word for word. Only names that are no spellings of each other count as two: that two men called Kim Yong Chol
 * are both also called Kim Young Chol says nothing.
 */
function namesOf(a: Listing, b: Listing): IdentityEvidence | undefined {
  const theirs = foldedNames(b);
  const shared = [...foldedNames(a)].filter((words) => theirs.has(words));
  if (shared.length < 2) return undefined;
  const distinct = new Set(shared.map((words) => skeletonOf(words.split(' '))));
  if (distinct.size < 2) return undefined;
  return { kind: 'names', weight: 'supports', says: `both carry ${distinct.size} different names, word for word` };
}

/** What a listing gives for comparing, worked out once: the same listing is held against many. */
function remembered<T>(read: (listing: Listing) => T): (listing: Listing) => T {
  const known = new WeakMap<Listing, { readonly value: T }>();
  return (listing) => {
    const kept = known.get(listing) ?? { value: read(listing) };
    known.set(listing, kept);
    return kept.value;
  };
}

/** Kind and number of each telling identifier. */
const numbersOf = remembered((listing): ReadonlySet<string> => new Set(numberKeys(listing)));

/** Strong names of several words, each as its words in order of the alphabet, without case, accents and punctuation. */
const foldedNames = remembered((listing): ReadonlySet<string> => {
  const texts = [listing.name, ...listing.names.filter(({ kind }) => kind !== 'weakAlias').map(({ text }) => text)];
  const words = texts.map(foldedWords).filter(({ length }) => length >= FEWEST_WORDS);
  return new Set(words.map((sorted) => sorted.join(' ')));
});

/** Words of a name in order of the alphabet, without case, accents and punctuation. */
export function foldedWords(text: string): readonly string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII, where nothing is to be folded but case
  if (/^[\x00-\x7f]*$/.test(text)) return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).sort();
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
}

/** What is left of a name's spellings: consonants of its words, doubled ones once; words without any stay. */
function skeletonOf(words: readonly string[]): string {
  const skeletons = words.map((word) => word.replace(/[aeiouyhw]/g, '').replace(/(.)\1+/gu, '$1') || word);
  return skeletons.sort().join(' ');
}
