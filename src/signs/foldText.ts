/**
 * Folds a text into tokens in one pass: case, accents, marks and forms of letters do not matter. A token keeps where it stands in the text.
 * A run of Han characters is one token; apostrophes stand inside a word (Luhans'k), and what goes before and after one is kept (Iran's, d'Iran).
 */

/** Of a run of letters: Han is written without spaces, Arabic and Hebrew with prefixed articles. */
export type TokenScript = 'spaced' | 'han' | 'arabic' | 'hebrew';

export interface Token {
  readonly text: string;
  /** What stands before an apostrophe; the whole text where none is. */
  readonly stem: string;
  /** What stands after it. */
  readonly tail: string;
  readonly script: TokenScript;
  /** Places in the text: first character, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** A comma stands between it and the token before. */
  readonly afterComma: boolean;
}

const SEPARATOR = 0;
const LETTER = 1;
const HAN = 2;
const IGNORED = 3;
const APOSTROPHE = 4;

const LAST = 0xffff;
const classes = new Int8Array(LAST + 1).fill(-1);
const folded: string[] = [];

const APOSTROPHES = new Set('\'’ʼ`´‘׳"״');
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ə: 'e',
    ё: 'е',
    ў: 'у',
    ґ: 'г',
    ی: 'ي',
    ى: 'ي',
    ک: 'ك',
    ە: 'ه',
    ۀ: 'ه',
    ة: 'ه',
    ھ: 'ه',
    ۂ: 'ه',
    ٱ: 'ا',
  }),
);

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (APOSTROPHES.has(char)) return APOSTROPHE;
  if (/\p{M}|\p{Cf}|ـ/u.test(char)) return IGNORED;
  if (/\p{Script=Han}/u.test(char)) return HAN;
  if (!/\p{L}|\p{N}/u.test(char)) return SEPARATOR;
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  folded[code] = [...plain].map((one) => LETTERS.get(one) ?? one).join('');
  return LETTER;
}

/** Class of a UTF-16 code unit; halves of rarer characters separate words. */
function classOf(code: number): number {
  let kind = classes[code] ?? SEPARATOR;
  if (kind === -1) {
    kind = code >= 0xd800 && code <= 0xdfff ? SEPARATOR : classify(code);
    classes[code] = kind;
  }
  return kind;
}

function scriptOf(code: number): TokenScript {
  if (code >= 0x0590 && code <= 0x05ff) return 'hebrew';
  return code >= 0x0600 && code <= 0x08ff ? 'arabic' : 'spaced';
}

const isCyrillic = (word: string): boolean => word.charCodeAt(0) >= 0x0400 && word.charCodeAt(0) <= 0x04ff;

const NO_BASES: ReadonlyMap<string, string> = new Map();

/** @param bases words that stand for others: the base of a form */
export function tokensOf(text: string, bases: ReadonlyMap<string, string> = NO_BASES): readonly Token[] {
  const tokens: Token[] = [];
  let [word, stem, start, end, comma] = ['', '', 0, 0, false];
  let han = false;
  let hasStem = false;
  const close = (): void => {
    if (word === '') return;
    const script = han ? 'han' : scriptOf(word.charCodeAt(0));
    const tail = hasStem ? word.slice(stem.length) : word;
    const plain = isCyrillic(word) ? (bases.get(word) ?? word) : word;
    tokens.push({ text: plain, stem: hasStem ? stem : word, tail, script, start, end, afterComma: comma });
    [word, stem, comma, hasStem] = ['', '', false, false];
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const kind = classOf(code);
    if (kind === LETTER || kind === HAN) {
      if (word !== '' && han !== (kind === HAN)) close();
      if (word === '') {
        start = index;
        han = kind === HAN;
      }
      word += han ? text[index] : (folded[code] ?? '');
      end = index + 1;
    } else if (kind === APOSTROPHE && word !== '' && !han) {
      if (!hasStem) [stem, hasStem] = [word, true];
    } else if (kind === IGNORED) {
      if (word !== '') end = index + 1;
    } else {
      close();
      if (code === 0x2c || code === 0x060c || code === 0xff0c || code === 0x28) comma = true;
    }
  }
  close();
  return tokens;
}

/** One word of letters, folded. */
export function foldWord(word: string): string {
  let text = '';
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    if (classOf(code) === LETTER) text += folded[code] ?? '';
  }
  return text;
}

/** A name of a table as its tokens are looked up: folded, with one space between words. */
export const foldName = (name: string): string =>
  tokensOf(name)
    .map(({ text }) => text)
    .join(' ');
