/**
 * compareParts: aligns two analysed names and scores them. What both sides have but differently (a contradiction) costs far more than what
 * one side lacks (an omission); how much an omission costs depends on how much the common parts tell.
 */
import type { AnalysedName } from './analyseName.ts';
import { EDIT, EDITED_LETTERS } from './editCost.ts';
import { bitCount, lettersOf, type NamePart } from './namePart.ts';
import {
  type PartMatch,
  type PartMatchKind,
  partSimilarity,
  romanisedSimilarity,
  spellingSimilarity,
  syllabicSimilarity,
} from './partSimilarity.ts';
import { soundClasses, syllableSound } from './syllables.ts';

/** One line of an alignment: parts of the left name met parts of the right one; a missing side is empty. */
export interface AlignedPair {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly kind: PartMatchKind | 'conflict' | 'missing';
  readonly similarity: number;
  /** Share in the score, 0..1. */
  readonly weight: number;
}

export interface Comparison {
  readonly score: number;
  /** Rarity of what the names share: how much the name itself tells. */
  readonly matched: number;
  readonly pairs: readonly AlignedPair[];
  readonly reordered: boolean;
  readonly swappedPatronymic: boolean;
}

/** What a contradiction leaves: two parts of a name that differ. */
export const CONFLICT = 0.1;
/** Two different numbers: sister ships, funds and series. They stay worth a look when all else is equal. */
export const NUMBER_CONFLICT = 0.5;
export const WEIGHTS = { name: 1, initial: 1, generic: 0.6, place: 1, number: 1, honorific: 0 } as const;
/** How much of an omitted part's rarity counts against the match. */
export const OMISSION = 0.4;
/** What two names share must tell something at all, unless they are equal. */
export const LEAST_TOLD = 0.05;
/** A number that one side lacks (Solutions II), other than 1, tells more than a word that one side lacks. */
export const NUMBER_OMITTED = 0.68;
export const REORDERED = { person: 0.99, organization: 0.97 } as const;
export const SWAPPED_PATRONYMIC = 0.6;
export const LEGAL_FORM_DIFFERS = 0.99;
/** Names cut off by a field of 30 or more letters. */
const TRUNCATION_FIELD = 30;
const TRUNCATED: PartMatch = { similarity: 0.75, kind: 'truncated' };
const JOIN_PENALTY = 0.98;
/** One common part of a person's name, when either name has more to it, names nobody. */
export const ONLY_ONE_SHARED = 0.72;
/** A part read over scripts is surer or less sure than its spelling shows: it is not softened by the other parts. */
export const TRANSLITERATED_WEIGHT = 1.25;
export const DOUBTFUL_WEIGHT = 1.6;
const DOUBTFUL = 0.85;
const LONGEST_JOIN = 4;
const LEAST_JOINED = 0.8;
const LEAST_JOINED_NATIVE = 0.88;
/** Latin parts written together must be nearly letter for letter the other part. */
const LEAST_JOINED_SPELLING = 0.93;
const SAME_SOUND_JOINED = 0.9;
/** Letters by which parts written together may be longer or shorter than the one part. */
const LONGER_JOIN = 3;
const LONGEST_SOUND = 12;

/** The more parts a name has, the less one of them decides; sublinear, so that one contradiction is never diluted away. */
export function damping(weights: number): number {
  if (weights <= 1) return 1;
  if (weights <= 2) return 1 + 0.5 * (weights - 1);
  return weights <= 3 ? 1.5 + 0.3 * (weights - 2) : Math.min(2, 1.8 + 0.2 * (weights - 3));
}

class Alignment {
  readonly left: AnalysedName;
  readonly right: AnalysedName;
  readonly pairs: AlignedPair[] = [];
  readonly leftTaken: boolean[];
  readonly rightTaken: boolean[];

  constructor(left: AnalysedName, right: AnalysedName) {
    this.left = left;
    this.right = right;
    this.leftTaken = new Array<boolean>(left.parts.length).fill(false);
    this.rightTaken = new Array<boolean>(right.parts.length).fill(false);
  }

