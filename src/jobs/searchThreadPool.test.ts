import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { shareIndex } from '../app/models/names/indexFiles.ts';
import { answerQuery, type SearchAnswer, type SearchBatch } from '../app/models/names/searchBatch.ts';
import { listingSchema } from '../domain/list.ts';
import { screeningQuerySchema } from '../domain/screening.ts';
import { buildScreeningIndex, openIndex } from '../screening/index.ts';
import { SearchThreadPool } from './searchThreadPool.ts';

const indexOf = (...names: readonly string[]) =>
  shareIndex(
    buildScreeningIndex(
      names.map((name, k) => listingSchema.parse({ id: `l:${k}`, list: 'l', sourceId: `${k}`, type: 'person', name })),
    ),
  );

const NAMES = ['Igor Sechin', 'Tal Dilian', 'Maria Ivanova', 'Bashar Hamdan'];
const shared = indexOf(...NAMES);

const batchOf = (names: readonly string[], segments = [shared], generation = 1): SearchBatch => ({
  names: { generation, segments },
  masks: segments.map((bytes) => new Uint8Array(new SharedArrayBuffer(openIndex(bytes)?.size ?? 0)).fill(1)),
  limit: 5,
  threshold: 0.5,
  queries: names.map((name) => screeningQuerySchema.parse({ name })),
});

const inThisThread = (batch: SearchBatch): readonly SearchAnswer[] => {
  const segments = batch.names.segments.map((bytes, place) => {
    const [index, accept] = [openIndex(bytes), batch.masks[place]];
    if (!index || !accept) throw new Error('no index');
    return { index, accept };
  });
  return batch.queries.map((query) => answerQuery(segments, query, batch));
};

let pool: SearchThreadPool;
afterEach(() => pool.close());

const fragile = (): SearchThreadPool => {
  const met = new Int32Array(new SharedArrayBuffer(4));
  return new SearchThreadPool(
    2,
    () => new Worker(new URL('./fixtures/fragileWorker.ts', import.meta.url), { workerData: met }),
  );
};

describe('search threads', () => {
  it('answer as this thread does, refusals included, in the order of the queries', async () => {
    pool = new SearchThreadPool(2);
    const batches = [['Igor Setchin', '...'], ['Dilian Tal'], ['Nobody Atall', 'Marija Ivanova']].map((names) =>
      batchOf(names),
    );
    const answers = await Promise.all(batches.map((batch) => pool.search(batch)));
    expect(answers).toEqual(batches.map(inThisThread));
    expect(answers[0]?.[1]).toMatchObject({ refused: { code: 'NAME_EMPTY' } });
  });

  it('see what this thread hides: masks lie in shared memory too', async () => {
    pool = new SearchThreadPool(2);
    const batch = batchOf(['Igor Sechin']);
    batch.masks[0]?.fill(0);
    expect(await pool.search(batch)).toEqual([{ hits: [] }]);
    batch.masks[0]?.fill(1);
    expect(await pool.search(batch)).toEqual(inThisThread(batch));
  });

  it('answer each batch from its own state of the names while a new one comes', async () => {
    pool = new SearchThreadPool(2);
    const newer = [shared, indexOf('Harbour John')];
    const batches = Array.from({ length: 30 }, (_, k) =>
      k % 3 === 2 ? batchOf(['John Harbour', 'Igor Sechin'], newer, 2) : batchOf(['John Harbour', 'Igor Sechin']),
    );
    const answers = await Promise.all(batches.map((batch) => pool.search(batch)));
    expect(answers).toEqual(batches.map(inThisThread));
  });

  it('say so when shared bytes are no index', async () => {
    pool = new SearchThreadPool(1);
    const broken = batchOf(['Igor Sechin'], [new SharedArrayBuffer(64)]);
    expect(await pool.search(broken)).toEqual([{ bug: expect.stringContaining('no index') }]);
    expect(await pool.search(batchOf(['Igor Sechin']))).toEqual(inThisThread(batchOf(['Igor Sechin'])));
  });
});

describe('a thread that ends', () => {
  it('is replaced, and only the query that ends threads is refused', async () => {
    pool = fragile();
    const good = ['Igor Sechin', 'Tal Dilian'];
    const batches = [
      batchOf(good),
      batchOf(['Igor Sechin', 'End Always', 'Tal Dilian']),
      ...good.map((name) => batchOf([name])),
    ];
    const answers = await Promise.all(batches.map((batch) => pool.search(batch)));
    const [first, , second] = inThisThread(batchOf(['Igor Sechin', 'Nobody', 'Tal Dilian']));
    expect(answers[1]).toEqual([first, { refused: expect.objectContaining({ code: 'THREAD_FAILED' }) }, second]);
    expect(answers.filter((_, k) => k !== 1)).toEqual(batches.filter((_, k) => k !== 1).map(inThisThread));
    expect(await pool.search(batchOf(good))).toEqual(inThisThread(batchOf(good)));
  });

  it('once costs nobody an answer', async () => {
    pool = fragile();
    const batches = [['End Once', 'Igor Sechin'], ['Tal Dilian'], ['Maria Ivanova']].map((names) => batchOf(names));
    expect(await Promise.all(batches.map((batch) => pool.search(batch)))).toEqual(batches.map(inThisThread));
  });

  it('before it has loaded, again and again, fails what waits and what comes', async () => {
    pool = new SearchThreadPool(2, () => new Worker(new URL('./fixtures/nowhere.ts', import.meta.url)));
    const refusal = { detail: { code: 'THREAD_FAILED', what: 'no search thread can be started' } };
    await expect(pool.search(batchOf(NAMES))).rejects.toMatchObject(refusal);
    await expect(pool.search(batchOf(NAMES))).rejects.toMatchObject(refusal);
  });
});

describe('a caller who no longer waits', () => {
  it('gets its reason at once, and the threads go on with the next', async () => {
    pool = new SearchThreadPool(1);
    const stop = new AbortController();
    const long = batchOf(Array.from({ length: 5_000 }, (_, k) => `Igor Sechin ${k}`));
    const waiting = [pool.search(long, stop.signal), pool.search(long, stop.signal), pool.search(long, stop.signal)];
    const next = pool.search(batchOf(['Tal Dilian']));
    stop.abort(new Error('the caller went away'));
    for (const answer of waiting) await expect(answer).rejects.toThrow('the caller went away');
    expect(await next).toEqual(inThisThread(batchOf(['Tal Dilian'])));
    await expect(pool.search(long, stop.signal)).rejects.toThrow('the caller went away');
  });
});

describe('closing', () => {
  it('lets open batches end, then takes no more', async () => {
    pool = new SearchThreadPool(2);
    const batches = Array.from({ length: 8 }, () => batchOf(NAMES));
    const open = batches.map((batch) => pool.search(batch));
    const closed = pool.close();
    expect(await Promise.all(open)).toEqual(batches.map(inThisThread));
    await closed;
    await expect(pool.search(batchOf(NAMES))).rejects.toMatchObject({ detail: { code: 'THREAD_FAILED' } });
  });
});
