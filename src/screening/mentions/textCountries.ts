/** textCountries: which country a sequence of words names. Codes of two letters count in capitals only; a few countries are names of people too. */
import { COUNTRY_ROWS } from '../../domain/countryRows.ts';
import { rarityOfPart } from '../names/partFrequency.ts';
import { tokenize } from '../text/tokenize.ts';
import type { TextWord } from './textWords.ts';

const SHORTEST_NAME = 4;
/** Names of countries that are also names of people. */
const NAMES_OF_PEOPLE = new Set([
  'jordan',
  'chad',
  'georgia',
  'israel',
  'india',
  'kenya',
  'jersey',
  'holland',
  'ireland',
]);
/** Most rarity of a word beside a country's name that makes both the name of a person. */
const KNOWN_NAME = 0.7;

let table: ReadonlyMap<string, string> | undefined;

function countries(): ReadonlyMap<string, string> {
  if (table) return table;
  const names = new Map<string, string>();
  for (const row of COUNTRY_ROWS) {
    for (const name of [row.name, ...row.aliases]) {
      const folded = tokenize(name)
        .map((token) => token.text)
        .join(' ');
      if (folded.length >= 2) names.set(folded, row.code);
    }
  }
  table = names;
  return names;
}

const isName = (word: TextWord | undefined): boolean =>
  word?.capital === true &&
  !word.caseless &&
  word.folded.length >= SHORTEST_NAME &&
  rarityOfPart(word.folded) <= KNOWN_NAME;

/** Whether the country's name is part of a person's name: Michael Jordan, Chad Smith. */
function isPerson(words: readonly TextWord[], at: number): boolean {
  const [before, own, after] = [words[at - 1], words[at], words[at + 1]];
  if (!own || !NAMES_OF_PEOPLE.has(own.folded)) return false;
  return (isName(before) && before?.end === own.start - 1) || (isName(after) && own.end === (after?.start ?? 0) - 1);
}

/** Code of the country that `count` words from `at` on name; undefined where they name none. */
export function countryAt(words: readonly TextWord[], at: number, count: number): string | undefined {
  const sequence = words.slice(at, at + count);
  const folded = sequence.map((word) => word.folded).join(' ');
  const code = countries().get(folded);
  const [first] = sequence;
  if (code === undefined || !first) return undefined;
  const isPlainCode = folded.length < SHORTEST_NAME && !first.text.includes('.');
  if (isPlainCode && (first.shouted || first.text !== first.text.toUpperCase())) return undefined;
  return count === 1 && isPerson(words, at) ? undefined : code;
}
