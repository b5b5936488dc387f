/** The body of a request as its operation takes it: one JSON value, or a stream of lines. */
import type { Context } from 'hono';
import { type Operation, parseJson, parseWith, UnreadLine } from '../../contract/index.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { readJsonBody, requireLinesType } from '../api/readJsonBody.ts';
import { linesIn } from './linesIn.ts';

type Body = NonNullable<Operation['body']>;

/** Throws CONTENT_TYPE_UNSUPPORTED, INPUT_NOT_JSON, INPUT_INVALID; of a stream what is wrong with a line is left to its place. */
export async function readBody(context: Context, { kind, body }: Operation, maxBytes: number): Promise<object> {
  if (body === null) return {};
  if (kind === 'stream') return { [body.member]: itemsOf(context, body, maxBytes) };
  const value = await readJsonBody(context);
  if (!body.envelope) return { [body.member]: value };
  const { [body.member]: held } = parseWith(body.envelope, value, { where: 'request body' });
  return { [body.member]: held };
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
