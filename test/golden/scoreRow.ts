/**
 * scoreRow: what a version of the model gives for a row of its golden scores. A row is a pair of names; the rows that say what was asked or
 * what is listed beside the names are screened too, against an index that holds the right name alone.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { countryCodeSchema } from '../../src/domain/country.ts';
import { type Listing, listingNameSchema, listingSchema } from '../../src/domain/list.ts';
import { parsePartialDate } from '../../src/domain/partialDate.ts';
import { addressSchema, identifierSchema, partyTypeSchema } from '../../src/domain/party.ts';
import { screeningQuerySchema } from '../../src/domain/screening.ts';
import { buildScreeningIndex, compareNames, type MatchingModel, searchIndex } from '../../src/screening/index.ts';

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
  /** The score of the two names. */
  score: z.number(),
  /** The score of the listing in a search, evidence weighed; 0 where it is not found. */
  screened: z.number().optional(),
});
type ScoreRow = z.infer<typeof rowSchema>;
export type Pair = Omit<ScoreRow, 'score' | 'screened'>;
type Scores = Pick<ScoreRow, 'score' | 'screened'>;

const SCORES_FOLDER = fileURLToPath(new URL('scores', import.meta.url));
const fileOf = (model: string): string => join(SCORES_FOLDER, `${model}.json`);

/** The versions that have a file of scores. */
export const scoredModels = (): readonly string[] =>
  readdirSync(SCORES_FOLDER).map((file) => file.replace(/\.json$/, ''));

export const readRows = (model: string): readonly ScoreRow[] =>
  z.array(rowSchema).parse(JSON.parse(readFileSync(fileOf(model), 'utf8')));

/** A row a line, so that a change shows which pairs it hits; the formatter leaves the file alone. */
export const writeRows = (model: string, rows: readonly ScoreRow[]): void =>
  writeFileSync(fileOf(model), `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);

/** What this version gives for the pair. */
export function scoreRow(row: Pair, model: MatchingModel): Scores {
  const { score } = compareNames(row.left, row.right, row.type, model);
  return row.asked || row.listed ? { score, screened: screen(row, model) } : { score };
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
  /** Whether the names alone were scored or the listing was searched for. */
  readonly what: 'names' | 'screened';
  readonly expected: number | undefined;
  readonly got: number | undefined;
}

/** Where this version gives another score than the row says. */
export function changesOf(row: ScoreRow, model: MatchingModel): readonly Change[] {
  const now = scoreRow(row, model);
  const pair = `${row.kind}: "${row.left}" and "${row.right}"`;
  const changes: readonly Change[] = [
    { pair, what: 'names', expected: row.score, got: now.score },
    { pair, what: 'screened', expected: row.screened, got: now.screened },
  ];
  return changes.filter(({ expected, got }) => expected !== got);
}
