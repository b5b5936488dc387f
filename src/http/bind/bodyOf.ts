/** The body of a request as its operation takes it: one JSON value, or a stream of lines. */
import type { Context } from 'hono';
import { type Operation, parseJson, readBody, UnreadLine } from '../../contract/index.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { requireJsonType, requireLinesType } from '../api/bodyTypes.ts';
import { linesIn } from './linesIn.ts';

type Body = NonNullable<Operation['body']>;

/** Throws CONTENT_TYPE_UNSUPPORTED, INPUT_NOT_JSON, INPUT_INVALID; of a stream what is wrong with a line is left to its place. */
export async function bodyOf(context: Context, operation: Operation, maxBytes: number): Promise<object> {
  const { kind, body } = operation;
  if (body === null) return {};
  if (kind === 'stream') return { [body.member]: itemsOf(context, body, maxBytes) };
  requireJsonType(context);
  return readBody(operation, await context.req.text());
}

/** The body unread, for whoever reads it in another thread. Throws CONTENT_TYPE_UNSUPPORTED. */
export async function bytesOfBody(context: Context): Promise<Uint8Array> {
  requireJsonType(context);
  return new Uint8Array(await context.req.arrayBuffer());
}

function itemsOf(context: Context, { lines }: Body, maxBytes: number): AsyncIterable<unknown> {
  requireLinesType(context);
  const texts = linesIn(context.req.raw.body, maxBytes);
  return lines === 'text' ? texts : valuesOf(texts);
}

/** Blank lines are no things. */
async function* valuesOf(lines: AsyncIterable<string>): AsyncGenerator<unknown> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() !== '') yield parsedLine(text, line);
  }
}

function parsedLine(text: string, line: number): unknown {
  try {
    return parseJson(text, `line ${line}`);
  } catch (error) {
    if (error instanceof PortcullisError) return new UnreadLine(error);
    throw error;
  }
}
