import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerAsJsonWith } from '../../app/compose/answerAsJson.ts';
import type { Perform } from '../../app/compose/perform.ts';
import type { BatchLine, Operation } from '../../contract/index.ts';
import { defineOperation } from '../../contract/operation.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { createHttpApp, type HttpAppOptions } from '../createHttpApp.ts';
import { fakePortcullis } from '../fixtures/fakePortcullis.ts';
import { startHttpServer } from '../startHttpServer.ts';

const LINES = { 'content-type': 'application/x-ndjson' };
const sent = (body: string | ReadableStream, headers: Record<string, string> = LINES): RequestInit =>
  ({ method: 'POST', headers, body, duplex: 'half' }) as RequestInit;

const appOf = (perform?: Perform, options: HttpAppOptions = {}) => {
  const fake = fakePortcullis();
  const bugs: unknown[] = [];
  const portcullis = perform
    ? { version: '0', as: () => ({ perform, answerAsJson: answerAsJsonWith(perform) }) }
    : fake;
  const app = createHttpApp(portcullis, { webDir: null, reportBug: (error) => bugs.push(error), ...options });
  return { app, fake, bugs };
};
const linesOf = async (response: Response): Promise<Record<string, unknown>[]> =>
  (await response.text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('a stream', () => {
  it('answers each line in order, a bad one with its error', async () => {
    const { app, fake, bugs } = appOf();
    const body = '{"name":"NSO Group"}\n{"nom":"x"}\n\nno json\r\n"Candiru"\n';
    const response = await app.request('/v1/screenings/batch?limit=3&lists=us-csl', sent(body));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    const lines = await linesOf(response);
    expect(lines.map(({ line, error }) => [line, (error as { code: string } | undefined)?.code])).toEqual([
      [1, undefined],
      [2, 'INPUT_INVALID'],
      [3, 'INPUT_INVALID'],
      [4, undefined],
    ]);
    expect(lines[1]?.error).toMatchObject({ type: 'urn:portcullis:error:INPUT_INVALID', status: 422 });
    expect(fake.calls[0]).toMatchObject({
      use: 'screenMany',
      given: [{}, { limit: 3, lists: ['us-csl'], save: false }],
    });
    expect(bugs).toEqual([]);
  });

  it('reads lines that are cut anywhere, and a last one without its end', async () => {
    const { app } = appOf();
    const bytes = new TextEncoder().encode('"Ünïcode GmbH"\n"second"');
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const lines = await linesOf(await app.request('/v1/screenings/batch', sent(body)));
    expect(lines.map(({ line }) => line)).toEqual([1, 2]);
  });

  it.each([
    ['another content type', '/v1/determinations/batch', sent('{}', { 'content-type': 'text/plain' }), 415],
    ['a bad option', '/v1/screenings/batch?limit=0', sent('"x"\n'), 422],
    ['a line beyond the limit', '/v1/screenings/batch', sent(`"${'x'.repeat(2000)}"\n`), 413],
  ])('refuses %s before it answers anything', async (_what, address, init, status) => {
    const { app } = appOf(undefined, { maxBodyBytes: 1000 });
    const response = await app.request(address, init);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('that fails midway says so in its last line, and a bug is reported', async () => {
    const failing: Perform = async function* () {
      yield { line: 1, answer: 1 };
      throw new TypeError('secret');
    };
    const { app, bugs } = appOf(failing);
    const lines = await linesOf(await app.request('/v1/screenings/batch', sent('1\n')));
    expect(lines).toMatchObject([{ line: 1 }, { error: { code: 'INTERNAL' } }]);
    expect(JSON.stringify(lines)).not.toContain('secret');
    expect(bugs).toHaveLength(1);
  });

  it('that is refused as a whole has a status of its own', async () => {
    // biome-ignore lint/correctness/useYield: it fails before its first line.
    const refusing: Perform = async function* (): AsyncGenerator<BatchLine<unknown>> {
      throw new PortcullisError({ code: 'LIST_UNKNOWN', what: 'no such list' });
    };
    expect((await appOf(refusing).app.request('/v1/screenings/batch', sent('1\n'))).status).toBe(404);
  });

  it('works no further ahead than its reader takes, and ends when the reader goes away', async () => {
    let [made, ended, aborted] = [0, false, false];
    const endless: Perform = async function* (_operation, _input, watch) {
      watch?.signal?.addEventListener('abort', () => (aborted = true));
      try {
        for (;;) yield { line: ++made, answer: 'x'.repeat(1000) };
      } finally {
        ended = true;
      }
    };
    const response = await appOf(endless).app.request('/v1/screenings/batch', sent('1\n'));
    const reader = response.body?.getReader();
    await reader?.read();
    await pause(20);
    expect(made).toBeLessThan(5);
    await reader?.cancel();
    expect([ended, aborted]).toEqual([true, true]);
  });

  it('ends when the connection is cut, and that is no bug', async () => {
    let ended = false;
    const endless: Perform = async function* (_operation, _input, watch) {
      try {
        for (let line = 1; ; line += 1) {
          watch?.signal?.throwIfAborted();
          yield { line, answer: 'x'.repeat(100_000) };
        }
      } finally {
        ended = true;
      }
    };
    const { app, bugs } = appOf(endless);
    const server = await startHttpServer(app, { port: 0 });
    const cut = new AbortController();
    const response = await fetch(`${server.url}/v1/screenings/batch`, { ...sent('1\n'), signal: cut.signal });
    await response.body?.getReader().read();
    cut.abort();
    for (let waits = 0; waits < 200 && !ended; waits += 1) await pause(10);
    await server.close();
    expect([ended, bugs]).toEqual([true, []]);
  });
});

describe('a document', () => {
  const OPERATION = defineOperation({
    name: 'certificate',
    kind: 'document',
    noun: 'tests',
    summary: 'A text with a media type',
    input: z.strictObject({ id: z.string(), copies: z.number().int().optional(), signed: z.boolean().optional() }),
    body: null,
    output: { component: 'Certificate', schema: z.string(), description: 'The text', mediaType: 'text/markdown' },
    progress: null,
    args: ['id', '...'],
    errors: ['NOT_FOUND'],
    permission: 'reference:read',
    http: { method: 'get', path: '/v1/certificates/{id}' },
    cli: [],
    audit: [],
    example: { input: { id: 'a' }, output: '# a' },
  });
  const given: unknown[] = [];
  const performing =
    (answer: unknown): Perform =>
    async (_operation, input) => {
      given.push(input);
      return answer;
    };
  const operations: readonly Operation[] = [OPERATION];

  it.each([
    ['text', '# Grüße'],
    ['bytes', new TextEncoder().encode('# Grüße')],
  ])('is answered as %s with its media type', async (_what, answer) => {
    const { app } = appOf(performing(answer), { operations });
    const response = await app.request('/v1/certificates/a%2Fb?copies=2&signed=true');
    expect(response.headers.get('content-type')).toBe('text/markdown');
    expect(await response.text()).toBe('# Grüße');
    expect(given.at(-1)).toEqual({ id: 'a/b', copies: 2, signed: true });
  });

  it('is described with its media type', async () => {
    const { app } = appOf(performing(''), { operations });
    const { paths } = (await (await app.request('/openapi.json')).json()) as {
      paths: Record<string, { get: { responses: Record<string, { content: object }> } }>;
    };
    expect(paths['/v1/certificates/{id}']?.get.responses['200']?.content).toEqual({
      'text/markdown': { example: '# a' },
    });
  });
});
