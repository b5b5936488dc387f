/** Makes one request and reads the head of its answer. It follows no redirect and reads no body. */
import { type IncomingMessage, type OutgoingHttpHeaders, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { PortcullisError } from '../../kit/errors.ts';
import { TransientFailure } from './downloadError.ts';
import { assertAllowed, guardedLookup, type HostPolicy } from './hostPolicy.ts';
import type { DownloadTools } from './limits.ts';

export interface OneRequest {
  readonly url: URL;
  readonly headers: OutgoingHttpHeaders;
  readonly policy: HostPolicy;
  readonly signal: AbortSignal;
}

/** Throws DOWNLOAD_REFUSED_HOST; TransientFailure when nobody answers in time. */
export function requestOnce(asked: OneRequest, tools: DownloadTools): Promise<IncomingMessage> {
  const { url, policy } = asked;
  assertAllowed(url, policy);
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, {
      method: 'GET',
      agent: false,
      headers: { 'user-agent': tools.userAgent, 'accept-encoding': 'gzip', ...asked.headers },
      lookup: guardedLookup(url, policy, tools.resolve),
      signal: asked.signal,
      timeout: tools.limits.idleMs,
    });
    let answered: IncomingMessage | null = null;
    // Once the answer has begun its reader must hear the reason, not only that the connection broke.
    request.on('timeout', () => (answered ?? request).destroy(idle(url, tools.limits.idleMs)));
    request.on('error', (error) => reject(failureOf(error, url)));
    request.on('response', (response) => {
      answered = response;
      resolve(response);
    });
    request.end();
  });
}

const idle = (url: URL, idleMs: number): TransientFailure =>
  new TransientFailure({
    code: 'DOWNLOAD_TIMEOUT',
    what: 'the server fell silent',
    url,
    rest: { got: `no byte for ${idleMs / 1000} s`, hint: 'nothing was changed; try again later' },
  });

export const tookTooLong = (url: URL, cause: unknown): TransientFailure =>
  new TransientFailure({
    code: 'DOWNLOAD_TIMEOUT',
    what: 'the download took too long',
    url,
    rest: { hint: 'nothing was changed; try again later, or fetch the file by hand and use "lists import"' },
    cause,
  });

/** A coded refusal stays what it is; everything else on the wire may pass by itself. */
export function failureOf(error: unknown, url: URL): unknown {
  if (error instanceof PortcullisError || error instanceof TransientFailure) return error;
  if (error instanceof Error && error.name === 'AbortError') return tookTooLong(url, error);
  const got = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new TransientFailure({
    code: 'DOWNLOAD_FAILED',
    what: 'the server could not be reached',
    url,
    rest: { got, hint: 'check the network; a mirror can stand in with --from' },
    cause: error,
  });
}
