/** For tests: an HTTP server on this machine that answers each path with a script of answers, one per request, the last one for ever. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DownloadTools } from '../limits.ts';
import { DOWNLOAD_LIMITS } from '../limits.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalMirror {
  readonly address: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** Headers of the newest request. */
  readonly headers: () => IncomingMessage['headers'];
  readonly answer: (path: string, ...answers: Answer[]) => void;
  readonly close: () => Promise<void>;
}

export async function startLocalMirror(): Promise<LocalMirror> {
  const scripts = new Map<string, Answer[]>();
  const asked: string[] = [];
  let headers: IncomingMessage['headers'] = {};
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    headers = request.headers;
    const script = scripts.get(path) ?? [];
    const next = script.length > 1 ? script.shift() : script[0];
    if (next) next(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    asked,
    headers: () => headers,
    answer: (path, ...answers) => void scripts.set(path, answers),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const good =
  (body: string | Uint8Array, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-length': String(Buffer.byteLength(body)), ...headers }).end(body);
  };

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(code, headers).end();
  };

/** 304 when asked with this ETag, else the body with it. */
export const versioned =
  (etag: string, body: string, headers: Record<string, string> = {}): Answer =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else good(body, { etag, ...headers })(request, response);
  };

/** Announces the whole length, sends a part of it and hangs up. */
export const truncated =
  (body: string): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-length': String(Buffer.byteLength(body)) });
    response.write(body.slice(0, Math.floor(body.length / 2)), () => setTimeout(() => response.destroy(), 20));
  };

/** Sends a part and then nothing, with the connection open. */
export const silent =
  (body: string): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-length': String(body.length + 1) });
    response.write(body);
  };

/** Tools that wait for nothing and remember how long they would have waited. */
export function quickTools(
  limits: Partial<DownloadTools['limits']> = {},
): DownloadTools & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    userAgent: 'portcullis/test',
    sleep: async (milliseconds) => void waits.push(milliseconds),
    random: () => 0.5,
    limits: { ...DOWNLOAD_LIMITS, idleMs: 500, totalMs: 5000, ...limits },
  };
}
