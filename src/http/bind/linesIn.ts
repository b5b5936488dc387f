/** Lines of a request body, one at a time: no more is read from the network than is asked for. */
import { PortcullisError } from '../../kit/errors.ts';

/** Without their ends, `\n` or `\r\n`. Throws INPUT_TOO_LARGE for a line of more than `maxCharacters`. */
export async function* linesIn(body: ReadableStream<Uint8Array> | null, maxCharacters: number): AsyncGenerator<string> {
  if (body === null) return;
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield bounded(line, maxCharacters).replace(/\r$/, '');
    bounded(rest, maxCharacters);
  }
  rest += decoder.decode();
  if (rest !== '') yield bounded(rest, maxCharacters);
}

function bounded(line: string, maxCharacters: number): string {
  if (line.length <= maxCharacters) return line;
  throw new PortcullisError({
    code: 'INPUT_TOO_LARGE',
    what: 'a line of the request body is too long',
    where: 'request body',
    expected: `at most ${maxCharacters} characters a line`,
    hint: 'give one thing a line, each ended by a line feed',
  });
}
