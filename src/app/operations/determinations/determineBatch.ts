/**
 * Use case: determine a stream of transactions, given as JSON lines, with one answer for each line in order. Memory does not
 * grow with the number of lines.
 */
import { parseJson } from '../../../contract/index.ts';
import { determineBatch as operation } from '../../../contract/operations/determinations/determineBatch.ts';
import type { Determination } from '../../../domain/determination.ts';
import { dayOf } from '../../../kit/localDate.ts';
import type { CallContext } from '../../models/appContext.ts';
import type { BatchLine, DetermineOptions } from '../../requests/askOptions.ts';
import { implement } from '../../requests/implement.ts';
import { type MomentAsked, momentAsked } from '../../requests/momentAsked.ts';
import { savedInUnits } from '../../requests/savedInUnits.ts';
import { determineAsOf, readKnownTransaction } from './determineTransaction.ts';
import { saveDeterminations } from './saveDeterminations.ts';

/** The Moment and asOf's instant of knowledge are fixed once for the whole batch. A bad line is answered with its error; blank lines are skipped. */
export async function* determineBatch(
  context: CallContext,
  lines: AsyncIterable<string> | Iterable<string>,
  options: DetermineOptions = {},
): AsyncGenerator<BatchLine<Determination>> {
  const answers = answersTo(context, lines, options);
  yield* options.save ? savedInUnits(answers, (unit) => saveDeterminations(context, unit, 'batch')) : answers;
}

async function* answersTo(
  context: CallContext,
  lines: AsyncIterable<string> | Iterable<string>,
  options: DetermineOptions,
): AsyncGenerator<BatchLine<Determination>> {
  const fixed = await momentAsked(context, options);
  let line = 0;
  for await (const text of lines) {
    options.signal?.throwIfAborted();
    line += 1;
    if (text.trim() === '') continue;
    yield await answerLine(context, text, line, fixed);
  }
}

async function answerLine(
  context: CallContext,
  text: string,
  line: number,
  { moment, asOf }: MomentAsked,
): Promise<BatchLine<Determination>> {
  let input: unknown = null;
  try {
    input = parseJson(text, `line ${line}`);
    const transaction = readKnownTransaction(context, input, dayOf(context.caller.at), `line ${line}`);
    return { line, answer: await determineAsOf(moment, transaction, asOf(transaction.date)) };
  } catch (error) {
    return { line, id: idOf(input), error };
  }
}

const idOf = (input: unknown): string | null =>
  input !== null && typeof input === 'object' && 'id' in input && typeof input.id === 'string' ? input.id : null;

export const determineBatchOperation = implement(operation, (call, { lines, ...options }, { signal }) =>
  determineBatch(call, lines, { ...options, signal }),
);
