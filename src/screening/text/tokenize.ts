/**
 * tokenize: cuts a text into raw tokens: lower case, no accents, one script each. The work is bounded: what lies behind the limits below is
 * not compared.
 */

import { type Script, scriptOf } from '../../kit/script.ts';
import { foldNative } from './graphemes.ts';

/** UTF-16 units of a name that are read. */
export const NAME_LIMIT = 600;
/** Tokens of a name that are compared. */
export const TOKEN_LIMIT = 32;
/** Letters of a token that are compared. */
export const TOKEN_LENGTH_LIMIT = 48;

export interface RawToken {
  /** Latin: a-z and 0-9; other scripts: the folded native form. */
  readonly text: string;
  readonly script: Script;
  /** A comma stands before this token. */
  readonly afterComma: boolean;
}

const APOSTROPHES = new Set([..."'’‘`´ʼʻʹʾʿʽ′＇՚ꞌ"].map((letter) => letter.codePointAt(0) ?? 0));
const HEBREW_MARKS = new Set([0x22, 0x27, 0x5f3, 0x5f4, 0x2019, 0x201d]);
const SPECIAL_LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
  ŋ: 'ng',
  ħ: 'h',
  ŧ: 't',
  ĸ: 'k',
  ſ: 's',
  ɐ: 'a',
  ƒ: 'f',
  ª: 'a',
  º: 'o',
};

/** The folded forms of the last characters; the whole thread shares it. */
const threadCache = new Map<string, string>();

/** ASCII letters of one lower-case Latin character; empty when it has none. */
function foldLatin(character: string): string {
  const known = threadCache.get(character);
  if (known !== undefined) return known;
  const folded = SPECIAL_LATIN[character] ?? character.normalize('NFKD').replace(/[^a-z0-9]/g, '');
  if (threadCache.size < 4096) threadCache.set(character, folded);
  return folded;
}

/** Letters that look the same in Latin, Cyrillic and Greek: a token that mixes scripts is read in the script of its other letters. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
  ο: 'o',
  α: 'a',
  ρ: 'p',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  τ: 't',
  υ: 'u',
  ε: 'e',
};
const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  y: 'у',
  x: 'х',
  i: 'і',
  k: 'к',
  m: 'м',
  t: 'т',
  b: 'в',
  h: 'н',
};

class TokenBuilder {
  readonly tokens: RawToken[] = [];
  private text = '';
  private script: Script = 'Latn';
  private comma = false;

  addLetters(folded: string, script: Script): void {
    if (this.text === '') this.script = script;
    else if (script !== this.script && !this.mayMixWith(script)) this.endToken();
    if (this.text === '') this.script = script;
    this.text += folded;
  }

  /** Latin, Cyrillic and Greek letters inside one word are a disguise or a mistake: they stay in one token. */
  private mayMixWith(script: Script): boolean {
    const mixed = (name: Script): boolean => name === 'Latn' || name === 'Cyrl' || name === 'Grek';
    return mixed(script) && mixed(this.script);
  }

  endToken(): void {
    if (this.text !== '' && this.tokens.length < TOKEN_LIMIT) {
      const token = settleScript(this.text.slice(0, TOKEN_LENGTH_LIMIT), this.script);
      if (token.text !== '') {
        this.tokens.push({ ...token, afterComma: this.comma });
        this.comma = false;
      }
    }
    this.text = '';
  }

  addComma(): void {
    this.endToken();
    this.comma = true;
  }
}

const PLAIN = /^[a-z0-9]*$/;

function settleScript(text: string, script: Script): { text: string; script: Script } {
  if (script !== 'Latn' && script !== 'Cyrl' && script !== 'Grek') return { text: foldNative(text, script), script };
  if (script === 'Latn' && PLAIN.test(text)) return { text, script };
  const latin = (text.match(/[a-z0-9]/g) ?? []).length;
  if (latin === text.length) return { text, script: 'Latn' };
  const digits = (text.match(/[0-9]/g) ?? []).length;
  if (latin - digits === 0)
    return {
      text: foldNative(text, script === 'Latn' ? 'Cyrl' : script),
      script: script === 'Latn' ? nativeScriptOf(text) : script,
    };
  const other = text.length - latin;
  if (latin - digits >= other)
    return { text: text.replace(/[^a-z0-9]/g, (letter) => LOOKALIKES[letter] ?? ''), script: 'Latn' };
  return {
    text: foldNative(
      text.replace(/[a-z]/g, (letter) => LATIN_TO_CYRILLIC[letter] ?? ''),
      'Cyrl',
    ),
    script: 'Cyrl',
  };
}