  take(left: readonly number[], right: readonly number[], match: PartMatch): void {
    for (const place of left) this.leftTaken[place] = true;
    for (const place of right) this.rightTaken[place] = true;
    let weight = 0;
    for (const place of left) weight = Math.max(weight, weightOf(this.left.parts[place]));
    for (const place of right) weight = Math.max(weight, weightOf(this.right.parts[place]));
    this.pairs.push({ left, right, kind: match.kind, similarity: match.similarity, weight });
  }

  exact(): void {
    for (let i = 0; i < this.left.parts.length; i += 1) {
      const a = this.left.parts[i];
      if (!a) continue;
      for (let j = 0; j < this.right.parts.length; j += 1) {
        const b = this.right.parts[j];
        if (!b || this.rightTaken[j] || a.text !== b.text) continue;
        const match = partSimilarity(a, b);
        if (match.kind !== 'exact') continue;
        this.take([i], [j], match);
        break;
      }
    }
  }

  fuzzy(): void {
    const candidates: { i: number; j: number; match: PartMatch; order: number }[] = [];
    for (let i = 0; i < this.left.parts.length; i += 1) {
      const a = this.left.parts[i];
      if (!a || this.leftTaken[i]) continue;
      for (let j = 0; j < this.right.parts.length; j += 1) {
        const b = this.right.parts[j];
        if (!b || this.rightTaken[j]) continue;
        const match = partSimilarity(a, b);
        if (match.similarity > 0) candidates.push({ i, j, match, order: match.similarity - 0.001 * Math.abs(i - j) });
      }
    }
    if (candidates.length > 1)
      candidates.sort(
        (x, y) => y.order - x.order || x.i + x.j - (y.i + y.j) || Math.min(x.i, x.j) - Math.min(y.i, y.j),
      );
    for (const { i, j, match } of candidates) if (!this.leftTaken[i] && !this.rightTaken[j]) this.take([i], [j], match);
  }

  /** Adjacent free parts of one side that are one part of the other, or written together there in another way. */
  joins(): void {
    joinSide(this.left, this.leftTaken, this.right.parts, this.rightTaken, (many, one, match) =>
      this.take(many, [one], match),
    );
    joinSide(this.right, this.rightTaken, this.left.parts, this.leftTaken, (many, one, match) =>
      this.take([one], many, match),
    );
  }

  truncation(): void {
    const [i, j] = [this.left.parts.length - 1, this.right.parts.length - 1];
    const [a, b] = [this.left.parts[i], this.right.parts[j]];
    if (!a || !b || this.leftTaken[i] || this.rightTaken[j] || this.pairs.length < 3) return;
    const [short, cut] = a.text.length < b.text.length ? [a.text, this.left] : [b.text, this.right];
    const long = short === a.text ? b.text : a.text;
    if (short.length >= 2 && long.startsWith(short) && cut.literal.length >= TRUNCATION_FIELD)
      this.take([i], [j], TRUNCATED);
  }
}

const weightOf = (part: NamePart | undefined): number => (part ? WEIGHTS[part.kind] : 0);

