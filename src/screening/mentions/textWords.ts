/** textWords: the words of a text with their places, and the signs around each by which a name differs from an ordinary word. */
import { tokenize } from '../text/tokenize.ts';

export interface TextWord {
  readonly text: string;
  /** UTF-16 offsets; end is exclusive, before a possessive. */
  readonly start: number;
  readonly end: number;
  /** Folded; empty when the word has no letter or digit that is compared. */
  readonly folded: string;
  /** Begins as a name does: with a capital, or in a script that has none. */
  readonly capital: boolean;
  /** Of a script without capitals. */
  readonly caseless: boolean;
  /** A sentence or clause ends after it: no name continues. */
  readonly stops: boolean;
  readonly opensSentence: boolean;
  /** It is in a line of capitals, where a capital letter says nothing. */
  readonly shouted: boolean;
  readonly hyphenBefore: boolean;
  readonly hyphenAfter: boolean;
}

/** Letters with their marks and invisible characters; dots between single letters (N.S.O.); apostrophes and ampersands inside. */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}]|['’ʼ&](?=[\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}])))*/gu;
const POSSESSIVE = /['’ʼ]s$/iu;
const ABBREVIATION = /^\p{L}(?:\.\p{L})+$/u;
/** After a word of at most so many letters a full stop belongs to an abbreviation: Ltd., Co., Mr. */
const LONGEST_ABBREVIATED = 3;
const STOP = /[;:!?"“”„«»()[\]{}|•—。！？；：、，،؛؟]|\s[-–]\s|\n\s*\n/u;
/** Cells of a table, bullets and headings begin like sentences. */
const SENTENCE_END = /[!?。！？؟|•*#`]|\n\s*\n|[:,]\s*["“„«‘']|\n\s*[-–]\s/u;
const HYPHEN = /^[-‐‑]$/u;
/** A line this long was wrapped: the next line continues its sentence. */
const WRAPPED_LINE = 40;
const SHOUTED_WORDS = 3;

const firstLetter = (raw: string): string => String.fromCodePoint(raw.codePointAt(0) ?? 0);
const isCased = (letter: string): boolean => /\p{Lu}|\p{Ll}|\p{Lt}/u.test(letter);

/** Start and end of the lines that are all capitals, in order. */
function shoutedLines(text: string): readonly (readonly [number, number])[] {
  const lines: (readonly [number, number])[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const words = line.match(/\p{Lu}{2,}/gu)?.length ?? 0;
    if (words >= SHOUTED_WORDS && !/\p{Ll}/u.test(line.replace(/['’]s\b/gu, '')))
      lines.push([index, index + line.length]);
  }
  return lines;
}

const isStop = (raw: string, gap: string): boolean =>
  STOP.test(gap) || (gap.startsWith('.') && raw.length > LONGEST_ABBREVIATED && !ABBREVIATION.test(raw));

function opensNext(text: string, raw: string, gap: string, end: number): boolean {
  if (SENTENCE_END.test(gap)) return true;
  if (gap.startsWith('.') && raw.length > LONGEST_ABBREVIATED && !ABBREVIATION.test(raw)) return true;
  const newline = gap.indexOf('\n');
  return newline >= 0 && end - (text.lastIndexOf('\n', end - 1) + 1) < WRAPPED_LINE;
}

export function readTextWords(text: string): readonly TextWord[] {
  const matches = [...text.matchAll(WORD)];
  const shouted = shoutedLines(text);
  let line = 0;
  let opensSentence = true;
  let hyphenBefore = false;
  return matches.map((match, k) => {
    const whole = match[0].replace(/\p{Cf}+$/u, '');
    const raw = whole.replace(POSSESSIVE, '');
    const start = match.index;
    const gap = text.slice(start + whole.length, matches[k + 1]?.index ?? text.length);
    const initial = firstLetter(raw);
    while ((shouted[line]?.[1] ?? Number.POSITIVE_INFINITY) <= start) line += 1;
    const word: TextWord = {
      text: raw,
      start,
      end: start + raw.length,
      folded: tokenize(raw)
        .map((token) => token.text)
        .join(' '),
      capital: initial !== initial.toLowerCase() || !isCased(initial),
      caseless: !isCased(initial),
      stops: isStop(raw, gap),
      opensSentence,
      shouted: (shouted[line]?.[0] ?? Number.POSITIVE_INFINITY) <= start,
      hyphenBefore,
      hyphenAfter: HYPHEN.test(gap),
    };
    opensSentence = opensNext(text, raw, gap, start + whole.length);
    hyphenBefore = word.hyphenAfter;
    return word;
  });
}
