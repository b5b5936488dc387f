/** readLatin: reads tokens in Latin letters: Roman numerals, initials, abbreviations, and names that begin with Abd. */

import type { RawToken } from '../text/tokenize.ts';
import { compoundNames } from './compoundNames.ts';
import type { NameBuilder } from './nameBuilder.ts';
import { termAt, termsFor } from './terms.ts';

const ROMAN = new Map(
  'ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'
    .split(' ')
    .map((text, place) => [text, place + 2]),
);

/** @param first whether the token opens the name: a numeral does not */
export function readLatin(builder: NameBuilder, text: string, first: boolean): void {
  const roman = builder.person || first ? undefined : ROMAN.get(text);
  if (roman !== undefined) {
    builder.addNumber(roman);
    return;
  }
  if (text.length === 1) {
    builder.addSingle(text);
    return;
  }
  const compound = builder.person ? compoundNames(text) : undefined;
  if (compound) for (const name of compound) builder.addText(name, 'Latn');
  else builder.addText(text, 'Latn');
}

export const isSingleLetter = (token: RawToken | undefined): boolean =>
  token?.script === 'Latn' && token.text.length === 1;

/** A single letter beside another one, in an organisation's name: A.B.C. Unless a longer term starts here (S. A.). */
export function inAbbreviation(tokens: readonly RawToken[], at: number, person: boolean): boolean {
  if (person || !isSingleLetter(tokens[at]) || !(isSingleLetter(tokens[at - 1]) || isSingleLetter(tokens[at + 1])))
    return false;
  return (termAt(termsFor(false), tokens, at)?.tokens.length ?? 1) === 1;
}

export const isAbd = (token: RawToken): boolean => token.text === 'abd' || token.text === 'عبد';

/** abd al-X, abd ul X, عبد ال...: the same as abdul X. Returns the number of tokens used. */
export function readAbd(builder: NameBuilder, tokens: readonly RawToken[], at: number): number {
  const next = tokens[at + 1]?.text ?? '';
  if (/^(?:[au]?l?lah|الله|الاه)$/.test(next)) {
    builder.addText('abdullah', 'Latn');
    return 2;
  }
  builder.addText('abdul', 'Latn');
  return /^(al|el|ul|ur|us|as|ar|ad|an|ash|at|az|il|ال)$/.test(next) && at + 2 < tokens.length ? 2 : 1;
}