function joinSide(
  name: AnalysedName,
  manyTaken: readonly boolean[],
  single: readonly NamePart[],
  singleTaken: readonly boolean[],
  take: (many: readonly number[], one: number, match: PartMatch) => void,
): void {
  const many = name.parts;
  for (let j = 0; j < single.length; j += 1) {
    const whole = single[j];
    if (!whole || singleTaken[j] || whole.text.length < 4 || whole.kind === 'number') continue;
    let best: { places: readonly number[]; similarity: number } | undefined;
    for (let start = 0; start < many.length; start += 1) {
      let text = '';
      let length = 0;
      // Latin parts without joining words are put together only when the length may fit.
      let plain = true;
      for (let k = start; k < Math.min(many.length, start + LONGEST_JOIN) && !manyTaken[k]; k += 1) {
        const part = many[k];
        if (!part || part.kind === 'honorific') break;
        const prefix = part.native === '' ? (name.prefixes[k] ?? '') : '';
        if (k === start && prefix !== '' && prefix + part.text === whole.text)
          best = { places: [k], similarity: JOIN_PENALTY };
        if (plain && (prefix !== '' || part.native !== '')) {
          plain = false;
          text = textOf(many, start, k - 1);
        }
        if (plain) length += part.text.length;
        else {
          text += k === start || whole.text.startsWith(text + part.text) ? part.text : prefix + part.text;
          length = text.length;
        }
        if (k === start || (part.native !== '' && k - start + 1 === many.length && !isOneRun(name))) continue;
        if (length > whole.text.length * 1.5 + 2 && whole.native === '') break;
        if (plain && whole.native === '' && Math.abs(length - whole.text.length) > LONGER_JOIN) continue;
        const places = many.slice(start, k + 1).map((_, more) => start + more);
        const joined = plain ? textOf(many, start, k) : text;
        const similarity = JOIN_PENALTY * joinedSimilarity(joined, name, places, whole);
        if (
          similarity >= (part.native === '' ? LEAST_JOINED : LEAST_JOINED_NATIVE) &&
          similarity > (best?.similarity ?? 0)
        )
          best = { places, similarity };
      }
    }
    if (best) take(best.places, j, { similarity: best.similarity, kind: 'joined' });
  }
}

function textOf(parts: readonly NamePart[], first: number, last: number): string {
  let text = '';
  for (let k = first; k <= last; k += 1) text += parts[k]?.text ?? '';
  return text;
}

/** Written without blanks: what was read as family and given name may be one foreign name. */
const isOneRun = (name: AnalysedName): boolean => name.parts.length === 2 && !name.literal.includes(' ');

/** Exact from `LEAST_JOINED` on; what is less alike may come out as anything below it. */
function joinedSimilarity(text: string, name: AnalysedName, places: readonly number[], whole: NamePart): number {
  if (text === whole.text) return 1;
  let native = 0;
  for (const place of places) if (name.parts[place]?.native !== '') native += 1;
  const script = name.parts[places[0] ?? 0]?.script ?? 'Latn';
  // Syllables of Chinese and Korean names are read one by one; together they would fit too much.
  if ((script === 'Hani' || script === 'Hang') && !isOneRun(name)) return 0;
  if (whole.syllabic) return native === 0 ? syllabicSimilarity(whole, text) : 0;
  if (native === places.length && whole.native === '')
    return romanisedSimilarity(
      places.flatMap((place) => name.parts[place]?.units ?? []),
      script,
      whole.text,
      LEAST_JOINED,
    );
  if (native === 0 && whole.native !== '')
    return Math.max(
      romanisedSimilarity(whole.units, whole.script, text, LEAST_JOINED),
      spelt(text, lettersOf(text), whole),
    );
  if (Math.abs(text.length - whole.text.length) > LONGER_JOIN) return 0;
  const letters = lettersOf(text);
  const similarity = spelt(text, letters, whole);
  if (similarity > 0 || text.length > LONGEST_SOUND || soundClasses(letters) !== soundClasses(whole.letters))
    return similarity;
  return syllableSound(text) === syllableSound(whole.text) ? SAME_SOUND_JOINED : 0;
}

/** Edits per letter from which on a spelling is less alike than `LEAST_JOINED_SPELLING`. */
const MOST_JOINED_EDITS = 0.09;
/** A substitution alters at most two of the letters that occur, at five twentieths of an edit or more; anything else costs more a letter. */
const LEAST_COST_OF_TWO_LETTERS = 5;

function spelt(text: string, letters: number, whole: NamePart): number {
  const longest = Math.max(text.length, whole.text.length);
  const limit = MOST_JOINED_EDITS * longest * EDIT;
  if (longest <= EDITED_LETTERS && bitCount(letters ^ whole.letters) * LEAST_COST_OF_TWO_LETTERS > 2 * limit) return 0;
  const similarity = spellingSimilarity(text, whole.text, letters, whole.letters, MOST_JOINED_EDITS);
  return similarity < LEAST_JOINED_SPELLING ? 0 : similarity;
}

