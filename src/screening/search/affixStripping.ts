/** ungluedTokens: what is left of a part when a title or a legal form written together with it is taken off: LLCVniigaz, HajiAbdul. */
import type { IndexView } from '../nameIndex/indexView.ts';
import type { NamePart } from '../names/namePart.ts';
import { type Term, termsFor } from '../names/terms.ts';

/** Letters of the word taken off, and of what must be left. */
const SHORTEST_WORD = 2;
const LONGEST_WORD = 6;
const SHORTEST_REST = 3;
const NONE: readonly number[] = [];

/** Tokens of the index; none for a part that the index has itself. */
export function strippedTokens(view: IndexView, { text }: NamePart, person: boolean): readonly number[] {
  const words = wordsFor(person);
  let tokens = NONE;
  let [first, last] = [letterAt(text, 0), letterAt(text, text.length - 1)];
  for (let cut = SHORTEST_WORD; cut <= LONGEST_WORD && cut <= text.length - SHORTEST_REST; cut += 1) {
    first = (first << LETTER_BITS) | letterAt(text, cut - 1);
    last |= letterAt(text, text.length - cut) << (LETTER_BITS * (cut - 1));
    if (words[placeOf(first)] === 1 && isTerm(person, text.slice(0, cut)))
      tokens = tokens.concat(view.tokensSpelt(text.slice(cut)));
    if (words[placeOf(last)] === 1 && isTerm(person, text.slice(-cut)))
      tokens = tokens.concat(view.tokensSpelt(text.slice(0, -cut)));
  }
  return tokens.length === 0 || view.hasToken(text) ? NONE : tokens;
}

const isTerm = (person: boolean, word: string): boolean => termsFor(person).get(word)?.some(isGlued) ?? false;

const isGlued = ({ tokens, kind }: Term): boolean => tokens.length === 1 && kind !== 'generic' && kind !== 'number';

let ofPeople: Uint8Array | undefined;
let ofOrganisations: Uint8Array | undefined;

function wordsFor(person: boolean): Uint8Array {
  if (person) {
    ofPeople ??= wordsOf(true);
    return ofPeople;
  }
  ofOrganisations ??= wordsOf(false);
  return ofOrganisations;
}

const PLACE_BITS = 14;
const LETTER_BITS = 5;
const letterAt = (text: string, k: number): number => text.charCodeAt(k) & 31;
const placeOf = (code: number): number => Math.imul(code, 0x9e3779b1) >>> (32 - PLACE_BITS);

/**
 * The words as numbers of five bits a letter, so that no text is made to ask for one. Other letters may share a word's number or place:
 * whoever finds the place taken asks for the word itself.
 */
function wordsOf(person: boolean): Uint8Array {
  const words = new Uint8Array(1 << PLACE_BITS);
  for (const [word, terms] of termsFor(person)) {
    if (word.length < SHORTEST_WORD || word.length > LONGEST_WORD || !terms.some(isGlued)) continue;
    let code = 0;
    for (let k = 0; k < word.length; k += 1) code = (code << LETTER_BITS) | letterAt(word, k);
    words[placeOf(code)] = 1;
  }
  return words;
}
