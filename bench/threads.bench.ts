/**
 * Search threads: how many queries a second one and two threads answer over the same index, and what memory another thread needs. The
 * index lies in shared memory once; a thread adds its program, its heap and what it remembers of names it has read.
 *
 *   npm run bench -- threads [--names=57000] [--queries=20000]
 */
import { Worker } from 'node:worker_threads';
import { shareIndex } from '../src/app/models/names/indexFiles.ts';
import type { SearchBatch } from '../src/app/models/names/searchBatch.ts';
import { listingSchema } from '../src/domain/list.ts';
import { screeningQuerySchema } from '../src/domain/screening.ts';
import { SearchThreadPool } from '../src/jobs/searchThreadPool.ts';
import { searchWorkerFile } from '../src/jobs/workerFile.ts';
import { buildScreeningIndex, DEFAULT_MODEL } from '../src/screening/index.ts';
import { machine, machineLine } from './machine.ts';
import { DAMAGES, damageName, seededRandom, syntheticNames } from './syntheticNames.ts';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const names = syntheticNames(option('names', 57_000), 7);
const queryCount = option('queries', 20_000);
const BATCH = 64;

const megabytes = (bytes: number): number => Math.round((bytes / 2 ** 20) * 10) / 10;
const resident = (): number => {
  globalThis.gc?.();
  return process.memoryUsage.rss();
};

/** Half mean a name of the index, damaged; half mean nobody. */
function makeQueries(): readonly ReturnType<typeof screeningQuerySchema.parse>[] {
  const random = seededRandom(11);
  const strangers = syntheticNames(queryCount, 12);
  return strangers.map((stranger, k) => {
    const known = names[Math.floor(random() * names.length)] ?? '';
    const name = k % 2 === 0 ? stranger : damageName(known, DAMAGES[k % DAMAGES.length] ?? 'typo1', random);
    return screeningQuerySchema.parse({ name, type: 'person' });
  });
}

const listings = names.map((name, k) =>
  listingSchema.parse({ id: `bench:${k}`, list: 'bench', sourceId: String(k), type: 'person', name }),
);
const bytes = shareIndex(buildScreeningIndex(listings, DEFAULT_MODEL));
const mask = new Uint8Array(new SharedArrayBuffer(listings.length)).fill(1);
const queries = makeQueries();
const batches = Array.from(
  { length: Math.ceil(queries.length / BATCH) },
  (_, k): SearchBatch => ({
    names: { generation: 1, segments: [bytes] },
    masks: [mask],
    limit: 60,
    threshold: DEFAULT_MODEL.review,
    queries: queries.slice(k * BATCH, (k + 1) * BATCH),
  }),
);

interface Run {
  readonly threads: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  /** Processor time of the busiest thread: the least the clock could show with a core for each. */
  readonly busiestThreadSeconds: number;
  readonly queriesASecond: number;
  readonly hits: number;
  /** Resident memory beyond that of the process with the index and no thread. */
  readonly addedMb: { readonly opened: number; readonly worked: number };
  readonly heapMbAThread: number;
}

async function measure(threads: number): Promise<Run> {
  const workers: Worker[] = [];
  const before = resident();
  const pool = new SearchThreadPool(threads, () => {
    const worker = new Worker(searchWorkerFile());
    workers.push(worker);
    return worker;
  });
  const [first] = batches;
  if (!first) throw new Error('no queries');
  // One query for each thread: the program is loaded and the index open.
  await Promise.all(workers.map(() => pool.search({ ...first, queries: first.queries.slice(0, 1) })));
  const opened = resident();
  const cpuBefore = await Promise.all(workers.map((worker) => worker.cpuUsage()));
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const answers = await Promise.all(batches.map((batch) => pool.search(batch)));
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  const cpuAfter = await Promise.all(workers.map((worker) => worker.cpuUsage()));
  const threadSeconds = cpuAfter.map(
    (after, k) => (after.user + after.system - (cpuBefore[k]?.user ?? 0) - (cpuBefore[k]?.system ?? 0)) / 1e6,
  );
  const worked = resident();
  const heaps = await Promise.all(workers.map((worker) => worker.getHeapStatistics()));
  await pool.close();
  return {
    threads,
    seconds,
    processorSeconds: (used.user + used.system) / 1e6,
    busiestThreadSeconds: Math.max(...threadSeconds),
    queriesASecond: queries.length / seconds,
    hits: answers.flat().reduce((sum, answer) => sum + ('hits' in answer ? answer.hits.length : 0), 0),
    addedMb: { opened: megabytes(opened - before), worked: megabytes(worked - before) },
    heapMbAThread: megabytes(Math.max(...heaps.map((heap) => heap.used_heap_size))),
  };
}

// Idle threads do not hold the process, and asking them what they used is no work of theirs.
const held = setInterval(() => {}, 1000);
const runs = [await measure(1), await measure(2)];
clearInterval(held);
const [one, two] = runs;
if (!one || !two || one.hits !== two.hits) throw new Error('the threads do not agree');
process.stdout.write(`${machineLine()}\n`);
process.stdout.write(
  `${names.length} names, index ${megabytes(bytes.byteLength)} MB, ${queries.length} queries, ${one.hits} hits\n`,
);
for (const run of runs)
  process.stdout.write(
    `${run.threads} thread${run.threads > 1 ? 's' : ' '}  ${run.seconds.toFixed(2)} s  ${Math.round(run.queriesASecond)} queries/s  processor ${run.processorSeconds.toFixed(2)} s  busiest thread ${run.busiestThreadSeconds.toFixed(2)} s  memory +${run.addedMb.opened} MB opened, +${run.addedMb.worked} MB after the work, heap ${run.heapMbAThread} MB a thread\n`,
  );
process.stdout.write(
  `${JSON.stringify({ benchmark: 'threads', machine: machine(), names: names.length, indexMb: megabytes(bytes.byteLength), queries: queries.length, runs })}\n`,
);
