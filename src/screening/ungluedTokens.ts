/** ungluedTokens: what is left of a part when a title or a legal form written together with it is taken off: LLCVniigaz, HajiAbdul. */
import type { IndexView } from './indexView.ts';
import type { NamePart } from './namePart.ts';
import { type Term, termsFor } from './terms.ts';

/** Letters of the word taken off, and of what must be left. */
const SHORTEST_WORD = 2;
const LONGEST_WORD = 6;
const SHORTEST_REST = 4;
const NONE: readonly number[] = [];

/** Tokens of the index; none for a part that the index has itself. */
export function ungluedTokens(view: IndexView, { text }: NamePart, person: boolean): readonly number[] {
  const codes = person ? (ofPeople ??= codesOf(true)) : (ofOrganisations ??= codesOf(false));
  let tokens = NONE;
  let [first, last] = [0, 0];
  for (let cut = 1; cut <= LONGEST_WORD && cut <= text.length - SHORTEST_REST; cut += 1) {
    first = (first << LETTER_BITS) | letterAt(text, cut - 1);
    last |= letterAt(text, text.length - cut) << (LETTER_BITS * (cut - 1));
    if (codes.has(first) && isTerm(person, text.slice(0, cut))) tokens = tokens.concat(view.tokensSpelt(text.slice(cut)));
    if (codes.has(last) && isTerm(person, text.slice(-cut)))
      tokens = tokens.concat(view.tokensSpelt(text.slice(0, -cut)));
  }
  return tokens.length === 0 || view.hasToken(text) ? NONE : tokens;
}

const isTerm = (person: boolean, word: string): boolean => termsFor(person).get(word)?.some(isGlued) ?? false;

const isGlued = ({ tokens, kind }: Term): boolean => tokens.length === 1 && kind !== 'generic' && kind !== 'number';

/** The words as numbers, five bits a letter, so that no text is made to ask for one: what has no such number is no word. */
function codesOf(person: boolean): ReadonlySet<number> {
  const codes = new Set<number>();
  for (const [word, terms] of termsFor(person)) {
    if (word.length < SHORTEST_WORD || word.length > LONGEST_WORD || !terms.some(isGlued)) continue;
    let code = 0;
    for (let k = 0; k < word.length; k += 1) code = (code << LETTER_BITS) | letterAt(word, k);
    codes.add(code);
  }
  return codes;
}
let ofPeople: ReadonlySet<number> | undefined;
let ofOrganisations: ReadonlySet<number> | undefined;

const LETTER_BITS = 5;
const letterAt = (text: string, k: number): number => text.charCodeAt(k) & 31;
