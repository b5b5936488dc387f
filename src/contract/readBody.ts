/** What the text of a body gives an operation: one JSON value under the member's name, taken out of its envelope where it has one. */
import type { Operation } from './operation.ts';
import { parseJson, parseWith } from './parse.ts';

const WHERE = 'request body';

/** Nothing for an operation without a body. Throws INPUT_NOT_JSON; INPUT_INVALID and field codes of an envelope. */
export function readBody({ body }: Operation, text: string): Readonly<Record<string, unknown>> {
  if (body === null) return {};
  const value = parseJson(text, WHERE);
  if (!body.envelope) return { [body.member]: value };
  const { [body.member]: held } = parseWith(body.envelope, value, { where: WHERE });
  return { [body.member]: held };
}
