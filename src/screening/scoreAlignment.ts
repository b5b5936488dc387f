/**
 * scoreAlignment: from an alignment to a score. What met counts by likeness and weight, softened the more parts there are; what is
 * omitted counts by its rarity against the rarity of what is shared.
 */
import { type AlignedPair, type Alignment, WEIGHTS } from './alignment.ts';
import type { AnalysedName } from './analyseName.ts';
import { CONFLICT } from './contradiction.ts';
import type { NamePart } from './namePart.ts';

/** How much of an omitted part's rarity counts against the match. */
export const OMISSION = 0.4;
/** What two names share must tell something at all, unless they are equal. */
export const LEAST_TOLD = 0.05;
/** A number that one side lacks (Solutions II), other than 1, tells more than a word that one side lacks. */
export const NUMBER_OMITTED = 0.68;
/** A part that a name has twice and the other once is hardly an omission. */
export const REPEATED = 0.3;
export const REORDERED = { person: 0.99, organization: 0.97 } as const;
export const SWAPPED_PATRONYMIC = 0.6;
export const LEGAL_FORM_DIFFERS = 0.99;
/** One common part of a person's name, when either name has more to it, names nobody. */
export const ONLY_ONE_SHARED = 0.72;
/** A part read over scripts is surer or less sure than its spelling shows: it is not softened by the other parts. */
export const TRANSLITERATED_WEIGHT = 1.25;
export const DOUBTFUL_WEIGHT = 1.6;
const DOUBTFUL = 0.85;

/** The more parts a name has, the less one of them decides; sublinear, so that one contradiction is never diluted away. */
export function damping(weights: number): number {
  if (weights <= 1) return 1;
  if (weights <= 2) return 1 + 0.5 * (weights - 1);
  return weights <= 3 ? 1.5 + 0.3 * (weights - 2) : Math.min(2, 1.8 + 0.2 * (weights - 3));
}

/**
 * INVARIANT: no score with a contradiction other than of numbers is above this. Such a pair weighs no less than an organisation word, the
 * damping is 2 at most, and every other term and factor is 1 at most.
 */
export const MOST_WITH_CONFLICT = CONFLICT ** (WEIGHTS.generic / damping(Number.POSITIVE_INFINITY)) + 1e-9;

/** The lesser of both sides; frequencies are counted in Latin, so over scripts the Latin side tells. */
function rarityOfPair({ left: a, right: b }: Alignment, { left, right }: AlignedPair): number {
  const [x, y] = [sideRarity(left, a.parts), sideRarity(right, b.parts)];
  const [nativeX, nativeY] = [isNative(left, a.parts), isNative(right, b.parts)];
  return nativeX === nativeY ? Math.min(x, y) : nativeX ? y : x;
}

const isNative = (places: readonly number[], parts: readonly NamePart[]): boolean =>
  (parts[places[0] ?? 0]?.native ?? '') !== '';

function sideRarity(places: readonly number[], parts: readonly NamePart[]): number {
  let sum = 0;
  for (const place of places) sum += parts[place]?.rarity ?? 0;
  return sum;
}

/** What an initial leaves open of the part that it stands for. */
export const INITIAL_TELLS_NOT = 0.4;
const initialOmits = (alignment: Alignment, { left, right }: AlignedPair): number =>
  Math.max(alignment.left.parts[left[0] ?? 0]?.rarity ?? 0, alignment.right.parts[right[0] ?? 0]?.rarity ?? 0);

/** Both spellings are known names of people: then the one is less likely a slip for the other. */
export const BOTH_KNOWN = 0.9;
const KNOWN_RARITY = 0.9;
/** Spellings this near are slips all the same. */
const CLEAR_SLIP = 0.96;
const bothKnown = (alignment: Alignment, { left, right }: AlignedPair): boolean =>
  (alignment.left.parts[left[0] ?? 0]?.rarity ?? 1) <= KNOWN_RARITY &&
  (alignment.right.parts[right[0] ?? 0]?.rarity ?? 1) <= KNOWN_RARITY;

/** Chinese and Korean names are mostly given whole: what one side lacks is rather another name. */
export const SYLLABIC_OMISSION = 3;

const scriptWeight = ({ kind, similarity }: AlignedPair, { pairs }: Alignment): number =>
  kind !== 'transliterated' || pairs.length === 1 ? 1 : similarity < DOUBTFUL ? DOUBTFUL_WEIGHT : TRANSLITERATED_WEIGHT;

