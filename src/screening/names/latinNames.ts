/**
 * latinNames: the NamePart of a token in Latin letters, and whether the token is always read as that part. Nearly all tokens are, and these
 * cost one threadCache lookup.
 */
import { compoundNames } from './compoundNames.ts';
import { makePart, type NamePart } from './namePart.ts';
import { rarityOfPart } from './partFrequency.ts';
import { opensPlace } from './places.ts';
import { termsFor } from './terms.ts';

class LatinName {
  readonly part: NamePart;
  private inPerson: boolean | undefined;
  private inOrganisation: boolean | undefined;

  constructor(text: string) {
    this.part = makePart(text, 'name', rarityOfPart(text));
  }

  /** Whether the token is this part in every name of a person, or of anything else: no term, place or number begins with it. */
  isPlain(person: boolean): boolean {
    if (person) {
      this.inPerson ??= isPlainInPerson(this.part.text);
      return this.inPerson;
    }
    this.inOrganisation ??= isPlainInOrganisation(this.part.text);
    return this.inOrganisation;
  }
}

/** Neither a single letter nor a number. */
const isWord = (text: string): boolean => text.length > 1 && text.charCodeAt(0) > 57;

const isPlainInPerson = (text: string): boolean =>
  isWord(text) && !termsFor(true).has(text) && text !== 'abd' && compoundNames(text) === undefined;

const ROMAN_LETTERS = /^[ivx]+$/;
const isPlainInOrganisation = (text: string): boolean =>
  isWord(text) && !termsFor(false).has(text) && !opensPlace(text) && !ROMAN_LETTERS.test(text);

/** The tokens seen last, so that names share the objects of their parts; the whole thread shares it. */
const threadCache = new Map<string, LatinName>();
const CACHE_LIMIT = 200_000;

/** @param text a-z and 0-9 */
export function latinName(text: string): LatinName {
  const known = threadCache.get(text);
  if (known) return known;
  const name = new LatinName(text);
  if (threadCache.size >= CACHE_LIMIT) threadCache.clear();
  threadCache.set(text, name);
  return name;
}
