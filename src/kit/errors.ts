/**
 * Coded errors: what went wrong, where, what was expected, what was got, and what to do next.
 * Every error that bad input can cause is a PortcullisError; a bug throws a plain Error. The codes and their
 * exit and HTTP statuses stand in errorCodes.ts.
 */
import type { ErrorCode } from './errorCodes.ts';

export interface ErrorDetail<Code extends ErrorCode = ErrorCode> {
  /** SCREAMING_SNAKE code from the closed table, e.g. `COUNTRY_UNKNOWN`. */
  readonly code: Code;
  /** One sentence: what is wrong. */
  readonly what: string;
  /** File with line, field path, or row: where it is wrong. */
  readonly where?: string;
  readonly expected?: string;
  readonly got?: string;
  /** The next step for the reader. */
  readonly hint?: string;
  /** Every fault of one input, when there are several; the members above tell the first. */
  readonly faults?: readonly Fault[];
}

/** One fault in a structured input. */
export interface Fault {
  readonly code: ErrorCode;
  /** JSON Pointer (RFC 6901) into the input; empty: the whole. */
  readonly pointer: string;
  readonly what: string;
  readonly expected?: string;
  readonly got?: string;
  readonly hint?: string;
}

/** An error caused by input or environment, never by a bug. It carries all that a message or a problem document needs. */
export class PortcullisError extends Error {
  readonly detail: ErrorDetail;

  constructor(detail: ErrorDetail, options?: { cause?: unknown }) {
    super(formatError(detail), options);
    this.name = 'PortcullisError';
    this.detail = detail;
  }

  /** From the closed table: `error.code === 'COUNTRY_UNKNOWN'`. */
  get code(): ErrorCode {
    return this.detail.code;
  }
}

/** The code that Node or SQLite set on what was thrown, such as `ENOENT` or `SQLITE_BUSY`; undefined when it has none. */
export function systemCode(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

/** `CODE: what, at where; expected ..., got ...; next step`, one line. */
export function formatError(detail: ErrorDetail): string {
  const parts = [`${detail.code}: ${detail.what}`];
  if (detail.where) parts.push(`at ${detail.where}`);
  if (detail.expected) parts.push(`expected ${detail.expected}`);
  if (detail.got !== undefined) parts.push(`got ${detail.got}`);
  if (detail.hint) parts.push(detail.hint);
  return parts.join('; ');
}
