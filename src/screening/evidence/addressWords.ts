/** addressWords: what a word of an address is: a street or building word, a word that says what its number counts, a city, or a name. */
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

/** Folded as the words of addresses are. */
const fold = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join('');

let roles: ReadonlyMap<string, WordRole> | undefined;

function readRoles(): ReadonlyMap<string, WordRole> {
  const table = new Map<string, WordRole>();
  const enter = (words: string, role: WordRole): void => {
    for (const word of words.trim().split(/\s+/)) {
      const folded = fold(word);
      if (folded !== '' && !table.has(folded)) table.set(folded, role);
    }
  };
  enter(FLOOR_WORDS, 'floor');
  enter(UNIT_WORDS, 'unit');
  enter(BOX_WORDS, 'box');
  enter(REGION_WORDS, 'region');
  enter(WAY_WORDS, 'way');
  enter(BUILDING_WORDS, 'generic');
  return table;
}

/** Undefined for a word that names something. */
export function roleOf(folded: string): WordRole | undefined {
  roles ??= readRoles();
  return roles.get(folded);
}

let cities: ReadonlyMap<string, string> | undefined;

/** One spelling for all spellings of a city, words written together; the text itself when we know no other. */
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

/** Ways that are written together with their name: Hauptstrasse, Kalverstraat, Storgatan. */
const JOINED_WAY = /^(.{3,}?)(?:strasse|strase|str|straat|gatan|gata|gasse|weg|allee|platz|vagen|gade|vej)$/;

export const withoutWay = (folded: string): string => JOINED_WAY.exec(folded)?.[1] ?? folded;
