/** How a download is refused or fails: one coded error, and whether trying again may help. */
import { type ErrorDetail, PortcullisError } from '../../kit/errors.ts';

type DownloadErrorCode =
  | 'DOWNLOAD_FAILED'
  | 'DOWNLOAD_TIMEOUT'
  | 'DOWNLOAD_TRUNCATED'
  | 'DOWNLOAD_TOO_LARGE'
  | 'DOWNLOAD_REFUSED_HOST'
  | 'DOWNLOAD_OTHER_FILE'
  | 'SOURCE_UNSAFE';

export interface Failure {
  readonly code: DownloadErrorCode;
  readonly what: string;
  readonly url: URL;
  readonly rest?: Omit<ErrorDetail, 'code' | 'what' | 'where'>;
  readonly cause?: unknown;
}

/** Builds (never throws) the final error. Signatures in the query of a redirect (pre-signed addresses) are left out of messages. */
export function downloadError(failure: Failure): PortcullisError {
  const { cause } = failure;
  return new PortcullisError(detailOf(failure), cause === undefined ? undefined : { cause });
}

export const detailOf = ({ code, what, url, rest = {} }: Failure): ErrorDetail => ({
  code,
  what,
  where: shownUrl(url),
  ...rest,
});

/** The server has no such file (HTTP 404 or 410): a mirror may simply lack it. */
export class NotThereError extends PortcullisError {}

export const shownUrl = (url: URL): string => `${url.origin}${url.pathname}${url.search === '' ? '' : '?...'}`;

/** A failure that may pass: tried again a bounded number of times, then thrown as `error`. */
export class TransientFailure extends Error {
  readonly error: PortcullisError;
  /** What the server asked to wait (Retry-After), in milliseconds; null: it did not say. */
  readonly retryAfterMs: number | null;

  constructor(failure: Failure, retryAfterMs: number | null = null) {
    const error = downloadError(failure);
    super(error.message, { cause: failure.cause });
    this.error = error;
    this.retryAfterMs = retryAfterMs;
  }
}
