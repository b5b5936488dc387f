/** Finds places and words in one text: the longest that stands at each word, unless what is beside it makes it mean something else. */
import {
  AREA_WORDS,
  BEFORE_PLACE,
  BEFORE_STREET,
  FILLERS,
  HARMLESS_BESIDE,
  NEGATIONS,
  SECOND_OF_STATE,
  STATE_CODES,
  STATE_NAMES,
  STREET_WORDS,
} from './data/contexts.ts';
import { type Token, tokensOf } from './foldText.ts';
import { type Gazetteer, gazetteer, type Meaning } from './gazetteer.ts';

export interface Found {
  readonly meaning: Meaning;
  /** The words as they stand in the text. */
  readonly words: string;
  /** An oblast is meant, not its city. */
  readonly isArea: boolean;
}

interface Match {
  readonly meaning: Meaning;
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Characters of the text. */
  readonly start: number;
  readonly end: number;
}

/** @param isAmerican the text belongs to a party, or to a deal, of the United States: names of its towns are towns */
export function readText(text: string, isAmerican: boolean): readonly Found[] {
  const book = gazetteer();
  const tokens = tokensOf(text, book.bases);
  const matches: Match[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.script === 'han') readHan(text, token, index, book, matches);
    const match = token.script === 'han' ? undefined : matchAt(tokens, index, book);
    if (match) matches.push(match);
    index = match ? match.to : index + 1;
  }
  if (matches.length === 0) return NOTHING;
  return matches
    .filter((match) => counts(match, tokens, matches, isAmerican))
    .map(({ meaning, start, end, to }) => ({
      meaning,
      words: text.slice(start, end),
      isArea: isArea(tokens, to),
    }));
}

const NOTHING: readonly Found[] = [];

function matchAt(tokens: readonly Token[], index: number, { heads }: Gazetteer): Match | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const head = heads.get(token.text);
  const match = head && longestOf(head, tokens, index);
  if (match) return match;
  for (const variant of variantsOf(token)) {
    const other = heads.get(variant);
    const found = other && longestOf(other, tokens, index);
    if (found) return found;
  }
  return undefined;
}

function longestOf(
  { alone, longer, most }: NonNullable<ReturnType<Gazetteer['heads']['get']>>,
  tokens: readonly Token[],
  from: number,
): Match | undefined {
  const first = tokens[from];
  if (!first) return undefined;
  let rest = '';
  let best: Match | undefined = alone && { meaning: alone, from, to: from + 1, start: first.start, end: first.end };
  for (let count = 1; count < most; count += 1) {
    const next = tokens[from + count];
    if (!next) break;
    rest = rest === '' ? next.text : `${rest} ${next.text}`;
    const meaning = longer.get(rest);
    if (meaning) best = { meaning, from, to: from + count + 1, start: first.start, end: next.end };
  }
  return best;
}

const NO_VARIANTS: readonly string[] = [];
const ARABIC_PREFIXES = ['وال', 'بال', 'كال', 'فال', 'ولل', 'لل', 'ال', 'و', 'ب', 'ل', 'ك', 'ف'];
const SHORTEST_AFTER_PREFIX = 3;

/** What stands at an apostrophe (Iran's, d'Iran), or behind a prefixed article or preposition. */
function variantsOf({ text, stem, tail, script }: Token): readonly string[] {
  if (script === 'arabic') {
    const variants: string[] = [];
    for (const prefix of ARABIC_PREFIXES)
      if (text.length - prefix.length >= SHORTEST_AFTER_PREFIX && text.startsWith(prefix))
        variants.push(text.slice(prefix.length), `ال${text.slice(prefix.length)}`);
    return variants;
  }
  if (script === 'hebrew') {
    const variants: string[] = [];
    for (let cut = 1; cut <= 3 && text.length - cut >= SHORTEST_AFTER_PREFIX; cut += 1) {
      if (!'והבלכמש'.includes(text[cut - 1] ?? '')) break;
      variants.push(text.slice(cut));
    }
    return variants;
  }
  return stem === text ? NO_VARIANTS : [stem, tail];
}

/** Han names stand anywhere in a run: the longest at each character. */
function readHan(text: string, token: Token, index: number, book: Gazetteer, matches: Match[]): void {
  for (let start = token.start; start < token.end; ) {
    let length = book.hanFirst.has(text[start] ?? '') ? Math.min(book.longestHan, token.end - start) : 0;
    while (length > 0 && !book.han.has(text.slice(start, start + length))) length -= 1;
    const meaning = length > 0 ? book.han.get(text.slice(start, start + length)) : undefined;
    if (meaning) matches.push({ meaning, from: index, to: index + 1, start, end: start + length });
    start += Math.max(1, length);
  }
}

function counts(match: Match, tokens: readonly Token[], matches: readonly Match[], isAmerican: boolean): boolean {
  const { meaning, from, to } = match;
  if (tokens[from]?.script === 'han') return true;
  const [before, after] = [tokens[from - 1], tokens[to]];
  const beside = HARMLESS_BESIDE.get(meaning.name) ?? HARMLESS_BESIDE.get(meaning.name.replace(/s$/, ''));
  if (beside && (beside.after?.has(after?.text ?? '') || beside.before?.has(before?.text ?? ''))) return false;
  if (meaning.kind !== 'place')
    return (!meaning.needsContext || inContext(match, tokens, matches)) && !isNegated(tokens, from);
  if (meaning.isTown && (isAmerican || isBeforeState(tokens, to))) return false;
  if (STREET_WORDS.has(after?.text ?? '') && !after?.afterComma) return false;
  if (before && BEFORE_STREET.has(before.text)) return false;
  return !meaning.needsContext || inContext(match, tokens, matches);
}

/** The text treats it as a place: it is all the text, a preposition stands before it, or its country stands beside it. */
function inContext({ meaning, from, to }: Match, tokens: readonly Token[], matches: readonly Match[]): boolean {
  if (from === 0 && to === tokens.length) return true;
  if (BEFORE_PLACE.has(tokens[from - 1]?.text ?? '')) return true;
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

const MOST_FILLERS = 4;

function isNegated(tokens: readonly Token[], from: number): boolean {
  for (let index = from - 1; index >= 0 && index >= from - 1 - MOST_FILLERS; index -= 1) {
    const text = tokens[index]?.text ?? '';
    if (NEGATIONS.has(text)) return true;
    if (!FILLERS.has(text)) return false;
  }
  return false;
}

function isArea(tokens: readonly Token[], to: number): boolean {
  return AREA_WORDS.has(tokens[to]?.text ?? '');
}
