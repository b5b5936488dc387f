/** places: countries, and the cities at the beginning or end of East Asian names, under all their spellings: one concept each. */
import { COUNTRY_ROWS } from '../../domain/countryRows.ts';
import { EAST_ASIAN_PLACES } from '../data/eastAsian.ts';
import { type RawToken, tokenize } from '../text/tokenize.ts';

/** Most tokens, or characters of a script without blanks, of a place's name. */
export const LONGEST_PLACE = 4;

let table: ReadonlyMap<string, string> | undefined;

function readPlaces(): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const row of COUNTRY_ROWS) {
    for (const name of [row.name, ...row.aliases]) {
      const spelling = tokenize(name)
        .map((token) => token.text)
        .join(' ');
      if (spelling.length > 1) places.set(spelling, row.name.toLowerCase().replace(/[^a-z]/g, ''));
    }
  }
  for (const line of EAST_ASIAN_PLACES.trim().split('\n')) {
    const [latin = '', ...natives] = line.split(' ');
    for (const native of natives) places.set(native, latin === 'hongkonghk' ? 'hongkong' : latin);
  }
  return places;
}

let openings: ReadonlySet<string> | undefined;

/** Whether some place's name begins with the token. */
export function opensPlace(token: string): boolean {
  table ??= readPlaces();
  openings ??= new Set([...table.keys()].map((spelling) => spelling.split(' ', 1)[0] ?? ''));
  return openings.has(token);
}

/** What all spellings of a place share, in Latin; undefined for what is no place. */
export function placeConcept(spelling: string): string | undefined {
  table ??= readPlaces();
  return table.get(spelling);
}

/** The place that starts at `at`, as [number of tokens, concept]. */
export function placeAt(tokens: readonly RawToken[], at: number): readonly [number, string] | undefined {
  if (!opensPlace(tokens[at]?.text ?? '')) return undefined;
  let spelling = '';
  let found: readonly [number, string] | undefined;
  for (let length = 1; length <= LONGEST_PLACE && at + length <= tokens.length; length += 1) {
    spelling = length === 1 ? (tokens[at]?.text ?? '') : `${spelling} ${tokens[at + length - 1]?.text}`;
    const concept = placeConcept(spelling);
    if (concept !== undefined) found = [length, concept];
  }
  return found;
}
