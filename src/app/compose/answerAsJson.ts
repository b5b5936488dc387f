/**
 * Does one operation from the bytes of its body and gives its answer as bytes of JSON. A thread that only passes them on neither reads nor
 * writes JSON, which takes long for a list as a whole.
 */
import { type Operation, readBody, type Watch } from '../../contract/index.ts';
import type { Caller } from '../../domain/caller.ts';
import type { WorkThreads } from '../work/workTask.ts';
import { nameOf, type Perform } from './perform.ts';

/** Throws what reading the body and performing the operation throw. */
export type AnswerAsJson = (
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  body: Uint8Array | null,
  watch?: Watch,
) => Promise<Uint8Array<ArrayBuffer>>;

/** In this thread. */
export const answerAsJsonWith =
  (perform: Perform): AnswerAsJson =>
  async (operation, input, body, watch) => {
    const held = body === null ? {} : readBody(operation, new TextDecoder().decode(body));
    const answer = await perform(operation, { ...input, ...held }, watch);
    const { wrapped } = operation.output;
    return new TextEncoder().encode(JSON.stringify(wrapped === undefined ? answer : { [wrapped]: answer }));
  };

/** Heavy operations in the work threads, the others in this one; all in this one where `work` is null. */
export function answerAsJsonOver(work: WorkThreads | null, perform: Perform, callerOf: () => Caller): AnswerAsJson {
  const here = answerAsJsonWith(perform);
  if (!work) return here;
  return (operation, input, body, watch) =>
    operation.work === 'heavy'
      ? work.answer({ operation: nameOf(operation), caller: callerOf(), input, body }, watch?.signal)
      : here(operation, input, body, watch);
}
