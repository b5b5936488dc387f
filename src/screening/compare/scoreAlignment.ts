/**
 * scoreAlignment: from an alignment to a score. What met counts by likeness and weight, softened the more parts there are; what is
 * omitted counts by its rarity against the rarity of what is shared.
 */

import {
  BOTH_KNOWN,
  CLEAR_SLIP,
  CONFLICT,
  DOUBTFUL,
  DOUBTFUL_SLIP,
  DOUBTFUL_WEIGHT,
  INITIAL_TELLS_NOT,
  KNOWN_RARITY,
  LEAST_TOLD,
  LEGAL_FORM_DIFFERS,
  NOTHING_TOLD,
  NUMBER_OMITTED,
  OMISSION,
  ONLY_ONE_SHARED,
  REORDERED,
  REPEATED,
  SWAPPED_PATRONYMIC,
  SYLLABIC_OMISSION,
  TRANSLITERATED_WEIGHT,
} from '../model/weights.ts';
import type { NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import { type Alignment, type Meeting, WEIGHTS } from './alignment.ts';
import type { Side } from './alignmentSide.ts';

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
function sharedRarity({ left, right }: Alignment, meeting: Meeting): number {
  const x = rarityOfRun(left.parts, meeting.left, meeting.leftEnd);
  const y = rarityOfRun(right.parts, meeting.right, meeting.rightEnd);
  const nativeX = left.parts[meeting.left].native !== '';
  const nativeY = right.parts[meeting.right].native !== '';
  return nativeX === nativeY ? Math.min(x, y) : nativeX ? y : x;
}

function rarityOfRun(parts: readonly NamePart[], first: number, end: number): number {
  let sum = 0;
  for (let place = first; place < end; place += 1) sum += parts[place].rarity;
  return sum;
}

const initialOmits = ({ left, right }: Alignment, meeting: Meeting): number =>
  Math.max(left.parts[meeting.left].rarity, right.parts[meeting.right].rarity);

const bothKnown = ({ left, right }: Alignment, meeting: Meeting): boolean =>
  left.parts[meeting.left].rarity <= KNOWN_RARITY && right.parts[meeting.right].rarity <= KNOWN_RARITY;

const scriptWeight = ({ kind, similarity }: Meeting, { count }: Alignment): number =>
  kind !== 'transliterated' || count === 1 ? 1 : similarity < DOUBTFUL ? DOUBTFUL_WEIGHT : TRANSLITERATED_WEIGHT;

/** @param told rarity of the parts that are the same beyond doubt */
function slipFactor(meeting: Meeting, alignment: Alignment, told: number): number {
  if (meeting.kind !== 'fuzzy' || meeting.similarity >= CLEAR_SLIP) return 1;
  if (alignment.left.name.profile !== 'person') return 1;
  const beside = alignment.count > 1 && told < NOTHING_TOLD ? DOUBTFUL_SLIP : 1;
  return beside * (bothKnown(alignment, meeting) ? BOTH_KNOWN : 1);
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

/** Scratch: of the alignment that was summed up last. */
const sums: Sums = { log: 0, aligned: 0, shared: 0, named: false, matched: 0, missing: 0, numberOmitted: false };

/** What the meetings and omissions of an alignment come to; to be read before another is summed up. */
export function sumUp(alignment: Alignment): Readonly<Sums> {
  const { left, right, meetings, count } = alignment;
  sums.log = 0;
  sums.aligned = 0;
  sums.shared = 0;
  sums.named = false;
  sums.matched = 0;
  sums.missing = 0;
  sums.numberOmitted = false;
  let told = 0;
  for (let k = 0; k < count; k += 1) {
    const meeting = meetings[k];
    meeting.rarity = sharedRarity(alignment, meeting);
    if (meeting.similarity >= CLEAR_SLIP) told += meeting.rarity;
  }
  for (let k = 0; k < count; k += 1) addMeeting(alignment, meetings[k], told);
  omit(left);
  omit(right);
  if (sums.missing > 0 && (isSyllabic(left) || isSyllabic(right))) sums.missing *= SYLLABIC_OMISSION;
  return sums;
}

function addMeeting(alignment: Alignment, meeting: Meeting, told: number): void {
  const { kind, similarity } = meeting;
  const weight = meeting.weight * (kind === 'transliterated' ? TRANSLITERATED_WEIGHT : 1);
  sums.aligned += weight;
  if (similarity !== 1)
    sums.log += weight * scriptWeight(meeting, alignment) * Math.log(similarity * slipFactor(meeting, alignment, told));
  if (kind === 'conflict') return;
  sums.matched += meeting.rarity;
  if (kind !== 'initial') sums.named = true;
  else sums.missing += INITIAL_TELLS_NOT * initialOmits(alignment, meeting);
  if (meeting.weight === 1 || kind === 'transliterated') sums.shared += 1;
}

function isSyllabic({ parts }: Side): boolean {
  for (let k = 0; k < parts.length; k += 1) if (parts[k].syllabic) return true;
  return false;
}

function omit({ parts, taken, free }: Side): void {
  if (free === 0) return;
  for (let k = 0; k < parts.length; k += 1) {
    const part = parts[k];
    if (taken[k]) continue;
    const repeated = parts.indexOf(part) !== k || parts.includes(part, k + 1);
    sums.missing += repeated ? part.rarity * REPEATED : part.rarity;
    if (part.kind === 'number' && part.text !== '1') sums.numberOmitted = true;
  }
}

function legalFormsDiffer({ legalForms: left }: ParsedName, { legalForms: right }: ParsedName): boolean {
  if (left.length !== right.length) return true;
  for (let k = 0; k < left.length; k += 1) if (!right.includes(left[k])) return true;
  return false;
}

export interface Order {
  readonly reordered: boolean;
  readonly swappedPatronymic: boolean;
}

/** 0..1, not rounded. */
export function scoreAlignment(alignment: Alignment, sums: Readonly<Sums>, order: Order): number {
  if (sums.matched === 0 || !sums.named) return 0;
  const [left, right] = [alignment.left.name, alignment.right.name];
  const omitted = OMISSION * sums.missing + (sums.missing > 0 ? LEAST_TOLD : 0);
  let score = Math.exp(sums.log / damping(sums.aligned)) * (sums.matched / (sums.matched + omitted));
  if (order.reordered) score *= REORDERED[left.profile];
  if (order.swappedPatronymic) score *= SWAPPED_PATRONYMIC;
  if (left.profile === 'person' && sums.shared === 1 && sums.missing > 0.1) score *= ONLY_ONE_SHARED;
  if (sums.numberOmitted) score *= NUMBER_OMITTED;
  if (legalFormsDiffer(left, right)) return score * LEGAL_FORM_DIFFERS;
  return score > 0.995 && left.literal !== right.literal ? 0.995 : score;
}
