/** packedLetters: how letters are packed into words: six to a word of 32 bits, five bits each, a = 1, the first letter lowest. */

export const LETTER_BITS = 5;
/** Mask of one letter. */
export const LETTER = 31;
export const LETTERS_A_WORD = 6;
/** Character code that stands before "a". */
export const BEFORE_A = 96;
