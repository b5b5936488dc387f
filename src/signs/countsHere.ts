/** Whether what was found in a text counts where it stands: what is beside it may make it a town, a street, a dish, or say "not". */
import {
  AFTER_PLACE,
  BEFORE_PLACE,
  BEFORE_STREET,
  HARMLESS_BESIDE,
  HARMLESS_HAN,
  SECOND_OF_STATE,
  STATE_CODES,
  STATE_NAMES,
  STREET_FILLERS,
  STREET_WORDS,
} from './data/contexts.ts';
import type { Token } from './foldText.ts';
import type { Match } from './match.ts';
import { type Covers, isNegated, isNegatedHan } from './negation.ts';

export interface Surroundings {
  /** The text belongs to a party, or to a deal, of the United States: names of its towns are towns. */
  readonly isAmerican: boolean;
  /** It is an address or a part of one: streets are called after anything. */
  readonly isAddress: boolean;
}

interface Reading extends Surroundings {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  readonly covers: Covers;
}

export function counts(match: Match, reading: Reading): boolean {
  const { meaning, from, to } = match;
  const { text, tokens, covers, isAmerican } = reading;
  if (tokens[from]?.script === 'han') return countsInHan(match, text);
  const [before, after] = [tokens[from - 1], tokens[to]];
  const beside = HARMLESS_BESIDE.get(meaning.name) ?? HARMLESS_BESIDE.get(meaning.name.replace(/s$/, ''));
  if (beside && (beside.after?.has(after?.text ?? '') || beside.before?.has(before?.text ?? ''))) return false;
  if (meaning.kind !== 'place') {
    if (reading.isAddress && isStreet(match, reading)) return false;
    return (!meaning.needsContext || inContext(match, reading)) && !isNegated(tokens, match, covers);
  }
  if (meaning.isTown && (isAmerican || isBeforeState(tokens, to))) return false;
  if (isStreet(match, reading)) return false;
  return !meaning.needsContext || inContext(match, reading);
}

const HAN_STREET = /^[东東西南北中一二三四五六七八九十]{0,2}(?:路|街|大道|道|胡同|巷)/;

function countsInHan({ meaning, start, end }: Match, text: string): boolean {
  const after = text.slice(end, end + 4);
  if (meaning.kind === 'place' && HAN_STREET.test(after)) return false;
  if (HARMLESS_HAN.get(meaning.name)?.some((word) => after.startsWith(word))) return false;
  return meaning.kind === 'place' || !isNegatedHan(text.slice(0, start));
}

const NUMBER = /^\d{1,5}[a-z]?$/;

/**
 * A street is called after it. An address may leave out the number; in other texts `Iran road works` and `via Tehran` are no streets, so a
 * number stands beside one.
 */
function isStreet({ from, to }: Match, { tokens, isAddress }: Reading): boolean {
  const after = tokens[to];
  if (after && STREET_WORDS.has(after.text) && !after.afterComma) {
    if (AMBIGUOUS_STREET.has(after.text) || !isAddress)
      return [tokens[from - 1], tokens[to + 1]].some((one) => NUMBER.test(one?.text ?? ''));
    return true;
  }
  let index = from - 1;
  while (STREET_FILLERS.has(tokens[index]?.text ?? '') && !tokens[index + 1]?.afterComma) index -= 1;
  const before = tokens[index];
  if (!before || !BEFORE_STREET.has(before.text) || tokens[index + 1]?.afterComma) return false;
  if (isAddress && before.text !== 'via') return true;
  return [tokens[index - 1], after].some((one) => NUMBER.test(one?.text ?? ''));
}

/** They mean other things too: `Dr.`, `via`, `ring`. */
const AMBIGUOUS_STREET: ReadonlySet<string> = new Set(['dr', 'way', 'ring', 'st']);

/** The text treats it as a place: it is all the text, a preposition stands before it, or its country stands beside it. */
function inContext({ meaning, from, to }: Match, { tokens, matches }: Reading): boolean {
  if (from === 0 && to === tokens.length) return true;
  if (BEFORE_PLACE.has(tokens[from - 1]?.text ?? '')) return true;
  if (meaning.kind === 'place' && AFTER_PLACE.has(tokens[to]?.text ?? '')) return true;
  return matches.some(
    (other) =>
      other.meaning.country !== undefined &&
      other.meaning.country === meaning.country &&
      !other.meaning.needsContext &&
      ((other.from - to <= 1 && other.from >= to) || (from - other.to <= 1 && other.to <= from)),
  );
}

/** `Moscow, Idaho`, `St. Petersburg, FL 33701`. A code of two letters counts only behind a comma and at an end. */
function isBeforeState(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (!next) return false;
  if (STATE_NAMES.has(next.text)) {
    const second = SECOND_OF_STATE.get(next.text);
    return second === undefined || second.has(tokens[to + 1]?.text ?? '');
  }
  if (!next.afterComma || !STATE_CODES.has(next.text)) return false;
  const end = tokens[to + 1];
  return !end || end.afterComma || /^\d{5}$/.test(end.text) || /^(?:us|usa|united)$/.test(end.text);
}