/** Rarity of the parts that are the same beyond doubt. */
function plainlyTold(alignment: Alignment): number {
  let told = 0;
  for (const pair of alignment.pairs) if (pair.similarity >= CLEAR_SLIP) told += rarityOfPair(alignment, pair);
  return told;
}

/** A slip is believed where the rest of the name tells something; beside a common name only, another name is likelier. */
const NOTHING_TOLD = 0.35;
export const DOUBTFUL_SLIP = 0.9;

function slipFactor(pair: AlignedPair, alignment: Alignment, told: number): number {
  if (pair.kind !== 'fuzzy' || pair.similarity >= CLEAR_SLIP || alignment.left.profile !== 'person') return 1;
  const beside = alignment.pairs.length > 1 && told < NOTHING_TOLD ? DOUBTFUL_SLIP : 1;
  return beside * (bothKnown(alignment, pair) ? BOTH_KNOWN : 1);
}

export interface Sums {
  log: number;
  aligned: number;
  /** Names and places that met their like. */
  shared: number;
  /** Something more than an initial met its like: initials alone name nobody. */
  named: boolean;
  matched: number;
  missing: number;
  numberOmitted: boolean;
}

export function sumUp(alignment: Alignment): Sums {
  const sums: Sums = {
    log: 0,
    aligned: 0,
    shared: 0,
    named: false,
    matched: 0,
    missing: 0,
    numberOmitted: false,
  };
  const told = plainlyTold(alignment);
  for (const pair of alignment.pairs) {
    const weight = pair.weight * (pair.kind === 'transliterated' ? TRANSLITERATED_WEIGHT : 1);
    sums.aligned += weight;
    sums.log += weight * scriptWeight(pair, alignment) * Math.log(pair.similarity * slipFactor(pair, alignment, told));
    if (pair.kind === 'conflict') continue;
    sums.matched += rarityOfPair(alignment, pair);
    if (pair.kind !== 'initial') sums.named = true;
    else sums.missing += INITIAL_TELLS_NOT * initialOmits(alignment, pair);
    if (pair.weight === 1 || pair.kind === 'transliterated') sums.shared += 1;
  }
  omit(sums, alignment.left.parts, alignment.leftTaken);
  omit(sums, alignment.right.parts, alignment.rightTaken);
  if (alignment.left.parts.some(isSyllabic) || alignment.right.parts.some(isSyllabic))
    sums.missing *= SYLLABIC_OMISSION;
  return sums;
}

const isSyllabic = (part: NamePart): boolean => part.syllabic;

function omit(sums: Sums, parts: readonly NamePart[], taken: readonly boolean[]): void {
  for (let k = 0; k < parts.length; k += 1) {
    const part = parts[k];
    if (!part || taken[k]) continue;
    const repeated = parts.some((other, place) => place !== k && other === part);
    sums.missing += repeated ? part.rarity * REPEATED : part.rarity;
    if (part.kind === 'number' && part.text !== '1') sums.numberOmitted = true;
  }
}

const legalFormsDiffer = (left: AnalysedName, right: AnalysedName): boolean =>
  left.legalForms.length !== right.legalForms.length ||
  left.legalForms.some((form) => !right.legalForms.includes(form));

export interface Order {
  readonly reordered: boolean;
  readonly swappedPatronymic: boolean;
}

/** 0..1, not rounded. */
export function scoreAlignment(
  { left, right }: Alignment,
  sums: Sums,
  { reordered, swappedPatronymic }: Order,
): number {
  if (sums.matched === 0 || !sums.named) return 0;
  const omitted = OMISSION * sums.missing + (sums.missing > 0 ? LEAST_TOLD : 0);
  let score = Math.exp(sums.log / damping(sums.aligned)) * (sums.matched / (sums.matched + omitted));
  if (reordered) score *= REORDERED[left.profile];
  if (swappedPatronymic) score *= SWAPPED_PATRONYMIC;
  if (left.profile === 'person' && sums.shared === 1 && sums.missing > 0.1) score *= ONLY_ONE_SHARED;
  if (sums.numberOmitted) score *= NUMBER_OMITTED;
  if (legalFormsDiffer(left, right)) return score * LEGAL_FORM_DIFFERS;
  return score > 0.995 && left.literal !== right.literal ? 0.995 : score;
}
