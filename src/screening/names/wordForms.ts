/** wordForms: the written forms of an organisation word: industry, industries, industrial. */
import { lettersOf } from '../spelling/letterSet.ts';
import { letterSignatureOf } from '../spelling/letterSignature.ts';
import { spellingsOf } from './terms.ts';

export interface WordForm {
  /** See letterSignature.ts. */
  readonly signature: number;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

/** The written forms other than the word itself. */
export const formsOfWord = (concept: string): readonly WordForm[] =>
  spellingsOf(concept).map((spelling) => ({
    signature: letterSignatureOf(lettersOf(spelling), spelling.length, false),
    bytes: encoder.encode(spelling),
  }));
