/** sharedWords: do a name and a listed one share what tells a party from others, or words that many have? */
import type { Explanation } from '../../domain/screening.ts';
import { ORDINARY_WORDS } from '../data/ordinaryWords.ts';
import { type ParsedName, parseName } from '../names/parseName.ts';
import { readStateBody } from './stateBody.ts';

/** telling: words that tell it from others. generic: organisation words, numbers or an everyday word alone. oneWord: one word, a name. */
export type SharedWords = 'telling' | 'generic' | 'oneWord';

/** The name as far as the listed one has it too; the whole name where that is not told. */
function sharedPart(name: string, { parts }: Explanation): string {
  const met = parts.flatMap(({ kind, query, candidate }) =>
    query !== null && candidate !== null && kind !== 'conflict' ? [query] : [],
  );
  return met.length > 0 ? met.join(' ') : name;
}

export function sharedWords(name: string, explanation: Explanation): SharedWords {
  const shared = parseName(sharedPart(name, explanation), 'organization');
  const whole = parseName(name, 'organization');
  const read = shared.parts.length > 0 ? shared : whole;
  const { states, eitherOf } = readStateBody(name);
  if (states.length + eitherOf.length === 0 && (isGeneric(read) || isGeneric(whole))) return 'generic';
  return read.parts.length === 1 ? 'oneWord' : 'telling';
}

/** So many organisation words together name one: "Research and Production Corporation Precision Systems and Instruments". */
const TELLING_TOGETHER = 4;

const isGeneric = ({ parts }: ParsedName): boolean =>
  (parts.length < TELLING_TOGETHER &&
    parts.every(({ kind }) => kind === 'generic' || kind === 'number' || kind === 'initial')) ||
  (parts.length === 1 && parts.every(({ text }) => ORDINARY_WORDS.has(text)));
