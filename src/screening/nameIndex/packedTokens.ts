/**
 * packedTokens: packed token records: what a search needs of a token before it makes a part of it, in four adjacent words: the signature, the
 * first twelve letters, kind and script. A search compares hundreds of tokens with one part, and each record costs one memory access.
 */

import { letterSignatureOf } from '../spelling/letterSignature.ts';
import {
  BEFORE_A,
  firstLetterOf,
  LETTERS_A_WORD,
  packedLetter,
  withoutFirstLetter,
} from '../spelling/packedLetters.ts';
import { type IndexData, PART_KINDS } from './indexData.ts';

/** The records of all tokens, by number. */
export type PackedTokens = Int32Array;

/** The number of words of a record, as a power of two; then the place of each word. */
const RECORD_BITS = 2;
const SIGNATURE = 0;
/** Two words of six letters. */
const LETTERS = 1;
/** 0-7 letters of its text, 255 at most; 8-11 kind; 12-15 script; 16 whether the words before hold all its letters. */
const SHAPE = 3;

/** See letterSignature.ts. */
export const signatureOfToken = (records: PackedTokens, token: number): number =>
  records[(token << RECORD_BITS) + SIGNATURE] as number;
/** The first six letters, and the six after them: see packedLetters.ts. */
export const firstLettersOfToken = (records: PackedTokens, token: number): number =>
  records[(token << RECORD_BITS) + LETTERS] as number;
export const nextLettersOfToken = (records: PackedTokens, token: number): number =>
  records[(token << RECORD_BITS) + LETTERS + 1] as number;
/** Length, kind and script in one word, which the functions below read. */
export const shapeOfToken = (records: PackedTokens, token: number): number =>
  records[(token << RECORD_BITS) + SHAPE] as number;

const MOST_LENGTH = 255;
const KIND_BIT = 8;
const SCRIPT_BIT = 12;
const IS_WHOLE = 1 << 16;
const [KIND, SCRIPT] = [15, 15];
const NAME = PART_KINDS.indexOf('name');
const INITIAL = PART_KINDS.indexOf('initial');
const WORD = PART_KINDS.indexOf('generic');

/** Letters of the token's text, 255 at most. */
export const lengthOfShape = (shape: number): number => shape & MOST_LENGTH;
/** Whether the token has as many letters as a text of this length may have. */
export const hasLength = (shape: number, length: number): boolean =>
  lengthOfShape(shape) === Math.min(MOST_LENGTH, length);
/** Whether the token is an organisation word. */
export const isWordShape = (shape: number): boolean => ((shape >>> KIND_BIT) & KIND) === WORD;
/** Whether the token is of a script other than Latin. */
export const isNativeShape = (shape: number): boolean => ((shape >>> SCRIPT_BIT) & SCRIPT) !== 0;
/** Whether the token is a name in Latin letters. */
export const isLatinNameShape = (shape: number): boolean =>
  ((shape >>> KIND_BIT) & KIND) === NAME && !isNativeShape(shape);
/** Whether the record holds all letters of the token. */
export const isWholeShape = (shape: number): boolean => (shape & IS_WHOLE) !== 0;

const MOST_LETTERS = 2 * LETTERS_A_WORD;
const Z = 122;

/** Whether the first `length` letters of the token's record are those of the text from `start` on. */
export function hasLetters(records: PackedTokens, token: number, text: string, start: number, length: number): boolean {
  let letters = firstLettersOfToken(records, token);
  for (let k = 0; k < length; k += 1) {
    if (k === LETTERS_A_WORD) letters = nextLettersOfToken(records, token);
    if (text.charCodeAt(start + k) - BEFORE_A !== firstLetterOf(letters)) return false;
    letters = withoutFirstLetter(letters);
  }
  return true;
}

/** The records of all tokens of an index. */
export function packTokens(data: IndexData): PackedTokens {
  const { tokenText, tokenTextStart, tokenKind, tokenScript, tokenLetters } = data;
  const records = new Int32Array(tokenKind.length << RECORD_BITS);
  for (let token = 0; token < tokenKind.length; token += 1) {
    const at = token << RECORD_BITS;
    const start = tokenTextStart[token] as number;
    const length = (tokenTextStart[token + 1] as number) - start;
    let whole = length <= MOST_LETTERS ? IS_WHOLE : 0;
    for (let k = 0; k < length && k < MOST_LETTERS; k += 1) {
      const letter = tokenText[start + k] as number;
      if (letter <= BEFORE_A || letter > Z) whole = 0;
      const word = at + LETTERS + (k < LETTERS_A_WORD ? 0 : 1);
      records[word] = (records[word] as number) | packedLetter(letter - BEFORE_A, k % LETTERS_A_WORD);
    }
    const isSpecial = tokenScript[token] !== 0 || tokenKind[token] === INITIAL || tokenKind[token] === WORD;
    records[at + SIGNATURE] = letterSignatureOf(tokenLetters[token] as number, length, isSpecial);
    records[at + SHAPE] =
      whole |
      ((tokenScript[token] as number) << SCRIPT_BIT) |
      ((tokenKind[token] as number) << KIND_BIT) |
      Math.min(MOST_LENGTH, length);
  }
  return records;
}
