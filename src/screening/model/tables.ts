/**
 * tables: which data decide how a name is read and compared? Each table has a name, under which a version of the model keeps its digest. A
 * test holds the digests against the contents: a table that changes is another table, and belongs to another version.
 */
import { COUNTRY_ROWS } from '../../domain/countryRows.ts';
import { type Digest, digestOf } from '../../kit/sha256.ts';
import * as addressWords from '../data/addressWords.ts';
import * as eastAsian from '../data/eastAsian.ts';
import * as japanese from '../data/japanese.ts';
import * as learnedSymbols from '../data/learnedSymbols.ts';
import * as namesakes from '../data/namesakes.ts';
import * as nicknames from '../data/nicknames.ts';
import * as romanisation from '../data/romanisation.ts';
import * as terms from '../data/terms.ts';
import * as tokenFrequencies from '../data/tokenFrequencies.ts';

/** What countries are called; their codes and what they belong to decide no score. */
const COUNTRY_NAMES = COUNTRY_ROWS.map(({ name, aliases }) => ({ name, aliases }));

const TABLES = {
  addressWords,
  countries: { COUNTRY_NAMES },
  eastAsian,
  japanese,
  learnedSymbols,
  namesakes,
  nicknames,
  romanisation,
  terms,
  tokenFrequencies,
} as const;

export type TableName = keyof typeof TABLES;

/** The digest of each table as it is in this program. */
export const tableDigests = (): Readonly<Record<string, Digest>> =>
  Object.fromEntries(Object.entries(TABLES).map(([name, contents]) => [name, digestOf({ ...contents })]));
