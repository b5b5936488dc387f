/**
 * Use case: determine a stream of transactions, given as JSON lines, with one answer for each line in order. Memory does not
 * grow with the number of lines.
 */
import { parseJson, type TracedDetermination } from '../../../contract/index.ts';
import { determineBatch as operation } from '../../../contract/operations/determinations/determineBatch.ts';
import type { Determination } from '../../../domain/determination.ts';
import { dayOf } from '../../../kit/localDate.ts';
import type { CallContext } from '../../models/appContext.ts';
import type { BatchLine, DetermineOptions } from '../../requests/askOptions.ts';
import { implement } from '../../requests/implement.ts';
import { type MomentAsked, momentAsked } from '../../requests/momentAsked.ts';
import { savedInUnits } from '../../requests/savedInUnits.ts';
import { readKnownTransaction } from './determineTransaction.ts';
import { type Judged, judgeAsOf } from './judgeAsOf.ts';
import { saveDeterminations } from './saveDeterminations.ts';
import { tellTraced } from './tellDetermination.ts';

type Told = Determination | TracedDetermination;

/** The Moment and asOf's instant of knowledge are fixed once for the whole batch. A bad line is answered with its error; blank lines are skipped. */
export async function* determineBatch(
  context: CallContext,
  lines: AsyncIterable<string> | Iterable<string>,
  options: DetermineOptions = {},
): AsyncGenerator<BatchLine<Told>> {
  const judged = judgedLines(context, lines, options);
  const fresh = new Set<string>();
  const save = async (unit: readonly Judged[]): Promise<void> => {
    fresh.clear();
    for (const id of await saveDeterminations(context, unit, 'batch')) fresh.add(id);
  };
  for await (const line of options.save ? savedInUnits(judged, save) : judged) {
    if (!('answer' in line)) yield line;
    else yield { line: line.line, answer: told(line.answer, options, fresh) };
  }
}

function told(judged: Judged, { trace = 'full', save }: DetermineOptions, fresh: ReadonlySet<string>): Told {
  const answer = tellTraced(judged, trace);
  return save ? { ...answer, saved: fresh.has(judged.id) ? 'stored' : 'alreadyStored' } : answer;
}

async function* judgedLines(
  context: CallContext,
  lines: AsyncIterable<string> | Iterable<string>,
  options: DetermineOptions,
): AsyncGenerator<BatchLine<Judged>> {
  const fixed = await momentAsked(context, options);
  let line = 0;
  for await (const text of lines) {
    options.signal?.throwIfAborted();
    line += 1;
    if (text.trim() === '') continue;
    yield await judgeLine(context, text, line, fixed);
  }
}

async function judgeLine(
  context: CallContext,
  text: string,
  line: number,
  { moment, asOf }: MomentAsked,
): Promise<BatchLine<Judged>> {
  let input: unknown = null;
  try {
    input = parseJson(text, `line ${line}`);
    const transaction = readKnownTransaction(context, input, dayOf(context.caller.at), `line ${line}`);
    return { line, answer: await judgeAsOf(moment, transaction, asOf(transaction.date)) };
  } catch (error) {
    return { line, id: idOf(input), error };
  }
}

const idOf = (input: unknown): string | null =>
  input !== null && typeof input === 'object' && 'id' in input && typeof input.id === 'string' ? input.id : null;

export const determineBatchOperation = implement(operation, (call, { lines, ...options }, { signal }) =>
  determineBatch(call, lines, { ...options, signal }),
);
