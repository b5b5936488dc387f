/**
 * scoreRow: what the code in hand gives for a row of scores.json. A row is a pair of names; the rows that say what was asked or what is
 * listed beside the names are screened too, against an index that holds the right name alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { countryCodeSchema } from '../../src/domain/country.ts';
import { type Listing, listingNameSchema, listingSchema } from '../../src/domain/list.ts';
import { parsePartialDate } from '../../src/domain/partialDate.ts';
import { addressSchema, identifierSchema, partyTypeSchema } from '../../src/domain/party.ts';
import { screeningQuerySchema } from '../../src/domain/screening.ts';
import {
  buildScreeningIndex,
  compareNames,
  type MatchingModel,
  MODELS,
  searchIndex,
} from '../../src/screening/index.ts';

const scoresSchema = z.record(z.string(), z.number());

const rowSchema = z.strictObject({
  /** What the row is there for. */
  kind: z.string(),
  left: z.string(),
  right: z.string(),
  /** Of both parties; absent: the names tell. */
  type: partyTypeSchema.optional(),
  /** What the caller gives beside the left name. */
  asked: z
    .strictObject({
      born: z.string().optional(),
      country: countryCodeSchema.optional(),
      gender: listingSchema.shape.gender,
      identifiers: z.array(identifierSchema).optional(),
      addresses: z.array(addressSchema).optional(),
    })
    .optional(),
  /** What the listing with the right name has beside it. */
  listed: z
    .strictObject({
      type: listingSchema.shape.type.optional(),
      nameKind: listingNameSchema.shape.kind.optional(),
      births: z.array(z.string()).optional(),
      countries: z.array(countryCodeSchema).optional(),
      gender: listingSchema.shape.gender,
      identifiers: z.array(identifierSchema).optional(),
      addresses: z.array(addressSchema).optional(),
      vessel: listingSchema.shape.vessel,
    })
    .optional(),
  /** By model: the score of the two names. */
  scores: scoresSchema,
  /** By model: the score of the listing in a search, evidence weighed; 0 where it is not found. */
  screened: scoresSchema.optional(),
});
type ScoreRow = z.infer<typeof rowSchema>;
type Pair = Omit<ScoreRow, 'scores' | 'screened'>;
type Scores = Pick<ScoreRow, 'scores' | 'screened'>;

const SCORES_FILE = fileURLToPath(new URL('scores.json', import.meta.url));

export const readRows = (): readonly ScoreRow[] =>
  z.array(rowSchema).parse(JSON.parse(readFileSync(SCORES_FILE, 'utf8')));

/** A row a line, so that a change shows which pairs it hits; the formatter leaves the file alone. */
export const writeRows = (rows: readonly ScoreRow[]): void =>
  writeFileSync(SCORES_FILE, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);

const byModel = (score: (model: MatchingModel) => number): Record<string, number> =>
  Object.fromEntries(MODELS.map((model) => [model.name, score(model)]));

export function scoreRow(row: Pair): Scores {
  const scores = byModel((model) => compareNames(row.left, row.right, row.type, model).score);
  return row.asked || row.listed ? { scores, screened: byModel((model) => screen(row, model)) } : { scores };
}

function screen({ left, type, asked, ...pair }: Pair, model: MatchingModel): number {
  const query = screeningQuerySchema.parse({ name: left, type, ...asked });
  const index = buildScreeningIndex([listingOf({ left, type, ...pair })], model);
  return searchIndex(index, query, { limit: 1, threshold: 0 })[0]?.score ?? 0;
}

/** A name that no row is like: it stands in front of a name that is not the primary one. */
const OTHER_NAME = 'Qwxzyq';

function listingOf({ right, type: partyType, listed = {} }: Pair): Listing {
  const { type = partyType ?? 'unknown', nameKind = 'primary', births = [], ...facts } = listed;
  return listingSchema.parse({
    id: 'golden:1',
    list: 'golden',
    sourceId: '1',
    type,
    ...(nameKind === 'primary' ? { name: right } : { name: OTHER_NAME, names: [{ text: right, kind: nameKind }] }),
    ...facts,
    births: births.map(parsePartialDate),
  });
}

interface Change {
  /** The pair, as far as a reader needs it to find the row. */
  readonly pair: string;
  /** Model, and whether the names alone were scored or the listing was searched for. */
  readonly what: string;
  readonly expected: number | undefined;
  readonly got: number;
}

/** Where the code in hand gives another score than the row says. */
export function changesOf(row: ScoreRow): readonly Change[] {
  const now = scoreRow(row);
  const pair = `${row.kind}: "${row.left}" and "${row.right}"`;
  const changes = (what: string, said: Scores['screened'], got: Scores['screened']): Change[] =>
    [...new Set([...Object.keys(said ?? {}), ...Object.keys(got ?? {})])]
      .map((model) => ({ pair, what: `${model}, ${what}`, expected: said?.[model], got: got?.[model] ?? Number.NaN }))
      .filter(({ expected, got: score }) => expected !== score);
  return [...changes('names', row.scores, now.scores), ...changes('screened', row.screened, now.screened)];
}
