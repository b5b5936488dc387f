/** Finds places and words in one text: the longest that stands at each word, unless what is beside it makes it mean something else. */
import { counts, type Surroundings } from './countsHere.ts';
import { AREA_WORDS } from './data/contexts.ts';
import { type Token, tokensOf, unbroken, unmarked } from './foldText.ts';
import { type Gazetteer, gazetteer, type Meaning } from './gazetteer.ts';
import type { Match } from './match.ts';

export interface Found {
  readonly meaning: Meaning;
  /** The words as they stand in the text. */
  readonly words: string;
  /** An oblast is meant, not its city. */
  readonly isArea: boolean;
}

/** A word that a line break parts behind a hyphen is read as it stands and put together. */
export function readText(text: string, surroundings: Surroundings): readonly Found[] {
  const plain = unmarked(text);
  const found = readPlain(text, plain, surroundings);
  const whole = unbroken(plain);
  if (whole === undefined) return found;
  const told = new Set(found.map(({ meaning }) => meaning));
  return [...found, ...readPlain(text, whole, surroundings).filter(({ meaning }) => !told.has(meaning))];
}

/** @param text as it was written; what is found is told in its words */
function readPlain(text: string, plain: string, surroundings: Surroundings): readonly Found[] {
  const book = gazetteer();
  const tokens = tokensOf(plain, book.bases);
  const matches: Match[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.script === 'han') readHan(plain, token, index, book, matches);
    const match = token.script === 'han' ? undefined : (matchAt(tokens, index, book) ?? joinedAt(tokens, index, book));
    if (match) matches.push(match);
    index = match ? match.to : index + 1;
  }
  if (matches.length === 0) return NOTHING;
  const covers = new Map(matches.flatMap((match) => range(match).map((index) => [index, match] as const)));
  return matches
    .filter((match) => counts(match, { text: plain, tokens, matches, covers, ...surroundings }))
    .map(({ meaning, start, end, to }) => ({
      meaning,
      words: text.slice(start, end),
      isArea: isArea(tokens, to),
    }));
}

const range = ({ from, to }: Match): readonly number[] => Array.from({ length: to - from }, (_, place) => from + place);

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
  let rests: readonly string[] = [''];
  let best: Match | undefined = alone && { meaning: alone, from, to: from + 1, start: first.start, end: first.end };
  for (let count = 1; count < most; count += 1) {
    const next = tokens[from + count];
    if (!next) break;
    rests = rests.flatMap((rest) => readingsOf(next).map((reading) => (rest === '' ? reading : `${rest} ${reading}`)));
    for (const rest of rests) {
      const meaning = longer.get(rest);
      if (meaning) best = { meaning, from, to: from + count + 1, start: first.start, end: next.end };
    }
  }
  return best;
}

/** `Kore'ye`: what goes before the apostrophe is the word. */
function readingsOf({ text, stem, others }: Token): readonly string[] {
  if (others.length === 0 && stem === text) return [text];
  return [...new Set([text, stem, ...others])];
}

const SHORTEST_JOINED = 4;
const MOST_JOINED = 24;

/** A name in parts: `Teh-ran`, `T.e.h.r.a.n`, and single letters with spaces between them. */
function joinedAt(tokens: readonly Token[], from: number, { heads }: Gazetteer): Match | undefined {
  const first = tokens[from];
  if (!first || !(tokens[from + 1]?.isJoined || isLetter(first))) return undefined;
  let text = first.text;
  let best: Match | undefined;
  for (let to = from + 1; to < Math.min(tokens.length, from + MOST_JOINED); to += 1) {
    const next = tokens[to];
    if (!next || !(next.isJoined || (isLetter(next) && isLetter(tokens[to - 1])))) break;
    text += next.text;
    const meaning = text.length >= SHORTEST_JOINED ? heads.get(text)?.alone : undefined;
    if (meaning && !meaning.needsContext) best = { meaning, from, to: to + 1, start: first.start, end: next.end };
  }
  return best;
}

const isLetter = (token: Token | undefined): boolean => token?.text.length === 1;

const NO_VARIANTS: readonly string[] = [];
const ARABIC_PREFIXES = ['وال', 'بال', 'كال', 'فال', 'ولل', 'لل', 'ال', 'و', 'ب', 'ل', 'ك', 'ف'];
const SHORTEST_AFTER_PREFIX = 3;

/** What stands at an apostrophe (Iran's, d'Iran), or behind a prefixed article or preposition. */
function variantsOf({ text, stem, tail, script, others }: Token): readonly string[] {
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
  if (others.length > 0) return [...others, stem, tail];
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

function isArea(tokens: readonly Token[], to: number): boolean {
  return AREA_WORDS.has(tokens[to]?.text ?? '');
}
