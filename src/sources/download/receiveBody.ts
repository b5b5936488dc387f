/**
 * Writes the body of an answer to a file. INVARIANT: what is written is whole and within bounds, or nothing is kept. A length
 * that was announced and not sent, a compressed stream that ends early, too many bytes and a gzip bomb are all refused.
 */
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { downloadError, TransientFailure } from './downloadError.ts';
import type { DownloadLimits } from './limits.ts';
import { failureOf, tookTooLong } from './requestOnce.ts';

export interface Body {
  readonly response: IncomingMessage;
  readonly url: URL;
  readonly target: string;
  readonly limits: DownloadLimits;
  /** Bytes as sent so far, and in all where the server says. */
  readonly onBytes: (received: number, total: number | null) => void;
  readonly signal: AbortSignal;
}

/** Unpacked bytes written. Throws DOWNLOAD_TOO_LARGE, SOURCE_UNSAFE; TransientFailure DOWNLOAD_TRUNCATED, DOWNLOAD_TIMEOUT. */
export async function receiveBody(body: Body): Promise<number> {
  const { response, limits, url } = body;
  const announced = lengthOf(response);
  if (announced !== null && announced > limits.maxBytes) throw tooLarge(url, announced, limits);
  let received = 0;
  let written = 0;
  const sent = counter((bytes) => {
    received += bytes;
    if (received > limits.maxBytes) throw tooLarge(url, received, limits);
    body.onBytes(received, announced);
  });
  const unpacked = counter((bytes) => {
    written += bytes;
    if (written > limits.maxBytes) throw tooLarge(url, written, limits);
    if (written > limits.ratioAllowance && written > received * limits.maxRatio)
      throw bomb(url, written, received, limits);
  });
  const file = createWriteStream(body.target);
  try {
    const steps = isPacked(response, url) ? [sent, createGunzip(), unpacked] : [sent, unpacked];
    await pipeline([response, ...steps, file], { signal: body.signal });
  } catch (error) {
    if (body.signal.aborted) throw tookTooLong(url, error);
    throw bodyFailure(error, { url, received, announced, response });
  }
  if (announced !== null && received !== announced) throw truncated(url, received, announced);
  return written;
}

function counter(count: (bytes: number) => void): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, callback: TransformCallback) {
      try {
        count(chunk.length);
        callback(null, chunk);
      } catch (error) {
        callback(error as Error);
      }
    },
  });
}

function lengthOf(response: IncomingMessage): number | null {
  const text = response.headers['content-length'];
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}

function isPacked(response: IncomingMessage, url: URL): boolean {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return false;
  if (encoding === 'gzip' || encoding === 'x-gzip') return true;
  throw downloadError({
    code: 'DOWNLOAD_FAILED',
    what: 'the server packed the file in a way that was not asked for',
    url,
    rest: { expected: 'gzip or nothing', got: encoding },
  });
}

interface Interrupted {
  readonly url: URL;
  readonly received: number;
  readonly announced: number | null;
  readonly response: IncomingMessage;
}

function bodyFailure(error: unknown, { url, received, announced, response }: Interrupted): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('Z_'))
    return code === 'Z_BUF_ERROR' ? truncated(url, received, announced) : notGzip(url, String(error), error);
  const cutOff = (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') && !response.complete;
  if (cutOff && !(error instanceof TransientFailure)) return truncated(url, received, announced);
  if (code === 'ENOSPC')
    return downloadError({
      code: 'DOWNLOAD_FAILED',
      what: 'no space is left for the file',
      url,
      rest: { got: code, hint: 'free some space in the data folder' },
      cause: error,
    });
  return failureOf(error, url);
}

const truncated = (url: URL, received: number, announced: number | null): TransientFailure =>
  new TransientFailure({
    code: 'DOWNLOAD_TRUNCATED',
    what: 'the file ended too early',
    url,
    rest: {
      ...(announced === null ? {} : { expected: `${announced} bytes` }),
      got: `${received} bytes`,
      hint: 'nothing was changed; try again later',
    },
  });

const notGzip = (url: URL, got: string, cause: unknown) =>
  downloadError({ code: 'DOWNLOAD_FAILED', what: 'what the server calls gzip is not gzip', url, rest: { got }, cause });

const tooLarge = (url: URL, bytes: number, limits: DownloadLimits) =>
  downloadError({
    code: 'DOWNLOAD_TOO_LARGE',
    what: 'the file is larger than any list',
    url,
    rest: {
      expected: `at most ${limits.maxBytes} bytes`,
      got: `${bytes} bytes`,
      hint: 'look at what stands there now',
    },
  });

const bomb = (url: URL, written: number, received: number, limits: DownloadLimits) =>
  downloadError({
    code: 'SOURCE_UNSAFE',
    what: 'the file unpacks to far more than a list can hold',
    url,
    rest: {
      expected: `at most ${limits.maxRatio} bytes out of each packed byte`,
      got: `${written} out of ${received}`,
    },
  });
