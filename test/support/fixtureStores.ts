/**
 * Stores that released programs have saved: where they lie, what each must answer for ever, and how one is packed and unpacked. A store is
 * its database alone; the name index beside it is built again from it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import type { Replay } from '../../src/contract/answers/replay.ts';
import type { Outcome } from '../../src/domain/determination.ts';

export interface ExpectedDetermination {
  readonly id: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly regimes: Readonly<Record<string, Outcome>>;
}

export interface ExpectedScreening {
  readonly id: string;
  readonly name: string;
  readonly decision: string;
  /** Listings, best first. */
  readonly matches: readonly string[];
}

/** What a store held when it was made. */
export interface ExpectedStore {
  readonly store: string;
  readonly engine: string;
  readonly ruleBook: string;
  readonly audit: { readonly events: number; readonly rootHash: string };
  /** How many determinations have each outcome. */
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  /** List -> days of publication of its versions. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Pairs of listings that somebody settled to be one party. */
  readonly settled: readonly (readonly [string, string])[];
  readonly determinations: readonly ExpectedDetermination[];
  readonly screenings: readonly ExpectedScreening[];
}

const FOLDER = fileURLToPath(new URL('../fixtures/stores/', import.meta.url));
const PACKED = '.sqlite.zst';
const WINDOW_LOG = 23;

const packedPath = (name: string): string => join(FOLDER, `${name}${PACKED}`);
const expectedPath = (name: string): string => join(FOLDER, `${name}.expected.json`);

/** Where a data folder has its database. */
export const databaseOf = (dataDir: string): string => join(dataDir, 'portcullis.db');

export interface StoredAnswer {
  readonly id: string;
  /** The outcome beside the content. */
  readonly outcome: string;
  readonly content: unknown;
}

/** Every answer that a database holds, read past the product, by id. */
export function storedAnswers(dataDir: string): readonly StoredAnswer[] {
  return readRows(dataDir, 'select id, outcome, json from determination order by id').map(({ id, outcome, json }) => ({
    id: String(id),
    outcome: String(outcome),
    content: JSON.parse(String(json)),
  }));
}

/** Content of a saved screening, read past the product; undefined when there is none. */
export function storedScreening(dataDir: string, id: string): unknown {
  const [row] = readRows(dataDir, 'select json from screening where id = ?', id);
  return row && JSON.parse(String(row.json));
}

function readRows(dataDir: string, query: string, ...values: readonly string[]): Record<string, unknown>[] {
  const database = new Database(databaseOf(dataDir), { readonly: true });
  try {
    return database.prepare<unknown[], Record<string, unknown>>(query).all(...values);
  } finally {
    database.close();
  }
}

/** Names of all stores, each that of the commit or release that made it. */
export const fixtureStores = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(PACKED))
    .map((file) => file.slice(0, -PACKED.length))
    .sort();

export const hasFixtureStore = (name: string): boolean =>
  existsSync(packedPath(name)) || existsSync(expectedPath(name));

export const expectedOf = (name: string): ExpectedStore =>
  JSON.parse(readFileSync(expectedPath(name), 'utf8')) as ExpectedStore;

export function unpackStore(name: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(databaseOf(dataDir), zstdDecompressSync(readFileSync(packedPath(name))));
}

/** The store must be closed, so that nothing of it stands in a log beside the database. */
export function packStore(dataDir: string, expected: ExpectedStore): void {
  const params = { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: WINDOW_LOG };
  writeFileSync(packedPath(expected.store), zstdCompressSync(readFileSync(databaseOf(dataDir)), { params }));
  writeFileSync(expectedPath(expected.store), `${JSON.stringify(expected, null, 2)}\n`);
}

/** The release of this commit, whose answers replay as they were given. */
export const NEWEST_STORE = '0.3.0';

/** An answer of an earlier release may be found otherwise by the engine of today, which says that it is another one; it is never lost. */
export const wasKept = ({ result }: Replay): boolean => cameOutTheSame({ result }) || result === 'engineChanged';

/** The same was found, whichever engine runs; it may be told in other words. */
export const cameOutTheSame = ({ result }: Pick<Replay, 'result'>): boolean =>
  result === 'same' || result === 'wording';
