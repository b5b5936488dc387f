/**
 * Fetches one file to a path: asks only for what changed, follows redirects to allowed hosts, tries again what may pass, and writes a
 * whole file or none.
 */
import type { IncomingMessage } from 'node:http';
import { detailOf, downloadError, NotThereError, TransientFailure } from './downloadError.ts';
import type { HostPolicy } from './hostPolicy.ts';
import type { DownloadTools } from './limits.ts';
import { receiveBody } from './receiveBody.ts';
import { requestOnce } from './requestOnce.ts';
import { withRetries } from './withRetries.ts';

/** What the server said of the file it sent, to ask next time whether it changed. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export interface DownloadRequest {
  readonly url: URL;
  readonly target: string;
  readonly policy: HostPolicy;
  /** Of the copy that is held; absent: send the file in any case. */
  readonly validators?: Validators | undefined;
  readonly onBytes?: (received: number, total: number | null) => void;
}

export type Downloaded =
  | { readonly state: 'notModified' }
  | { readonly state: 'downloaded'; readonly bytes: number; readonly validators: Validators };

/** Throws DOWNLOAD_FAILED, DOWNLOAD_TIMEOUT, DOWNLOAD_TRUNCATED, DOWNLOAD_TOO_LARGE, DOWNLOAD_REFUSED_HOST, SOURCE_UNSAFE. */
export function downloadFile(asked: DownloadRequest, tools: DownloadTools): Promise<Downloaded> {
  return withRetries(() => attempt(asked, tools), tools.limits, tools);
}

async function attempt(asked: DownloadRequest, tools: DownloadTools): Promise<Downloaded> {
  const signal = AbortSignal.timeout(tools.limits.totalMs);
  const headers = conditional(asked.validators);
  let url = asked.url;
  for (let hops = 0; ; hops += 1) {
    const response = await requestOnce({ url, headers, policy: asked.policy, signal }, tools);
    const status = response.statusCode ?? 0;
    const next = redirectOf(response, url);
    if (next === null) return answerOf({ response, status, url, signal }, asked, tools);
    response.destroy();
    if (hops >= tools.limits.maxRedirects) throw tooManyRedirects(asked.url, hops);
    url = next;
  }
}

const conditional = ({ etag, lastModified }: Validators = {}) => ({
  ...(etag ? { 'if-none-match': etag } : {}),
  ...(lastModified ? { 'if-modified-since': lastModified } : {}),
});

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function redirectOf(response: IncomingMessage, url: URL): URL | null {
  const { location } = response.headers;
  if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined) return null;
  const next = URL.parse(location, url.href);
  if (next) return next;
  response.destroy();
  throw downloadError({
    code: 'DOWNLOAD_FAILED',
    what: 'the server redirects to no address',
    url,
    rest: { got: location },
  });
}

interface Answer {
  readonly response: IncomingMessage;
  readonly status: number;
  readonly url: URL;
  readonly signal: AbortSignal;
}

async function answerOf(answer: Answer, asked: DownloadRequest, tools: DownloadTools): Promise<Downloaded> {
  const { response, status, url, signal } = answer;
  const wasAsked = asked.validators?.etag !== undefined || asked.validators?.lastModified !== undefined;
  if (status === 304 && wasAsked) {
    response.destroy();
    return { state: 'notModified' };
  }
  if (status !== 200) {
    response.destroy();
    throw statusFailure(response, url);
  }
  const { target } = asked;
  const bytes = await receiveBody({
    response,
    url,
    target,
    limits: tools.limits,
    signal,
    onBytes: asked.onBytes ?? (() => {}),
  });
  const { etag, 'last-modified': lastModified } = response.headers;
  return { state: 'downloaded', bytes, validators: { etag, lastModified } };
}

const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

function statusFailure(response: IncomingMessage, url: URL): unknown {
  const status = response.statusCode ?? 0;
  const failure = {
    code: 'DOWNLOAD_FAILED',
    what: 'the server did not give the file',
    url,
    rest: { expected: 'HTTP 200', got: `HTTP ${status}`, hint: hintOf(status) },
  } as const;
  if (status === 404 || status === 410) return new NotThereError(detailOf(failure));
  return PASSING.has(status) ? new TransientFailure(failure, retryAfterOf(response)) : downloadError(failure);
}

function hintOf(status: number): string {
  if (status === 404 || status === 410)
    return 'the publisher may have moved it: fetch it by hand and use "lists import"';
  if (status === 401 || status === 403)
    return 'the publisher refuses this program or network: fetch it by hand and use "lists import"';
  return 'nothing was changed; try again later';
}

/** Seconds only: the form with a date would need a clock that agrees with the server's. */
function retryAfterOf(response: IncomingMessage): number | null {
  const text = response.headers['retry-after']?.trim() ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null;
}

const tooManyRedirects = (url: URL, hops: number) =>
  downloadError({
    code: 'DOWNLOAD_FAILED',
    what: 'the server redirects without end',
    url,
    rest: { got: `${hops} redirects` },
  });
