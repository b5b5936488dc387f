/**
 * Use case: screen a stream of queries, one answer each, in order. Memory does not grow with their number. A small job is
 * searched in this thread; from the thousandth query on, worker threads share the work over the same memory, and the stream is
 * read only as fast as they work.
 */

import { screenMany as operation } from '../../../contract/operations/screenings/screenMany.ts';
import type { Screening, ScreeningQuery } from '../../../domain/screening.ts';
import type { CallContext } from '../../models/appContext.ts';
import type { KeptThreads } from '../../models/names/keptThreads.ts';
import type { ContentMask } from '../../models/names/nameIndex.ts';
import { sharedNames } from '../../models/names/nameState.ts';
import { hitsOf, type SearchAnswer, type SearchThreads } from '../../models/names/searchBatch.ts';
import type { BatchLine, ScreenManyOptions } from '../../requests/askOptions.ts';
import { implement } from '../../requests/implement.ts';
import { savedInUnits } from '../../requests/savedInUnits.ts';
import { readQuery } from '../../screening/readQuery.ts';
import { saveScreenings } from '../../screening/saveScreenings.ts';
import { screeningScene } from '../../screening/screeningScene.ts';
import {
  maskToSearch,
  rawHits,
  type ScreenRequest,
  screenQuery,
  searchThreshold,
  withDigests,
} from '../../screening/screenQuery.ts';

/** Queries that travel to a thread together: some ten milliseconds of work. */
const BATCH = 64;
/** Queries before threads are worth starting. */
const SMALL_JOB = 1024;

type Scene = Omit<ScreenRequest, 'query'>;
type Answered = readonly BatchLine<Screening>[];

/**
 * `line` is the place of the query, from 1 on; a query that cannot be screened is answered with its error. The lists are those of the
 * first moment throughout. Throws LIST_UNKNOWN, DATE_INVALID, MODEL_UNKNOWN, and the signal's reason.
 */
export async function* screenMany(
  context: CallContext,
  queries: AsyncIterable<unknown> | Iterable<unknown>,
  options: ScreenManyOptions,
  kept: KeptThreads,
): AsyncGenerator<BatchLine<Screening>> {
  const scene = await screeningScene(context, options);
  const lines = answersTo(queries, scene, options, kept);
  yield* options.save ? savedInUnits(lines, (answers) => saveScreenings(context, answers, 'batch')) : lines;
}

/** Keeps as many batches open as the threads can take. INVARIANT: answers leave in the order of the queries. */
async function* answersTo(
  queries: AsyncIterable<unknown> | Iterable<unknown>,
  scene: Scene,
  options: ScreenManyOptions,
  kept: KeptThreads,
): AsyncGenerator<BatchLine<Screening>> {
  const left = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, left.signal]) : left.signal;
  const open: Promise<Answered>[] = [];
  try {
    for await (const batch of batches(queries)) {
      signal.throwIfAborted();
      const threads = batch.firstLine > SMALL_JOB ? kept.of(options.threads) : null;
      const answered = answerBatch(batch, scene, { threads, signal });
      // It is awaited in its turn; until then its failure is nobody's yet.
      answered.catch(() => {});
      open.push(answered);
      while (open.length > (threads?.capacity ?? 0)) yield* (await open.shift()) ?? [];
    }
    for (const answered of open) yield* await answered;
  } finally {
    left.abort();
  }
}

interface QueryBatch {
  readonly firstLine: number;
  readonly inputs: readonly unknown[];
}

async function* batches(queries: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<QueryBatch> {
  let firstLine = 1;
  let inputs: unknown[] = [];
  for await (const input of queries) {
    inputs.push(input);
    if (inputs.length < BATCH) continue;
    yield { firstLine, inputs };
    firstLine += BATCH;
    inputs = [];
  }
  if (inputs.length > 0) yield { firstLine, inputs };
}

type ReadLine =
  | { readonly line: number; readonly query: ScreeningQuery }
  | { readonly line: number; readonly id: null; readonly error: unknown };

async function answerBatch(
  { firstLine, inputs }: QueryBatch,
  scene: Scene,
  { threads, signal }: { readonly threads: SearchThreads | null; readonly signal: AbortSignal },
): Promise<Answered> {
  const lines = inputs.map((input, place) => readLine(input, firstLine + place));
  const queries = lines.flatMap((line) => ('query' in line ? [line.query] : []));
  const found = threads && (await searchInThreads(queries, scene, { threads, signal }));
  const answered: BatchLine<Screening>[] = [];
  for (const line of lines) {
    signal.throwIfAborted();
    answered.push('query' in line ? await answerLine(line, scene, found) : line);
  }
  return answered;
}

function readLine(input: unknown, line: number): ReadLine {
  try {
    return { line, query: readQuery(input, `screening query ${line}`) };
  } catch (error) {
    return { line, id: null, error };
  }
}

interface FoundInThreads {
  readonly mask: ContentMask;
  readonly answers: ReadonlyMap<ScreeningQuery, SearchAnswer>;
}

async function searchInThreads(
  queries: readonly ScreeningQuery[],
  scene: Scene,
  { threads, signal }: { readonly threads: SearchThreads; readonly signal: AbortSignal },
): Promise<FoundInThreads> {
  const mask = await maskToSearch(scene);
  const answers = await threads.search(
    {
      names: sharedNames(mask.state),
      masks: mask.accept,
      limit: rawHits(scene.limit),
      threshold: searchThreshold(scene),
      equalNames: true,
      queries,
    },
    signal,
  );
  return { mask, answers: new Map(queries.map((query, place) => [query, answerAt(answers, place)])) };
}

function answerAt(answers: readonly SearchAnswer[], place: number): SearchAnswer {
  const answer = answers[place];
  if (!answer) throw new Error('a search thread left a query without an answer');
  return answer;
}

/** What a thread found is the first round of the same screening that this thread would do alone. */
async function answerLine(
  { line, query }: { readonly line: number; readonly query: ScreeningQuery },
  scene: Scene,
  found: FoundInThreads | null,
): Promise<BatchLine<Screening>> {
  try {
    const answer = found?.answers.get(query);
    const first = found &&
      answer && { mask: found.mask, hits: await scene.moment.names.named(hitsOf(answer), found.mask) };
    const screening = await screenQuery({ ...scene, query }, first ?? undefined);
    return { line, answer: withDigests(screening, scene.moment) };
  } catch (error) {
    return { line, id: null, error };
  }
}

export const screenManyOperation = implement(operation, (call, { queries, ...options }, { signal }) =>
  screenMany(call, queries, { ...options, signal }, call.threads),
);