const isLeft = (alignment: Alignment): boolean =>
  alignment.leftTaken.includes(false) && alignment.rightTaken.includes(false);
const PASSES: readonly (readonly NamePart['kind'][])[] = [
  ['number'],
  ['place'],
  ['name'],
  ['generic'],
  ['name', 'place', 'generic', 'initial'],
];

/** Pairs the parts that are left on both sides as contradictions, like with like before anything else; the rest is omitted. */
function contradictions(alignment: Alignment): void {
  for (const kinds of PASSES) {
    if (!isLeft(alignment)) return;
    contradict(alignment, kinds);
  }
}

function contradict(alignment: Alignment, kinds: readonly NamePart['kind'][]): void {
  const { left, right } = alignment;
  for (let i = 0; i < left.parts.length; i += 1) {
    const a = left.parts[i];
    if (!a || alignment.leftTaken[i] || !kinds.includes(a.kind)) continue;
    for (let j = 0; j < right.parts.length; j += 1) {
      const b = right.parts[j];
      if (!b || alignment.rightTaken[j] || !kinds.includes(b.kind)) continue;
      alignment.leftTaken[i] = true;
      alignment.rightTaken[j] = true;
      const weight = Math.min(weightOf(a), weightOf(b));
      const similarity = kinds[0] === 'number' ? NUMBER_CONFLICT : CONFLICT;
      alignment.pairs.push({ left: [i], right: [j], kind: 'conflict', similarity, weight });
      break;
    }
  }
}

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

interface Sums {
  log: number;
  aligned: number;
  /** Names and places that met their like. */
  shared: number;
  matched: number;
  missing: number;
  numberOmitted: boolean;
}

function sumUp(alignment: Alignment): Sums {
  const sums: Sums = { log: 0, aligned: 0, shared: 0, matched: 0, missing: 0, numberOmitted: false };
  const told = plainlyTold(alignment);
  for (const pair of alignment.pairs) {
    const weight = pair.weight * (pair.kind === 'transliterated' ? TRANSLITERATED_WEIGHT : 1);
    sums.aligned += weight;
    sums.log += weight * scriptWeight(pair, alignment) * Math.log(pair.similarity * slipFactor(pair, alignment, told));
    if (pair.kind === 'conflict') continue;
    sums.matched += rarityOfPair(alignment, pair);
    if (pair.kind === 'initial') sums.missing += INITIAL_TELLS_NOT * initialOmits(alignment, pair);
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
    sums.missing += repeated ? part.rarity * 0.3 : part.rarity;
    if (part.kind === 'number' && part.text !== '1') sums.numberOmitted = true;
  }
}

/** Whether the alignment leaves the order of either name. */
function isReordered({ pairs }: Alignment): boolean {
  for (let x = 0; x < pairs.length; x += 1) {
    for (let y = x + 1; y < pairs.length; y += 1) {
      const [a, b] = [pairs[x], pairs[y]];
      if (!a || !b) continue;
      const [i, j, k, l] = [a.left[0] ?? 0, a.right[0] ?? 0, b.left[0] ?? 0, b.right[0] ?? 0];
      if (i < k !== j < l) return true;
    }
  }
  return false;
}

/** X bin Y is not Y bin X: a part from before the patronymic word on one side met one from behind it on the other. */
function isSwapped(alignment: Alignment): boolean {
  const { left, right } = alignment;
  if (left.patronymicAt < 0 || right.patronymicAt < 0) return false;
  const crossed = alignment.pairs.filter(({ left: i, right: j, kind }) => {
    if (kind === 'conflict' || i.length === 0 || j.length === 0) return false;
    return (
      ((i[0] ?? 0) === left.patronymicAt) !== ((j[0] ?? 0) === right.patronymicAt) &&
      (i[0] ?? 0) < left.patronymicAt !== (j[0] ?? 0) < right.patronymicAt
    );
  });
  return crossed.length > 0;
}

