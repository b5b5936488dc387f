/** addressWords: the role of a word in an address: a street or building word, a word that says what its number counts, a city, or a name. */
import {
  BOX_WORDS,
  BUILDING_WORDS,
  CITY_NAMES,
  FLOOR_WORDS,
  REGION_WORDS,
  UNIT_WORDS,
  WAY_WORDS,
} from '../data/addressWords.ts';
import { tokenize } from '../text/tokenize.ts';

export type WordRole = 'generic' | 'way' | 'region' | 'floor' | 'unit' | 'box';

/** A text folded as the words of addresses are. */
const fold = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join('');

let roles: ReadonlyMap<string, WordRole> | undefined;

function readRoles(): ReadonlyMap<string, WordRole> {
  const table = new Map<string, WordRole>();
  const addWords = (words: string, role: WordRole): void => {
    for (const word of words.trim().split(/\s+/)) {
      const folded = fold(word);
      if (folded !== '' && !table.has(folded)) table.set(folded, role);
    }
  };
  addWords(FLOOR_WORDS, 'floor');
  addWords(UNIT_WORDS, 'unit');
  addWords(BOX_WORDS, 'box');
  addWords(REGION_WORDS, 'region');
  addWords(WAY_WORDS, 'way');
  addWords(BUILDING_WORDS, 'generic');
  return table;
}

/** The role of a word; undefined for a word that names something. */
export function roleOf(folded: string): WordRole | undefined {
  roles ??= readRoles();
  return roles.get(folded);
}

let cities: ReadonlyMap<string, string> | undefined;

/** One spelling for all spellings of a city, words written together; the text itself when no other is known. */
export function cityName(folded: string): string {
  if (!cities) {
    const table = new Map<string, string>();
    for (const line of CITY_NAMES.trim().split('\n')) {
      const [first = '', ...others] = line.split(' ');
      for (const other of [first, ...others]) table.set(fold(other), first);
    }
    cities = table;
  }
  return cities.get(folded) ?? folded;
}

/** Street words that are written together with their name: Hauptstrasse, Kalverstraat, Storgatan. */
const COMPOUND_WAY = /^(.{3,}?)(?:strasse|strase|str|straat|gatan|gata|gasse|weg|allee|platz|vagen|gade|vej)$/;

export const withoutWay = (folded: string): string => COMPOUND_WAY.exec(folded)?.[1] ?? folded;
