/**
 * Searches many names in one small index that is built for one question: the changes of a list against a whole portfolio.
 */
import type { ScreeningQuery } from '../../../domain/screening.ts';
import type { ScreeningIndex } from '../../../screening/index.ts';
import { shareIndex } from './indexFiles.ts';
import { nextState } from './nameState.ts';
import { answerQuery, type SearchAnswer, type SearchThreads } from './searchBatch.ts';

/** Queries that travel to a thread together; each is little work in a small index. */
const BATCH = 256;
/** Queries before threads are worth starting. */
const SMALL_JOB = 4096;

/** One answer a query, in order. `threads` is asked only when the job is large; null: this thread does it. */
export async function searchAll(
  index: ScreeningIndex,
  queries: readonly ScreeningQuery[],
  options: { readonly limit: number; readonly threshold: number },
  threads: () => SearchThreads | null = () => null,
): Promise<readonly SearchAnswer[]> {
  const accept = new Uint8Array(new SharedArrayBuffer(index.size)).fill(1);
  const pool = queries.length > SMALL_JOB ? threads() : null;
  if (!pool) return queries.map((query) => answerQuery([{ index, accept }], query, options));
  const { generation } = nextState([], 0);
  const names = { generation, segments: [shareIndex(index)] };
  const batches = Array.from({ length: Math.ceil(queries.length / BATCH) }, (_, k) => ({
    names,
    masks: [accept],
    ...options,
    queries: queries.slice(k * BATCH, (k + 1) * BATCH),
  }));
  return (await Promise.all(batches.map((batch) => pool.search(batch)))).flat();
}
