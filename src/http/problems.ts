/**
 * The one place that turns errors into responses: problem+json (RFC 9457) with our code, where, expected, got and next step.
 * A PortcullisError speaks for itself; everything else is a bug, is logged, and tells the caller only the request id.
 */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ERROR_CODES, type FieldProblem, httpStatusOf, type Problem } from '../contract/index.ts';
import { type ErrorDetail, type Fault, PortcullisError } from '../kit/errors.ts';

/** The problem document of a coded error. */
export function problemOf(detail: ErrorDetail, requestId?: string): Problem {
  return {
    type: `urn:portcullis:error:${detail.code}`,
    title: ERROR_CODES[detail.code].meaning,
    status: httpStatusOf(detail.code),
    detail: detail.what,
    code: detail.code,
    ...(detail.where === undefined ? {} : { where: detail.where }),
    ...(detail.expected === undefined ? {} : { expected: detail.expected }),
    ...(detail.got === undefined ? {} : { got: detail.got }),
    ...(detail.hint === undefined ? {} : { hint: detail.hint }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(detail.faults === undefined ? {} : { errors: detail.faults.map(fieldProblemOf) }),
  };
}

function fieldProblemOf(fault: Fault): FieldProblem {
  const { what, ...rest } = fault;
  return { ...rest, detail: what };
}

/** What the edge's own middleware throws, in our codes. */
function detailOfHttpException(error: HTTPException): ErrorDetail {
  if (error.status === 415)
    return {
      code: 'CONTENT_TYPE_UNSUPPORTED',
      what: 'the content type is not read here',
      expected: 'content-type: application/json',
      hint: 'send the body as JSON and say so in the content-type header',
    };
  if (error.status === 400) return { code: 'INPUT_NOT_JSON', what: error.message || 'the body is not JSON' };
  return { code: 'INTERNAL', what: error.message || 'the request could not be answered' };
}

/** Reports a bug; the default writes one line to stderr. */
export type ReportBug = (error: unknown, requestId: string) => void;

export function respondToError(error: unknown, context: Context, reportBug: ReportBug): Response {
  const { signal } = context.req.raw;
  // Whoever asked has gone: nobody reads what is answered, and nothing is wrong.
  if (signal.aborted && error === signal.reason) return new Response(null, { status: 499 });
  return problemResponse(context, problemFor(error, String(context.get('requestId') ?? ''), reportBug));
}

/** Any thrown value as a problem document; what is no fault of the request is reported. */
export function problemFor(error: unknown, requestId: string, reportBug: ReportBug): Problem {
  if (error instanceof PortcullisError) return problemOf(error.detail, requestId);
  if (error instanceof HTTPException) return problemOf(detailOfHttpException(error), requestId);
  reportBug(error, requestId);
  return problemOf(
    {
      code: 'INTERNAL',
      what: 'something went wrong that is not the fault of the request',
      hint: `look for request ${requestId} in the server's log and report it`,
    },
    requestId,
  );
}

export function problemResponse(context: Context, problem: Problem): Response {
  return context.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
}
