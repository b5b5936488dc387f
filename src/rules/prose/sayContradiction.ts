/** Says what the text of a deal, or a statement, contradicts: the words, where they stand, the place they name, and the facts. */
import { countryName } from '../../domain/country.ts';
import type { FindingSay } from '../../domain/verdict/say.ts';
import type { Speaker } from './speaker.ts';

type Contradiction = Extract<FindingSay, { code: 'textSays' | 'statementDenies' }>;

export function sayContradiction({ say }: Speaker, one: Contradiction): string {
  if (one.code === 'statementDenies') {
    const { statement, by, fact } = one;
    return say('statementDenies', { statement, by, fact });
  }
  const { kind, words, field, at, region, country } = one.sign;
  const meaning = kind === 'place' ? say('sign place', { place: placeOf(region, country) }) : say(`sign ${kind}`);
  return say('textSays', { where: say(`field ${field}`), words, at, meaning, facts: one.facts.join(', ') });
}

const placeOf = (region: string | undefined, country: string | undefined): string =>
  [region, country].flatMap((code) => (code === undefined ? [] : [nameWithCode(code)])).join(', ');

const nameWithCode = (code: string): string => (countryName(code) === code ? code : `${countryName(code)} (${code})`);