const legalFormsDiffer = (left: AnalysedName, right: AnalysedName): boolean =>
  left.legalForms.length !== right.legalForms.length ||
  left.legalForms.some((form) => !right.legalForms.includes(form));

function missingPairs(alignment: Alignment): AlignedPair[] {
  const missing: AlignedPair[] = [];
  for (const [k, taken] of alignment.leftTaken.entries())
    if (!taken)
      missing.push({
        left: [k],
        right: [],
        kind: 'missing',
        similarity: 0,
        weight: alignment.left.parts[k]?.rarity ?? 0,
      });
  for (const [k, taken] of alignment.rightTaken.entries())
    if (!taken)
      missing.push({
        left: [],
        right: [k],
        kind: 'missing',
        similarity: 0,
        weight: alignment.right.parts[k]?.rarity ?? 0,
      });
  return missing;
}

/**
 * INVARIANT: no score with a contradiction other than of numbers is above this. Such a pair weighs no less than an organisation word, the
 * damping is 2 at most, and every other term and factor is 1 at most.
 */
const MOST_WITH_CONFLICT = CONFLICT ** (WEIGHTS.generic / damping(Number.POSITIVE_INFINITY)) + 1e-9;

/** Whether both sides have a part left that contradicts whatever it meets. */
const contradicts = ({ left, right, leftTaken, rightTaken }: Alignment): boolean =>
  hasOpen(left.parts, leftTaken) && hasOpen(right.parts, rightTaken);

function hasOpen(parts: readonly NamePart[], taken: readonly boolean[]): boolean {
  for (let k = 0; k < parts.length; k += 1)
    if (!taken[k] && parts[k]?.kind !== 'number' && parts[k]?.kind !== 'honorific') return true;
  return false;
}

const TOO_LOW: Comparison = { score: 0, matched: 0, pairs: [], reordered: false, swappedPatronymic: false };

/**
 * Score 0..1, not rounded; evidence comes on top. Symmetric in its two names. Exact from `least` on; a score that is certain to lie below
 * it may come out as 0.
 */
export function compareParts(left: AnalysedName, right: AnalysedName, least = 0): Comparison {
  const alignment = new Alignment(left, right);
  alignment.exact();
  if (alignment.pairs.length < Math.max(left.parts.length, right.parts.length)) {
    if (isLeft(alignment)) alignment.joins();
    if (isLeft(alignment)) alignment.fuzzy();
    alignment.truncation();
    if (least > MOST_WITH_CONFLICT && contradicts(alignment)) return TOO_LOW;
    contradictions(alignment);
  }
  const sums = sumUp(alignment);
  const reordered = isReordered(alignment);
  const swappedPatronymic = reordered && isSwapped(alignment);
  let score =
    sums.matched === 0
      ? 0
      : Math.exp(sums.log / damping(sums.aligned)) *
        (sums.matched / (sums.matched + OMISSION * sums.missing + (sums.missing > 0 ? LEAST_TOLD : 0)));
  if (reordered) score *= REORDERED[left.profile];
  if (swappedPatronymic) score *= SWAPPED_PATRONYMIC;
  if (left.profile === 'person' && sums.shared === 1 && sums.missing > 0.1) score *= ONLY_ONE_SHARED;
  if (sums.numberOmitted) score *= NUMBER_OMITTED;
  if (legalFormsDiffer(left, right)) score *= LEGAL_FORM_DIFFERS;
  else if (score > 0.995 && left.literal !== right.literal) score = 0.995;
  return {
    score,
    matched: sums.matched,
    // Asked for when a hit is explained: most pairs are compared for the score alone.
    get pairs(): readonly AlignedPair[] {
      return alignment.pairs.concat(missingPairs(alignment));
    },
    reordered,
    swappedPatronymic,
  };
}
