/** Reads a request body as JSON: the content type must say so; size is bounded before this by `limitBody`. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { parseJson } from '../../contract/index.ts';
import { PortcullisError } from '../../kit/errors.ts';

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** Throws CONTENT_TYPE_UNSUPPORTED or INPUT_NOT_JSON. What the value means is the application's question. */
export async function readJsonBody(context: Context): Promise<unknown> {
  const type = context.req.header('content-type');
  if (!type || !JSON_TYPE.test(type)) {
    throw new PortcullisError({
      code: 'CONTENT_TYPE_UNSUPPORTED',
      what: 'the body is not declared as JSON',
      where: 'header content-type',
      expected: 'application/json',
      got: type ?? 'no content type',
      hint: 'send "content-type: application/json"',
    });
  }
  return parseJson(await context.req.text(), 'request body');
}

/** Refuses a body of more than `maxBytes` with INPUT_TOO_LARGE, whether or not the request states its length. */
export function limitBody(maxBytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new PortcullisError({
        code: 'INPUT_TOO_LARGE',
        what: 'the request body is too large',
        where: 'request body',
        expected: `at most ${maxBytes} bytes`,
        hint: 'split the request; for many rows use "portcullis check --batch" or "portcullis screen --file"',
      });
    },
  });
}
