/**
 * Searches of an index file in a process that has opened it and has nothing else, as a server has: how many a processor second, how long
 * each takes, and what the file adds to the memory of a process that has the code already. Started by the screening benchmark:
 *
 *   node --expose-gc bench/searchProcess.ts FILE NAMES SEED QUERIES
 */
import { readFileSync } from 'node:fs';
import { listingSchema } from '../src/domain/list.ts';
import { type ScreeningQuery, screeningQuerySchema } from '../src/domain/screening.ts';
import { buildScreeningIndex, openIndex, type ScreeningIndex, searchIndex } from '../src/screening/index.ts';
import { makeQueries } from './screeningQueries.ts';
import { syntheticNames } from './syntheticNames.ts';

/** Other names asked first, some five seconds of work: with fewer the compiler is measured, not what it makes. */
const WARMING = 60_000;
/** The default, and what the prototype's figures were taken at: each is asked half of the queries, so that both meet new names. */
const THRESHOLDS = [0.7, 0.85] as const;

const figures: Record<string, readonly [number, string]> = {};
const [path = '', count = '0', seed = '0', queryCount = '0'] = process.argv.slice(2);

const queryOf = (name: string): ScreeningQuery => screeningQuerySchema.parse({ name, type: 'person' });
const ask = (index: ScreeningIndex, queries: readonly ScreeningQuery[], threshold: number): void => {
  for (const query of queries) searchIndex(index, query, { limit: 10, threshold });
};

/** Time on a processor of this process, its compiler's and collector's threads too. */
function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
}

function residentMb(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

function measure(index: ScreeningIndex, queries: readonly ScreeningQuery[], threshold: number): void {
  const times = new Float64Array(queries.length);
  const seconds = processorSeconds(() => {
    for (const [k, query] of queries.entries()) {
      const begun = performance.now();
      searchIndex(index, query, { limit: 10, threshold });
      times[k] = performance.now() - begun;
    }
  });
  times.sort();
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  figures[` at ${threshold}: single queries, new names`] = [queries.length / seconds, 'per processor second'];
  figures[` at ${threshold}: median by the clock`] = [at(0.5), 'ms'];
  figures[` at ${threshold}: p99 by the clock`] = [at(0.99), 'ms'];
  // A part is looked up for good when it comes up again: after this pass all have been.
  ask(index, queries, threshold);
  const bulk = processorSeconds(() => ask(index, queries, threshold));
  figures[` at ${threshold}: bulk, parts seen before`] = [queries.length / bulk, 'per processor second'];
}

function measureMemory(): ScreeningIndex {
  const few = syntheticNames(300, 4).map((name, k) =>
    listingSchema.parse({ id: `bench:${k}`, list: 'bench', sourceId: String(k), type: 'person', name }),
  );
  const queries = syntheticNames(500, 78).map(queryOf);
  ask(buildScreeningIndex(few), queries, 0.7);
  const bare = residentMb();
  // A file this large has a buffer of its own.
  const index = openIndex(readFileSync(path).buffer);
  if (!index) throw new Error('the index file does not open');
  figures[': memory that opening the file adds'] = [residentMb() - bare, 'MB'];
  ask(index, queries.slice(0, 1), 0.7);
  figures[': memory with the working arrays of a first search'] = [residentMb() - bare, 'MB'];
  return index;
}

const queries = makeQueries(syntheticNames(Number(count), Number(seed)), Number(queryCount), 77);
const index = measureMemory();
ask(index, syntheticNames(WARMING, 991).map(queryOf), 0.7);
for (const [half, threshold] of THRESHOLDS.entries()) {
  const own = queries.filter((_, k) => (k >> 1) % THRESHOLDS.length === half);
  measure(
    index,
    own.map(({ text }) => queryOf(text)),
    threshold,
  );
}
process.stdout.write(JSON.stringify(figures));
