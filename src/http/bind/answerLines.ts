/**
 * Answers with a stream of lines of JSON, `{line, answer}` or `{line, id, error}`. The next thing is worked on when the reader has taken
 * what was written; when the reader goes away the work ends.
 */
import type { BatchLine, Problem } from '../../contract/index.ts';

export const LINES_TYPE = 'application/x-ndjson';

interface LinesOptions {
  /** Any thrown value as a problem document. */
  readonly problemOf: (error: unknown) => Problem;
  /** Ends the work. */
  readonly stop: (reason: unknown) => void;
}

/**
 * Throws what refuses the whole, before anything is written: it has a status of its own. What fails later ends the answer with a line
 * `{error}` without a number.
 */
export async function answerLines(lines: AsyncGenerator<BatchLine<unknown>>, options: LinesOptions): Promise<Response> {
  let next = await lines.next();
  const encoder = new TextEncoder();
  const write = (document: object): Uint8Array => encoder.encode(`${JSON.stringify(document)}\n`);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(write(documentOf(next.value, options)));
      try {
        next = await lines.next();
      } catch (error) {
        controller.enqueue(write({ error: options.problemOf(error) }));
        controller.close();
      }
    },
    async cancel(reason) {
      options.stop(reason ?? new DOMException('the reader went away', 'AbortError'));
      // What was open throws the reason: nobody is left to be told.
      await lines.return(undefined).catch(() => {});
    },
  });
  return new Response(body, { headers: { 'content-type': LINES_TYPE } });
}

const documentOf = (line: BatchLine<unknown>, { problemOf }: LinesOptions): object =>
  'error' in line ? { ...line, error: problemOf(line.error) } : line;
