/** Whether a text says of a word that it does not hold: `no military use`, `will not be resold`, `military use is excluded`. */

import { ALTERNATIVES, EXCLUDED, FILLERS, NEGATION_UNDONE, NEGATIONS } from './data/contexts.ts';
import type { Token } from './foldText.ts';
import type { Match } from './match.ts';

const MOST_FILLERS = 6;
/** Words of a list of uses, before and behind. */
const MOST_LISTED = 12;

/** Token -> the match it belongs to. */
export type Covers = ReadonlyMap<number, Match>;

/** With none but fillers between, within one sentence. What is denied twice, or whose limits are denied, holds. */
export function isNegated(tokens: readonly Token[], match: Match, covers: Covers): boolean {
  const after = tokens[match.to];
  if (after && !after.afterStop && NEGATION_UNDONE.has(after.text)) return false;
  return isDenied(tokens, match, covers) || isExcluded(tokens, match.to);
}

function isDenied(tokens: readonly Token[], match: Match, covers: Covers): boolean {
  let [passed, listed] = [0, 0];
  for (let index = match.from - 1; index >= 0 && passed <= MOST_FILLERS; index -= 1) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (!token || !next || next.afterStop) return false;
    // A list: no chemical weapons, nuclear or missile use.
    const other = covers.get(index);
    const isListed = other
      ? isBeside(other, match, next) || endsInAlternative(tokens, other.to, match, covers)
      : LISTED_BESIDE.has(token.text);
    if (next.afterComma && !isListed) return false;
    if (NEGATIONS.has(token.text)) return !isDenial(tokens, index);
    if (isListed) {
      listed += 1;
      if (listed > MOST_LISTED) return false;
      index = other?.from ?? index;
    } else if (FILLERS.has(token.text) || FILLERS.has(token.tail)) passed += 1;
    else return false;
  }
  return false;
}

/** `no nuclear weapons` */
const isBeside = (other: Match, match: Match, next: Token): boolean => other.to === match.from && !next.afterComma;

/** A negation stands before the negation: `not without`. */
function isDenial(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before !== undefined && !tokens[index]?.afterStop && NEGATIONS.has(before.text);
}

/** From one word of the list to its last, nothing but words of it and fillers; "or" is among them. */
function endsInAlternative(tokens: readonly Token[], after: number, match: Match, covers: Covers): boolean {
  let found = false;
  for (let index = after; index < Math.min(tokens.length, after + MOST_LISTED); ) {
    const token = tokens[index];
    if (!token || token.afterStop) break;
    const other = covers.get(index);
    if (ALTERNATIVES.has(token.text)) found = true;
    else if (!other && !LISTED_BESIDE.has(token.text)) break;
    index = other ? other.to : index + 1;
  }
  return found && after <= match.from;
}

/** Adjectives that lists of forbidden uses hold beside those of the tables. */
const LISTED_BESIDE: ReadonlySet<string> = new Set([
  'chemical',
  'biological',
  'chemische',
  'biologische',
  'chimique',
  'biologique',
  'any',
  'for',
]);

const MOST_BEHIND = 5;

/** `military use is excluded`: told behind it, by words that are fillers or name the use. */
function isExcluded(tokens: readonly Token[], to: number): boolean {
  for (let index = to; index < Math.min(tokens.length, to + MOST_BEHIND); index += 1) {
    const token = tokens[index];
    if (!token || token.afterStop || token.afterComma) return false;
    if (EXCLUDED.has(token.text)) return true;
    if (!BEHIND.has(token.text)) return false;
  }
  return false;
}

const BEHIND: ReadonlySet<string> = new Set(
  'use uses end application applications purpose purposes is are nutzung verwendung zwecke ist sind usage est uso esta amacla amacli amaclarla kullanim icin'.split(
    ' ',
  ),
);

const HAN_NOT =
  /(?:不|非|无|無|禁止|未|勿)(?:用于|用於|作为|作為|涉及|得|会|會|可|将|將|能|任何|进行|進行|供|为|為|以|是|出于)*$/;

export const isNegatedHan = (before: string): boolean =>
  HAN_NOT.test(before) && !/(?:不|无|無)(?:是)?(?:不|非)[^不非]*$/.test(before);
