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
  /** A sentence ends, or a line, between it and the token before. */
  readonly afterStop: boolean;
  /** Nothing but a hyphen, a point or the like, without a space, stands between it and the token before. */
  readonly isJoined: boolean;
  /** What it may be besides: other bases of a Cyrillic form, or the word with letters of another script that look like its own put right. */
  readonly others: readonly string[];
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

export type Bases = ReadonlyMap<string, readonly string[]>;

const NO_BASES: Bases = new Map();
const NO_OTHERS: readonly string[] = [];

/** Takes the place of what is not there to be read: a tag inside a word. */
const NOTHING_WIDE = 0x200b;
const codesOf = (chars: string): ReadonlySet<number> => new Set([...chars].map((char) => char.charCodeAt(0)));
const STOPS = codesOf('.;:!?\n\r。；：！？؛؟।');
const JOINTS = codesOf('-‐‑‒–_./|*·');

const LATIN = 1;
const LOOKALIKE = 2;
const BOTH = LATIN | LOOKALIKE;
/** Letters, folded, that look like another script's in capitals or small (Unicode Technical Standard 39, confusables). */
const LOOKS_LATIN: ReadonlyMap<string, string> = pairs(
  'аa бb вb еe зz иu кk мm нh оo пn рp сc тt уy хx іi јj ѕs һh ԛq ԝw гr αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx γy',
);
const LOOKS_CYRILLIC: ReadonlyMap<string, string> = pairs('aа bв cс eе hн iі jј kк mм nп oо pр rг sѕ tт uи xх yу');

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}

/** A word of letters of two scripts is read in each of them: no language mixes them within a word. */
function unmixed(word: string, bases: Bases): readonly string[] {
  const swap = (letters: ReadonlyMap<string, string>): string =>
    [...word].map((letter) => letters.get(letter) ?? letter).join('');
  const cyrillic = swap(LOOKS_CYRILLIC);
  return [swap(LOOKS_LATIN), ...(bases.get(cyrillic) ?? [cyrillic])];
}

/** @param bases form of a word -> the words of the tables that it may be a form of */
export function tokensOf(text: string, bases: Bases = NO_BASES): readonly Token[] {
  const tokens: Token[] = [];
  let [word, stem, start, end, comma] = ['', '', 0, 0, false];
  let [stop, joined] = [false, false];
  let han = false;
  let hasStem = false;
  let scripts = 0;
  const close = (): void => {
    if (word === '') return;
    const script = han ? 'han' : scriptOf(word.charCodeAt(0));
    const tail = hasStem ? word.slice(stem.length) : word;
    const readings = scripts === BOTH ? unmixed(word, bases) : isCyrillic(word) ? bases.get(word) : undefined;
    tokens.push({
      text: readings?.[0] ?? word,
      stem: hasStem ? stem : word,
      tail,
      script,
      start,
      end,
      afterComma: comma,
      afterStop: stop,
      isJoined: joined,
      others: readings && readings.length > 1 ? readings.slice(1) : NO_OTHERS,
    });
    [word, stem, comma, hasStem, stop, joined, scripts] = ['', '', false, false, false, true, 0];
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
      scripts |= code >= 0x0370 && code <= 0x04ff ? LOOKALIKE : code >= 0x41 && code <= 0x024f ? LATIN : 0;
    } else if (kind === APOSTROPHE && word !== '' && !han) {
      if (!hasStem) [stem, hasStem] = [word, true];
    } else if (kind === IGNORED) {
      if (word !== '' && code !== NOTHING_WIDE) end = index + 1;
    } else {
      close();
      if (code === 0x2c || code === 0x060c || code === 0xff0c || code === 0x28) comma = true;
      if (STOPS.has(code)) stop = true;
      if (!JOINTS.has(code)) joined = false;
    }
  }
  close();
  return tokens;
}

const TAG = /<\/?(?:b|i|u|em|strong|span|font|small|big|sup|sub|mark|wbr)\s*\/?>/gi;
const ENTITY = /&(?:#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi;
const BROKEN = /(?<=\p{L})[-‐‑][^\S\n]*\r?\n\s*(?=\p{L})/gu;
const wide = (filler: string, { length }: string): string => filler.repeat(length);
const UNSEEN = String.fromCharCode(NOTHING_WIDE);

/** The text without tags inside words and without entities of HTML, each character at its place. Only a bare tag goes; what else stands in brackets is read. */
export function unmarked(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  return text.replace(TAG, (tag) => wide(UNSEEN, tag)).replace(ENTITY, (entity) => decoded(entity));
}

function decoded(entity: string): string {
  if (/^&(?:shy|zwj|zwnj|zerowidthspace);$/i.test(entity)) return wide(UNSEEN, entity);
  const [, hex, digits] = /^&#(x?)([0-9a-f]+);$/i.exec(entity) ?? [];
  const code = digits === undefined ? Number.NaN : Number.parseInt(digits, hex ? 16 : 10);
  if (!(code > 0 && code <= LAST)) return wide(' ', entity);
  return String.fromCharCode(code) + wide(UNSEEN, entity.slice(1));
}

/** The text with words put together that a line break parts behind a hyphen; undefined where there is none. */
export function unbroken(text: string): string | undefined {
  const whole = text.includes('\n') ? text.replace(BROKEN, (gap) => wide(UNSEEN, gap)) : text;
  return whole === text ? undefined : whole;
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
