/** affixStripping: the tokens that a part has without a title or a legal form written together with it: LLCVniigaz, HajiAbdul. */
import type { IndexView } from '../nameIndex/indexView.ts';
import type { NamePart } from '../names/namePart.ts';
import { type Term, termsFor } from '../names/terms.ts';

/** Letters of the affix, and of the text that must be left. */
const SHORTEST_AFFIX = 2;
const LONGEST_AFFIX = 6;
const SHORTEST_REST = 3;
const NONE: readonly number[] = [];

/** Tokens of the index that are the part without an affix; none for a part that is a token itself. */
export function strippedTokens(view: IndexView, { text }: NamePart, person: boolean): readonly number[] {
  const affixes = affixFilterFor(person);
  let tokens = NONE;
  let [first, last] = [letterAt(text, 0), letterAt(text, text.length - 1)];
  for (let cut = SHORTEST_AFFIX; cut <= LONGEST_AFFIX && cut <= text.length - SHORTEST_REST; cut += 1) {
    first = (first << LETTER_BITS) | letterAt(text, cut - 1);
    last |= letterAt(text, text.length - cut) << (LETTER_BITS * (cut - 1));
    if (affixes[placeOf(first)] === 1 && isAffix(person, text.slice(0, cut)))
      tokens = tokens.concat(view.tokensSpelt(text.slice(cut)));
    if (affixes[placeOf(last)] === 1 && isAffix(person, text.slice(-cut)))
      tokens = tokens.concat(view.tokensSpelt(text.slice(0, -cut)));
  }
  return tokens.length === 0 || view.hasToken(text) ? NONE : tokens;
}

const isAffix = (person: boolean, word: string): boolean => termsFor(person).get(word)?.some(isAffixTerm) ?? false;

const isAffixTerm = ({ tokens, kind }: Term): boolean => tokens.length === 1 && kind !== 'generic' && kind !== 'number';

let affixesOfPeople: Uint8Array | undefined;
let affixesOfOrganisations: Uint8Array | undefined;

function affixFilterFor(person: boolean): Uint8Array {
  if (person) {
    affixesOfPeople ??= buildAffixFilter(true);
    return affixesOfPeople;
  }
  affixesOfOrganisations ??= buildAffixFilter(false);
  return affixesOfOrganisations;
}

const PLACE_BITS = 14;
const LETTER_BITS = 5;
const letterAt = (text: string, k: number): number => text.charCodeAt(k) & 31;
const placeOf = (code: number): number => Math.imul(code, 0x9e3779b1) >>> (32 - PLACE_BITS);

/** A Bloom filter of the affixes as numbers of five bits a letter: a beginning or an end of a text is tested without making a string. */
function buildAffixFilter(person: boolean): Uint8Array {
  const filter = new Uint8Array(1 << PLACE_BITS);
  for (const [word, terms] of termsFor(person)) {
    if (word.length < SHORTEST_AFFIX || word.length > LONGEST_AFFIX || !terms.some(isAffixTerm)) continue;
    let code = 0;
    for (let k = 0; k < word.length; k += 1) code = (code << LETTER_BITS) | letterAt(word, k);
    filter[placeOf(code)] = 1;
  }
  return filter;
}
