/** Which bodies are read at all? The content type must say what they are, and `limitBody` bounds their size. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { PortcullisError } from '../../kit/errors.ts';

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

const LINES_TYPE = /^application\/(?:x-)?(?:ndjson|jsonlines|jsonl)\s*(?:;|$)/i;

/** Throws CONTENT_TYPE_UNSUPPORTED unless the body is declared as JSON. */
export const requireJsonType = (context: Context): void =>
  requireType(context, { known: JSON_TYPE, as: 'JSON', type: 'application/json' });

/** Throws CONTENT_TYPE_UNSUPPORTED unless the body is declared as lines of JSON. */
export const requireLinesType = (context: Context): void =>
  requireType(context, { known: LINES_TYPE, as: 'lines of JSON', type: 'application/x-ndjson' });

interface WantedType {
  readonly known: RegExp;
  /** In words. */
  readonly as: string;
  readonly type: string;
}

function requireType(context: Context, { known, as, type }: WantedType): void {
  const given = context.req.header('content-type');
  if (given && known.test(given)) return;
  throw new PortcullisError({
    code: 'CONTENT_TYPE_UNSUPPORTED',
    what: `the body is not declared as ${as}`,
    where: 'header content-type',
    expected: type,
    got: given ?? 'no content type',
    hint: `send "content-type: ${type}"`,
  });
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
        hint: 'split the request; many transactions or names go to /v1/determinations/batch or /v1/screenings/batch',
      });
    },
  });
}
