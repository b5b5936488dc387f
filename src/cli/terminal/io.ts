/**
 * Where does a command write? One JSON document or readable text goes to stdout, errors go to stderr. With exit 1 or 2 stdout
 * stays empty and stderr carries the coded error; the other statuses are answers.
 */
import { exitStatusOf } from '../../contract/index.ts';
import { type ErrorDetail, PortcullisError } from '../../kit/errors.ts';

export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly json: boolean;
  readonly stdin: NodeJS.ReadableStream;
  readonly isTty: boolean;
}

/** Prints an answer: the document with --json, else what `text` makes of it. */
export function answer<T extends object>(io: Io, document: T, text: (document: T) => string): void {
  if (io.json) io.out(`${JSON.stringify(withSchema(document))}\n`);
  else io.out(`${text(document).trimEnd()}\n`);
}

/** Lists of things go under a name, so that every document is an object with its schema first. */
function withSchema(document: object): object {
  return 'schema' in document ? document : { schema: 'portcullis/1', ...document };
}

/** Writes an error in the form asked for and gives the exit status. */
export function fail(io: Io, error: unknown): number {
  const detail = detailOf(error);
  if (io.json) io.err(`${JSON.stringify({ schema: 'portcullis/1', error: detail })}\n`);
  else io.err(errorText(detail));
  if (detail.code === 'INTERNAL' && error instanceof Error && error.stack) io.err(`${error.stack}\n`);
  return exitStatusOf(detail.code);
}

/** The coded form of anything thrown; what is no PortcullisError is a bug and says so. */
export function detailOf(error: unknown): ErrorDetail {
  if (error instanceof PortcullisError) return error.detail;
  const what = error instanceof Error ? error.message : String(error);
  return { code: 'INTERNAL', what, hint: 'this is a bug: please report it with the command and the text below' };
}

function errorText(detail: ErrorDetail): string {
  const lines = [`error ${detail.code}: ${detail.what}`];
  if (detail.where) lines.push(`  at        ${detail.where}`);
  if (detail.expected) lines.push(`  expected  ${detail.expected}`);
  if (detail.got !== undefined) lines.push(`  got       ${detail.got}`);
  for (const fault of (detail.faults ?? []).slice(1, 10))
    lines.push(`  also      ${fault.code} at ${fault.pointer || '/'}: ${fault.what}`);
  if (detail.hint) lines.push(`  next      ${detail.hint}`);
  return `${lines.join('\n')}\n`;
}
