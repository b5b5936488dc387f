/** The tables of places and words as they are looked up: by first word, then by the words that follow; Han names by their characters. */
import { COUNTRY_ROWS } from '../domain/countryRows.ts';
import type { DealSign, SignKind } from '../domain/deal/dealSign.ts';
import { EMBARGOED_PLACES, type PlaceRow, REGION_PLACES } from './data/embargoedPlaces.ts';
import { AMBIGUOUS_COUNTRIES, OTHER_PLACES } from './data/otherPlaces.ts';
import { WORDS } from './data/words.ts';
import { type Bases, foldName, foldWord, tokensOf } from './foldText.ts';
import { formsOf } from './inflect.ts';

export interface Meaning {
  readonly kind: SignKind;
  /** As the table writes it, folded: contexts are found by it. */
  readonly name: string;
  readonly country?: DealSign['country'];
  readonly region?: DealSign['region'];
  readonly partly: boolean;
  /** A town of the United States has the name too. */
  readonly isTown: boolean;
  /** It counts only where the text treats it as a place. */
  readonly needsContext: boolean;
}

/** What begins with a word. */
export interface Head {
  /** The word alone. */
  alone?: Meaning;
  /** The words that follow, joined by spaces -> meaning. */
  readonly longer: Map<string, Meaning>;
  /** How many words the longest has. */
  most: number;
}

export interface Gazetteer {
  readonly heads: ReadonlyMap<string, Head>;
  /** Form of a Cyrillic word -> the words of the tables that it may be; itself first. */
  readonly bases: Bases;
  readonly han: ReadonlyMap<string, Meaning>;
  readonly longestHan: number;
  readonly hanFirst: ReadonlySet<string>;
}

let made: Gazetteer | undefined;

/** It is made when a text is first read. */
export function gazetteer(): Gazetteer {
  made ??= make();
  return made;
}

function make(): Gazetteer {
  const heads = new Map<string, Head>();
  const bases = new Map<string, string[]>();
  const han = new Map<string, Meaning>();
  const add = (text: string, meaning: Omit<Meaning, 'name'>): void => {
    const name = foldName(text);
    const [only, ...more] = tokensOf(text);
    if (!only) return;
    if (more.length === 0 && only.script === 'han') {
      if (!han.has(name)) han.set(name, { ...meaning, name });
      return;
    }
    for (const phrase of germanForms(name)) addPhrase(heads, phrase, { ...meaning, name });
    if (CYRILLIC.test(text)) for (const word of text.toLowerCase().split(' ')) addForms(bases, word);
  };
  for (const [country, region, names] of [
    ...REGION_PLACES,
    ...EMBARGOED_PLACES,
    ...OTHER_PLACES,
  ] as readonly PlaceRow[])
    for (const marked of names.split('|')) add(...placeOf(marked, country, region));
  for (const [kind, words] of WORDS)
    for (const marked of words.split('|')) {
      const word = marked.replace('?', '');
      const meaning = { kind, partly: false, isTown: false, needsContext: marked.endsWith('?') };
      add(word, meaning);
      if (/^[a-zà-ÿ]{4,}$/i.test(word) && !/(?:s|ward)$/i.test(word)) add(`${word}s`, meaning);
    }
  addCountries(add);
  return {
    heads,
    bases,
    han,
    longestHan: Math.max(...[...han.keys()].map((name) => name.length)),
    hanFirst: new Set([...han.keys()].map((name) => name.slice(0, 1))),
  };
}

const CYRILLIC = /[Ѐ-ӿ]/;

/** Endings are those of the letters as written: folding takes the marks off them. A form may belong to several words. */
function addForms(bases: Map<string, string[]>, word: string): void {
  const base = foldWord(word);
  for (const form of formsOf(word)) {
    const folded = foldWord(form);
    const words = bases.get(folded) ?? [];
    bases.set(folded, words);
    if (words.includes(base)) continue;
    if (folded === base) words.unshift(base);
    else words.push(base);
  }
}

/** German adjectives in -isch end by case and number. */
const germanForms = (name: string): readonly string[] =>
  /^\S{3,}isch$/.test(name) ? ['', 'e', 'en', 'er', 'em', 'es'].map((ending) => name + ending) : [name];

function addPhrase(heads: Map<string, Head>, phrase: string, meaning: Meaning): void {
  const cut = phrase.indexOf(' ');
  const first = cut === -1 ? phrase : phrase.slice(0, cut);
  const head = heads.get(first) ?? { longer: new Map<string, Meaning>(), most: 1 };
  heads.set(first, head);
  if (cut === -1) {
    // A row before has it: what is told apart most narrowly comes first.
    head.alone ??= meaning;
    return;
  }
  const rest = phrase.slice(cut + 1);
  if (!head.longer.has(rest)) head.longer.set(rest, meaning);
  head.most = Math.max(head.most, phrase.split(' ').length);
}

function placeOf(marked: string, country: string, region: string): readonly [string, Omit<Meaning, 'name'>] {
  const [, name = '', marks = ''] = /^(.*?)([~?%]*)$/.exec(marked) ?? [];
  return [
    name,
    {
      kind: 'place',
      country: country as NonNullable<Meaning['country']>,
      ...(region === '' ? {} : { region: region as NonNullable<Meaning['region']> }),
      partly: marks.includes('%'),
      isTown: marks.includes('~'),
      needsContext: marks.includes('?'),
    },
  ];
}

/** Names of all countries that mean nothing else, and that no table above has. */
function addCountries(add: (text: string, meaning: Omit<Meaning, 'name'>) => void): void {
  for (const { code, name, aliases, kind } of COUNTRY_ROWS) {
    if (kind === 'disputed' || kind === 'former') continue;
    for (const text of [name, ...aliases]) {
      const folded = foldName(text);
      if (folded.length < 4 || AMBIGUOUS_COUNTRIES.has(folded)) continue;
      add(text, {
        kind: 'place',
        country: code as NonNullable<Meaning['country']>,
        partly: false,
        isTown: false,
        needsContext: false,
      });
    }
  }
}
