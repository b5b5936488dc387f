/** packedLetters: how letters are packed into words: six to a word of 32 bits, five bits each, a = 1, the first letter lowest. */

const LETTER_BITS = 5;
const LETTER = 2 ** LETTER_BITS - 1;
export const LETTERS_A_WORD = 6;
/** Character code that stands before "a". */
export const BEFORE_A = 96;

/** The first of the packed letters: 1-26 for a-z. */
export const firstLetterOf = (letters: number): number => letters & LETTER;
/** The first two packed letters. */
export const firstTwoLettersOf = (letters: number): number => letters & (2 ** (2 * LETTER_BITS) - 1);
/** The packed letters after the first. */
export const withoutFirstLetter = (letters: number): number => letters >>> LETTER_BITS;
/** One letter at a place of a word. */
export const packedLetter = (letter: number, place: number): number => (letter & LETTER) << (LETTER_BITS * place);

/** The letters a-z of a text, six at most, as one word. */
export function packLetters(text: string): number {
  let letters = 0;
  for (let k = 0; k < text.length; k += 1) letters |= packedLetter(text.charCodeAt(k) - BEFORE_A, k);
  return letters;
}
