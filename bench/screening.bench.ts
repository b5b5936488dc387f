/**
 * Screening: how many names a second, how sure, how long a build takes, and what it needs of memory; beside it pg_trgm, minisearch and
 * fuse.js on the same names and the same queries in the same run.
 *
 *   npm run bench -- screening [--json] [--million]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { type Listing, listingSchema } from '../src/domain/list.ts';
import { type ScreeningQuery, screeningQuerySchema } from '../src/domain/screening.ts';
import {
  buildScreeningIndex,
  compareNames,
  openIndex,
  type ScreeningIndex,
  searchIndex,
  serialiseIndex,
} from '../src/screening/index.ts';
import { machine, machineLine } from './machine.ts';
import { measurePgTrgm } from './pgTrgm.ts';
import { type BenchQuery, makeQueries } from './screeningQueries.ts';
import { DAMAGES, damageName, seededRandom, syntheticNames } from './syntheticNames.ts';

const json = process.argv.includes('--json');
const figures: Record<string, unknown> = {};
const say = (text: string): void => {
  if (!json) process.stdout.write(`${text}\n`);
};

function note(name: string, value: number, unit: string): void {
  figures[name] = Math.round(value * 1000) / 1000;
  say(`${name.padEnd(66)} ${value.toFixed(3).padStart(14)} ${unit}`);
}

const listingsOf = (names: readonly string[]): readonly Listing[] =>
  names.map((name, k) =>
    listingSchema.parse({ id: `bench:${k}`, list: 'bench', sourceId: String(k), type: 'person', name }),
  );

const residentMb = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
};

/** Time on the processor of this process: on a machine shared with others it says more than the clock. */
function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
}

const at = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const queryOf = (text: string): ScreeningQuery => screeningQuerySchema.parse({ name: text, type: 'person' });

const ask = (index: ScreeningIndex, text: string, threshold: number) =>
  searchIndex(index, queryOf(text), { limit: 10, threshold });

/** How synthetic names are made again. */
interface Names {
  readonly count: number;
  readonly seed: number;
}

function measureSize(label: string, { count, seed }: Names, queryCount: number): ScreeningIndex {
  const listings = listingsOf(syntheticNames(count, seed));
  const before = residentMb();
  let built: ScreeningIndex | undefined;
  note(
    `${label}: build`,
    processorSeconds(() => {
      built = buildScreeningIndex(listings);
    }),
    's',
  );
  if (!built) throw new Error('the index was not built');
  const bytes = serialiseIndex(built);
  note(`${label}: index file`, bytes.length / 2 ** 20, 'MB');
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  const begun = performance.now();
  const opened = openIndex(shared);
  note(`${label}: open`, performance.now() - begun, 'ms');
  note(`${label}: memory of names, listings and index`, residentMb() - before, 'MB');
  if (!opened) throw new Error('the index file does not open');
  measureSearches(label, bytes, { count, seed }, queryCount);
  return opened;
}

/** Searches and memory, in a process that has opened the index file and has nothing else: see searchProcess.ts. */
function measureSearches(label: string, file: Uint8Array, names: Names, queryCount: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-bench-'));
  const path = join(folder, 'index.bin');
  writeFileSync(path, file);
  const script = fileURLToPath(new URL('searchProcess.ts', import.meta.url));
  const child = spawnSync(
    process.execPath,
    ['--expose-gc', script, path, String(names.count), String(names.seed), String(queryCount)],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  if (child.status !== 0) throw new Error(child.stderr);
  for (const [what, [value, unit]] of Object.entries(JSON.parse(child.stdout) as Record<string, [number, string]>))
    note(`${label}${what}`, value, unit);
}

function measureRecall(label: string, index: ScreeningIndex, names: readonly string[]): void {
  const random = seededRandom(5);
  for (const damage of DAMAGES) {
    let found = 0;
    const count = 400;
    for (let k = 0; k < count; k += 1) {
      const expected = Math.floor(random() * names.length);
      const hits = ask(index, damageName(names[expected] ?? '', damage, random), 0);
      if (hits.some((hit) => names[hit.ordinal] === names[expected])) found += 1;
    }
    note(`${label}: ${damage}, planted name among the first ten`, (100 * found) / count, '%');
  }
}

/** Hits worth a review that a search for everything gives and a search from the review threshold on lacks. */
function measurePromise(label: string, index: ScreeningIndex, names: readonly string[]): void {
  const random = seededRandom(6);
  const count = 1200;
  let lacking = 0;
  for (let k = 0; k < count; k += 1) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const text = damageName(name, DAMAGES[k % DAMAGES.length] ?? 'typo1', random);
    const query = screeningQuerySchema.parse({ name: text, type: 'person' });
    const all = searchIndex(index, query, { limit: 1000, threshold: 0 }).filter(({ score }) => score >= REVIEW);
    const found = new Set(searchIndex(index, query, { limit: 1000, threshold: REVIEW }).map(({ ordinal }) => ordinal));
    if (all.some(({ ordinal }) => !found.has(ordinal))) lacking += 1;
  }
  note(`${label}: damaged queries of ${count} that lack a hit at its own threshold`, lacking, 'queries');
}
const REVIEW = 0.65;