const nativeScriptOf = (text: string): Script => scriptOf(text.replace(/[a-z0-9]/g, '').codePointAt(0) ?? 0);

/** Of printable ASCII, as most texts are: cut where letters and digits end. */
function readAscii(text: string): readonly RawToken[] {
  const tokens: RawToken[] = [];
  const lower = text.toLowerCase();
  let start = -1;
  let apostrophe = false;
  let afterComma = false;
  for (let k = 0; k <= lower.length; k += 1) {
    const code = k < lower.length ? lower.charCodeAt(k) : 32;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (start < 0) start = k;
    } else if (code === 39 || code === 96) {
      if (start >= 0) apostrophe = true;
    } else {
      if (start >= 0 && tokens.length < TOKEN_LIMIT) {
        tokens.push({ text: asciiWord(lower, start, k, apostrophe), script: 'Latn', afterComma });
        afterComma = false;
      }
      start = -1;
      apostrophe = false;
      if (code === 44) afterComma = true;
    }
  }
  return tokens;
}

function asciiWord(lower: string, start: number, end: number, apostrophe: boolean): string {
  const word = lower.slice(start, end);
  const plain = apostrophe ? word.replace(/['`]/g, '') : word;
  return plain.length > TOKEN_LENGTH_LIMIT ? plain.slice(0, TOKEN_LENGTH_LIMIT) : plain;
}

const isLetter = /\p{L}/u;
const isDigit = /\p{Nd}/u;
const isMark = /\p{M}/u;
const isFormat = /\p{Cf}/u;

function readCharacter(character: string, builder: TokenBuilder): void {
  const code = character.codePointAt(0) ?? 0;
  const script = scriptOf(code);
  if (code < 128) {
    if (/[a-z0-9]/.test(character)) builder.addLetters(character, 'Latn');
    else if (code === 44) builder.addComma();
    else if (!APOSTROPHES.has(code) && code >= 32) builder.endToken();
  } else if (APOSTROPHES.has(code)) return;
  else if (isLetter.test(character) || code === 0x30fc) {
    if (script === 'Latn') {
      const folded = foldLatin(character);
      if (folded) builder.addLetters(folded, 'Latn');
    } else builder.addLetters(character, script);
  } else if (isFormat.test(character)) return;
  else if (isDigit.test(character)) builder.addLetters(digitOf(character), 'Latn');
  else if (isMark.test(character)) {
    if (script === 'Zyyy') builder.addLetters(character, script);
  } else if (code === 0x60c || code === 0x3001 || code === 0xff0c) builder.addComma();
  else builder.endToken();
}

/** The value of a decimal digit of any script: the ten digits of a script have consecutive code points. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  for (let back = 0; back < 10; back += 1)
    if (!isDigit.test(String.fromCodePoint(code - back - 1))) return String(back % 10);
  return '0';
}

function readUnicode(text: string): readonly RawToken[] {
  const builder = new TokenBuilder();
  const lower = text.toWellFormed().normalize('NFKC').toLowerCase();
  const hebrew = /[\u05d0-\u05ea]/.test(lower);
  let previous = '';
  for (const character of lower) {
    const code = character.codePointAt(0) ?? 0;
    // Inside a Hebrew word geresh and gershayim belong to it.
    if (hebrew && HEBREW_MARKS.has(code) && scriptOf(previous.codePointAt(0) ?? 0) === 'Hebr')
      builder.addLetters("'", 'Hebr');
    else readCharacter(character, builder);
    previous = character;
  }
  builder.endToken();
  return builder.tokens;
}

const ASCII = /^[\x20-\x7e]*$/;

/** The tokens of a text, in order: at most TOKEN_LIMIT of its first NAME_LIMIT units. */
export function tokenize(text: string): readonly RawToken[] {
  const read = text.length > NAME_LIMIT ? text.slice(0, NAME_LIMIT) : text;
  return ASCII.test(read) ? readAscii(read) : readUnicode(read);
}
