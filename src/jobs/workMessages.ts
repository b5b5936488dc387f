/** Which messages do a work thread and whoever passes on its work exchange, and how does an error travel? */
import { type ErrorDetail, PortcullisError } from '../kit/errors.ts';

/** What went wrong: a coded error by its detail, anything else as the text of a bug. */
export type ToldFailure =
  | { readonly refused: ErrorDetail }
  | { readonly bug: { readonly message: string; readonly stack: string | undefined } };

/** The answer to the task that the thread was given. */
export type WorkReply = { readonly answer: Uint8Array<ArrayBuffer> } | ToldFailure;

/** A thrown value in a form that can be sent. */
export function toldFailure(error: unknown): ToldFailure {
  if (error instanceof PortcullisError) return { refused: error.detail };
  if (error instanceof Error) return { bug: { message: error.message, stack: error.stack } };
  return { bug: { message: String(error), stack: undefined } };
}

/** The error that was told, as it was thrown on the other side. */
export function errorOf(told: ToldFailure): Error {
  if ('refused' in told) return new PortcullisError(told.refused);
  const error = new Error(told.bug.message);
  if (told.bug.stack !== undefined) error.stack = told.bug.stack;
  return error;
}
