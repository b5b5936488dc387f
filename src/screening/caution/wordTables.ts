/** wordTables: the words of data/stateBodies.ts as they are looked up: folded as names are, phrases by their first word. Built on first use. */
import { COUNTRY_ROWS } from '../../domain/countryRows.ts';
import { DEMONYMS } from '../../domain/demonyms.ts';
import {
  HEADS,
  HEADS_OF_TWO,
  MATTERS,
  OF_A_STATE,
  PARTS,
  REGIONS,
  STATE_TAGS,
  STATE_WORDS,
} from '../data/stateBodies.ts';
import { tokenize } from '../text/tokenize.ts';

/** Shorter names of countries are codes, which are words too. */
const SHORTEST_COUNTRY = 4;
const MOST_WORDS = 8;

/** Phrases by their words joined by blanks; the value is what they stand for. */
export type Phrases = ReadonlyMap<string, string>;

export interface HeadOfTwo {
  readonly heads: ReadonlySet<string>;
  readonly partners: ReadonlySet<string>;
}

export interface WordTables {
  readonly heads: Phrases;
  readonly headsOfTwo: readonly HeadOfTwo[];
  readonly matters: ReadonlySet<string>;
  /** Words that tell nothing more where the name says a state. */
  readonly ofState: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly regions: Phrases;
  /** Names of states and of their people; the value is the ISO code, or several with a blank between. */
  readonly states: Phrases;
  readonly stateOfTag: ReadonlyMap<string, string>;
}

const folded = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join(' ');

const spellings = (list: string): readonly string[] => list.split(/[,\n]/).map(folded).filter(Boolean);
const words = (list: string): ReadonlySet<string> => new Set(spellings(list).flatMap((phrase) => phrase.split(' ')));
const phrases = (list: string): Phrases => new Map(spellings(list).map((phrase) => [phrase, phrase]));

const rows = (block: string): readonly (readonly [key: string, list: string])[] =>
  block
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);

function stateNames(): Phrases {
  const names = new Map<string, string>();
  for (const [demonym, code] of DEMONYMS) names.set(folded(demonym), code);
  for (const { name, aliases, code, kind, partOf } of COUNTRY_ROWS) {
    if (kind === 'disputed') continue;
    for (const text of [name, ...aliases]) {
      const phrase = folded(text);
      if (phrase.length >= SHORTEST_COUNTRY) names.set(phrase, partOf ?? code);
    }
  }
  for (const [code, list] of rows(STATE_WORDS)) for (const phrase of spellings(list)) names.set(phrase, code);
  return names;
}

function regionNames(): Phrases {
  const disputed = COUNTRY_ROWS.filter(({ kind }) => kind === 'disputed');
  const named = disputed.flatMap(({ name, aliases }) => [name, ...aliases].map(folded));
  const long = named.filter((phrase) => phrase.length >= SHORTEST_COUNTRY);
  return new Map([...phrases(REGIONS), ...long.map((phrase) => [phrase, phrase] as const)]);
}

function build(): WordTables {
  return {
    heads: phrases(HEADS),
    headsOfTwo: rows(HEADS_OF_TWO).map(([heads, partners]) => ({ heads: words(heads), partners: words(partners) })),
    matters: words(MATTERS),
    ofState: words(OF_A_STATE),
    parts: words(PARTS),
    regions: regionNames(),
    states: stateNames(),
    stateOfTag: new Map(
      rows(STATE_TAGS).flatMap(([code, list]) => list.split(',').map((tag) => [tag.trim(), code] as const)),
    ),
  };
}

let tables: WordTables | undefined;

export function wordTables(): WordTables {
  tables ??= build();
  return tables;
}

/** The longest phrase that starts at `at`: its number of words and what it stands for. */
export function phraseAt(
  table: Phrases,
  tokens: readonly string[],
  at: number,
): { readonly length: number; readonly value: string } | undefined {
  const most = Math.min(MOST_WORDS, tokens.length - at);
  for (let length = most; length > 0; length -= 1) {
    const value = table.get(tokens.slice(at, at + length).join(' '));
    if (value !== undefined) return { length, value };
  }
  return undefined;
}