function measurePairs(names: readonly string[]): void {
  const random = seededRandom(9);
  const pairs = names.slice(0, 4000).map((name) => [name, damageName(name, 'typo1', random)] as const);
  const rounds = Array.from({ length: 12 }).map(() =>
    processorSeconds(() => {
      for (const [a, b] of pairs) compareNames(a, b, 'person');
    }),
  );
  note(
    'pair comparison, from strings to score',
    (1e6 * Math.min(...rounds)) / pairs.length,
    'microseconds (best of 12)',
  );
}

function measureWorst(index: ScreeningIndex): void {
  const bad = [
    'a',
    'a'.repeat(10_000),
    'ab '.repeat(3000),
    'الله',
    '김'.repeat(400),
    'ال'.repeat(300),
    'mohammed ali ahmed hassan abdul',
    'john john john john john',
    'john jan juan ivan hans',
    'llc',
    'x'.repeat(48),
  ];
  let worst = 0;
  for (const text of bad) {
    for (const threshold of [0, 0.7]) {
      const begun = performance.now();
      ask(index, text, threshold);
      worst = Math.max(worst, performance.now() - begun);
    }
  }
  note('100k: worst time of bad input by the clock', worst, 'ms');
}

interface Rival {
  readonly name: string;
  readonly search: (text: string) => readonly number[];
  readonly queries: number;
}

/** Queries before any is measured. */
const WARMING = 500;

/** By the clock, in order. */
function timesOf(queries: readonly BenchQuery[], search: Rival['search']): Float64Array {
  const times = new Float64Array(queries.length);
  for (const [k, { text }] of queries.entries()) {
    const begun = performance.now();
    search(text);
    times[k] = performance.now() - begun;
  }
  return times.sort();
}

function rivals(names: readonly string[]): readonly Rival[] {
  const mini = new MiniSearch({ fields: ['name'], searchOptions: { fuzzy: 0.25, prefix: false } });
  mini.addAll(names.map((name, id) => ({ id, name })));
  const fuse = new Fuse(names, { threshold: 0.4, ignoreLocation: true });
  return [
    {
      name: 'minisearch (fuzzy 0.25)',
      search: (text) =>
        mini
          .search(text)
          .slice(0, 10)
          .map((hit) => Number(hit.id)),
      queries: 300,
    },
    {
      name: 'fuse.js (threshold 0.4)',
      search: (text) => fuse.search(text, { limit: 10 }).map((hit) => hit.refIndex),
      queries: 20,
    },
  ];
}

/** The ten best from a threshold on. */
const ours = (index: ScreeningIndex, threshold: number) => (text: string) =>
  ask(index, text, threshold).map((hit) => hit.ordinal);

/** Each is asked queries that nobody has asked before; what it makes of the same ones asked again is told beside. */
function compareRivals(index: ScreeningIndex, names: readonly string[]): void {
  const queries = makeQueries(names, 14_000, 31).filter((query) => query.expected >= 0);
  const all: readonly Rival[] = [
    { name: 'portcullis, ten best at any score', search: ours(index, 0), queries: 2000 },
    { name: 'portcullis, ten best from 0.3', search: ours(index, 0.3), queries: 2000 },
    { name: 'portcullis, ten best from the review threshold', search: ours(index, REVIEW), queries: 2000 },
    ...rivals(names),
  ];
  let asked = WARMING;
  for (const query of queries.slice(0, WARMING)) ask(index, query.text, 0.3);
  for (const { name, search, queries: count } of all) {
    const own = queries.slice(asked, asked + count);
    asked += count;
    const times = timesOf(own, search);
    const found = own.filter(({ text, expected }) => search(text).some((id) => names[id] === names[expected])).length;
    note(`57k names, ${name}: mean`, times.reduce((sum, time) => sum + time, 0) / count, 'ms');
    note(`57k names, ${name}: median`, at(times, 0.5), 'ms');
    note(`57k names, ${name}: p99`, at(times, 0.99), 'ms');
    const again = timesOf(own, search);
    note(`57k names, ${name}: mean of the same again`, again.reduce((sum, time) => sum + time, 0) / count, 'ms');
    note(`57k names, ${name}: median of the same again`, at(again, 0.5), 'ms');
    note(`57k names, ${name}: recall among ten`, (100 * found) / count, '%');
  }
  const pg = measurePgTrgm(names, queries.slice(0, 500));
  if (typeof pg === 'string') {
    figures.pgTrgm = pg;
    say(`pg_trgm skipped: ${pg}`);
    return;
  }
  note('57k names, pg_trgm GIN: mean', pg.meanMs, 'ms');
  note(`57k names, pg_trgm GIN (${pg.version}): median`, pg.medianMs, 'ms');
  note('57k names, pg_trgm GIN: p99', pg.p99Ms, 'ms');
  note('57k names, pg_trgm GIN: recall among ten', 100 * pg.recallAt10, '%');
}

say(`Screening on ${machineLine()}`);
const names57k: Names = { count: 57_000, seed: 1 };
const small = syntheticNames(names57k.count, names57k.seed);
measurePairs(small);
const index = measureSize('25k parties (57k names)', names57k, 40_000);
measureRecall('57k names', index, small);
measurePromise('57k names', index, small);
compareRivals(index, small);
measureWorst(measureSize('100k', { count: 100_000, seed: 2 }, 20_000));
if (process.argv.includes('--million')) measureSize('1M', { count: 1_000_000, seed: 3 }, 8000);
if (json) process.stdout.write(`${JSON.stringify({ bench: 'screening', machine: machine(), figures }, null, 1)}\n`);
else say(JSON.stringify({ bench: 'screening', machine: machine(), figures }));
