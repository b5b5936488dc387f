/** readTokens: reads the tokens of a name one after another: terms and places first, all other tokens by their script. */

import type { RawToken } from '../text/tokenize.ts';
import { latinName } from './latinNames.ts';
import { NameBuilder } from './nameBuilder.ts';
import { placeAt } from './places.ts';
import { readArabic } from './readArabic.ts';
import { eastAsianReading, readEastAsian } from './readEastAsian.ts';
import { inAbbreviation, isAbd, isSingleLetter, readAbd, readLatin } from './readLatin.ts';
import { type Term, termAt, termsFor } from './terms.ts';

const NEVER_A_NAME = new Set(['al', 'el', 'ul', 'de']);

/** Short joining words at either end of a person's name are names (An, Do, U), and so is a title at the end. */
function standsAsName(term: Term, tokens: readonly RawToken[], at: number): boolean {
  const last = at === tokens.length - 1;
  const text = term.tokens[0] ?? '';
  if (term.kind === 'honorific') return at > 0 && last;
  return (
    (at === 0 || last) &&
    term.kind === 'particle' &&
    term.tokens.length === 1 &&
    text.length <= 3 &&
    !NEVER_A_NAME.has(text)
  );
}

export function readTokens(tokens: readonly RawToken[], person: boolean): NameBuilder {
  const builder = new NameBuilder(person);
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const name = token.script === 'Latn' ? latinName(token.text) : undefined;
    if (name?.isPlain(person)) {
      builder.abbreviating = false;
      builder.addPart(name.part);
      at += 1;
    } else at += readSpecial(builder, tokens, at, token);
  }
  return builder;
}

/** Returns the number of tokens used. */
function readSpecial(builder: NameBuilder, tokens: readonly RawToken[], at: number, token: RawToken): number {
  if (!isSingleLetter(token) && token.text !== 'and') builder.abbreviating = false;
  if (builder.person && isAbd(token) && at + 1 < tokens.length) return readAbd(builder, tokens, at);
  return readTermOrPlace(builder, tokens, at) || readToken(builder, tokens, at, token);
}

/** Returns the number of tokens used; 0 when neither starts here, or when the term is read as a name. */
function readTermOrPlace(builder: NameBuilder, tokens: readonly RawToken[], at: number): number {
  const { person } = builder;
  if (inAbbreviation(tokens, at, person)) {
    builder.addSingle(tokens[at]?.text ?? '');
    return 1;
  }
  const term = termAt(termsFor(person), tokens, at);
  const place = person ? undefined : placeAt(tokens, at);
  if (term && !(person && standsAsName(term, tokens, at))) {
    if (!place || term.kind === 'legal' || place[0] <= term.tokens.length) {
      builder.addTerm(term);
      return term.tokens.length;
    }
  }
  if (!place) return 0;
  builder.addText(place[1], 'Latn', 'place');
  return place[0];
}

/** Returns the number of tokens used: 1. */
function readToken(builder: NameBuilder, tokens: readonly RawToken[], at: number, { text, script }: RawToken): 1 {
  if (/^\d+$/.test(text)) builder.addNumber(Number(text) < 1e15 ? Number(text) : 0);
  else if (script === 'Latn') readLatin(builder, text, at === 0);
  else if (script === 'Arab') readArabic(builder, text);
  else if (script === 'Hani' || script === 'Hang')
    readEastAsian(builder, text, script, eastAsianReading(tokens, builder.person));
  else builder.addText(text, script);
  return 1;
}
