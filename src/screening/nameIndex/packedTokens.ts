/**
 * packedTokens: packed token records: what a search needs of a token before it makes a part of it, in four adjacent words: the signature, the
 * first twelve letters, kind and script. A search compares hundreds of tokens with one part, and each record costs one memory access.
 */

import { letterSignatureOf } from '../spelling/letterSignature.ts';
import { BEFORE_A, LETTER, LETTER_BITS, LETTERS_A_WORD } from '../spelling/packedLetters.ts';
import { type IndexData, PART_KINDS } from './indexData.ts';

/** The number of words of a record, as a power of two; then what each word holds. */
export const PACKED_TOKEN_BITS = 2;
/** See letterSignature.ts. */
export const SIGNATURE = 0;
/** Letters 1-6 and 7-12, five bits each, a = 1. */
export const LETTERS = 1;
/** 0-7 letters of its text, 255 at most; 8-11 kind; 12-15 script; 16 whether the words before hold all its letters. */
export const SHAPE = 3;

export const LENGTH = 255;
export const KIND_BIT = 8;
export const SCRIPT_BIT = 12;
const IS_WHOLE = 1 << 16;
const [KIND, SCRIPT] = [15, 15];
const INITIAL = PART_KINDS.indexOf('initial');
const WORD = PART_KINDS.indexOf('generic');
export const isWordShape = (shape: number): boolean => ((shape >>> KIND_BIT) & KIND) === WORD;
export const isNativeShape = (shape: number): boolean => ((shape >>> SCRIPT_BIT) & SCRIPT) !== 0;
export const isWhole = (shape: number): boolean => (shape & IS_WHOLE) !== 0;

const MOST_LETTERS = 2 * LETTERS_A_WORD;
const Z = 122;

/** Whether the first `length` letters of the record at `at` are those of the text from `start` on. */
export function hasLetters(records: Int32Array, at: number, text: string, start: number, length: number): boolean {
  let word = records[at + LETTERS] as number;
  for (let k = 0; k < length; k += 1) {
    if (k === LETTERS_A_WORD) word = records[at + LETTERS + 1] as number;
    if (text.charCodeAt(start + k) - BEFORE_A !== (word & LETTER)) return false;
    word >>>= LETTER_BITS;
  }
  return true;
}

export function packTokens(data: IndexData): Int32Array {
  const { tokenText, tokenTextStart, tokenKind, tokenScript, tokenLetters } = data;
  const records = new Int32Array(tokenKind.length << PACKED_TOKEN_BITS);
  for (let token = 0; token < tokenKind.length; token += 1) {
    const at = token << PACKED_TOKEN_BITS;
    const start = tokenTextStart[token] as number;
    const length = (tokenTextStart[token + 1] as number) - start;
    let whole = length <= MOST_LETTERS ? IS_WHOLE : 0;
    for (let k = 0; k < length && k < MOST_LETTERS; k += 1) {
      const letter = tokenText[start + k] as number;
      if (letter <= BEFORE_A || letter > Z) whole = 0;
      const word = at + LETTERS + (k < LETTERS_A_WORD ? 0 : 1);
      records[word] =
        (records[word] as number) | (((letter - BEFORE_A) & LETTER) << (LETTER_BITS * (k % LETTERS_A_WORD)));
    }
    const isSpecial = tokenScript[token] !== 0 || tokenKind[token] === INITIAL || tokenKind[token] === WORD;
    records[at + SIGNATURE] = letterSignatureOf(tokenLetters[token] as number, length, isSpecial);
    records[at + SHAPE] =
      whole |
      ((tokenScript[token] as number) << SCRIPT_BIT) |
      ((tokenKind[token] as number) << KIND_BIT) |
      Math.min(LENGTH, length);
  }
  return records;
}
