/** ungluedTokens: what is left of a part when a title or a legal form written together with it is taken off: LLCVniigaz, HajiAbdul. */
import type { IndexView } from './indexView.ts';
import type { NamePart } from './namePart.ts';
import { termsFor } from './terms.ts';

/** Letters of the word taken off, and of what must be left. */
const SHORTEST_WORD = 2;
const LONGEST_WORD = 6;
const SHORTEST_REST = 4;
const NONE: readonly number[] = [];

/** Tokens of the index; none for a part that the index has itself. */
export function ungluedTokens(view: IndexView, { text }: NamePart, person: boolean): readonly number[] {
  if (text.length < SHORTEST_WORD + SHORTEST_REST || view.hasToken(text)) return NONE;
  const terms = termsFor(person);
  let tokens = NONE;
  for (let cut = SHORTEST_WORD; cut <= LONGEST_WORD && cut <= text.length - SHORTEST_REST; cut += 1) {
    if (isTerm(terms, text.slice(0, cut))) tokens = tokens.concat(tokensOf(view, text.slice(cut)));
    if (isTerm(terms, text.slice(-cut))) tokens = tokens.concat(tokensOf(view, text.slice(0, -cut)));
  }
  return tokens;
}

function tokensOf(view: IndexView, text: string): readonly number[] {
  const tokens: number[] = [];
  view.eachTokenSpelt(text, (token) => tokens.push(token));
  return tokens;
}

const isTerm = (terms: ReturnType<typeof termsFor>, word: string): boolean =>
  terms.get(word)?.some(({ tokens, kind }) => tokens.length === 1 && kind !== 'generic' && kind !== 'number') ?? false;
