/** Heavy operations in threads of their own answer byte for byte what they answer in the thread that is asked, errors included. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortcullis } from '../../src/app/compose/openPortcullis.ts';
import type { Portcullis } from '../../src/app/compose/portcullis.ts';
import type { StartWorkThreads, WorkThreads } from '../../src/app/work/workTask.ts';
import type { Operation } from '../../src/contract/index.ts';
import { OPERATIONS } from '../../src/contract/operations/index.ts';
import { createHttpApp } from '../../src/http/createHttpApp.ts';
import { startHttpServer } from '../../src/http/startHttpServer.ts';
import { startWorkThreads } from '../../src/jobs/startWorkThreads.ts';
import { WorkThreadPool } from '../../src/jobs/workThreadPool.ts';

const LIST = '/v1/lists/il-cyber-destinations';
const DAYS = 'from=2021-10-15&to=2021-11-26';
const IMPACT = `${LIST}/impact?${DAYS}`;
const PARTIES = [{ name: 'A ministry', country: 'AE' }, { name: 'Bäckerei', country: 'DE' }, { name: 'Without' }];

const post = (body: string, type = 'application/json'): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body,
});

interface Asked {
  readonly operation: string;
  readonly what: string;
  readonly address: string;
  readonly init?: RequestInit;
  readonly status: number;
}

const CASES: readonly Asked[] = [
  { operation: 'verifyAudit', what: 'the whole log', address: '/v1/audit/verify', status: 200 },
  { operation: 'showList', what: 'a list', address: `${LIST}?date=2021-11-26`, status: 200 },
  { operation: 'showList', what: 'a party list', address: '/v1/lists/surveillance-vendors', status: 200 },
  { operation: 'showList', what: 'no such list', address: '/v1/lists/nothing', status: 404 },
  { operation: 'showList', what: 'no such day', address: `${LIST}?date=2021-02-30`, status: 422 },
  { operation: 'diffList', what: 'two days', address: `${LIST}/diff?${DAYS}`, status: 200 },
  { operation: 'diffList', what: 'no such day', address: `${LIST}/diff?from=1990-02-30`, status: 422 },
  { operation: 'impact', what: 'without customers', address: IMPACT, status: 200 },
  {
    operation: 'impact',
    what: 'customers',
    address: IMPACT,
    init: post(JSON.stringify({ parties: PARTIES })),
    status: 200,
  },
  { operation: 'impact', what: 'no JSON', address: IMPACT, init: post('{"parties":['), status: 400 },
  {
    operation: 'impact',
    what: 'a nameless row',
    address: IMPACT,
    init: post('{"parties":[{"name":""}]}'),
    status: 422,
  },
  { operation: 'impact', what: 'another type', address: IMPACT, init: post('x', 'text/plain'), status: 415 },
];

describe('heavy operations', () => {
  let folder = '';
  let here: Portcullis;
  let apart: Portcullis;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portcullis-heavy-'));
    here = await openPortcullis({ dataDir: folder });
    const startCounted: StartWorkThreads = (opening) => {
      const threads = startWorkThreads(opening);
      return { close: () => threads.close(), answer: counting((task, signal) => threads.answer(task, signal)) };
    };
    apart = await openPortcullis({ dataDir: folder, startWorkThreads: startCounted });
  });
  afterAll(async () => {
    await apart?.close();
    await here?.close();
    await rm(folder, { recursive: true, force: true });
  });

  let passedOn = 0;
  const counting =
    (answer: WorkThreads['answer']): WorkThreads['answer'] =>
    (...given) => {
      passedOn += 1;
      return answer(...given);
    };

  const answered = async (portcullis: Portcullis, { address, init }: Asked) => {
    const app = createHttpApp(portcullis, { webDir: null });
    const response = await app.request(address, { ...init, headers: { ...init?.headers, 'x-request-id': 'same' } });
    return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
  };

  it.each(CASES)('$operation answers the same: $what', async (asked) => {
    const plain = await answered(here, asked);
    expect(plain.status).toBe(asked.status);
    const before = passedOn;
    expect(await answered(apart, asked)).toEqual(plain);
    // What the address or the type already refuses is not passed on.
    if (plain.status < 400) expect(passedOn).toBe(before + 1);
  });

  it('are all tried here, and are queries', () => {
    const heavy = OPERATIONS.filter((operation: Operation) => operation.work === 'heavy');
    expect(heavy.map(({ name }) => name).sort()).toEqual([...new Set(CASES.map(({ operation }) => operation))].sort());
    expect(heavy.filter(({ kind }) => kind !== 'query')).toEqual([]);
  });

  it('see what was stored a moment ago', async () => {
    const verify = { operation: 'verifyAudit', what: '', address: '/v1/audit/verify', status: 200 };
    const before: unknown = JSON.parse((await answered(apart, verify)).body);
    await here.screen('NSO Group', { save: true });
    const after: unknown = JSON.parse((await answered(apart, verify)).body);
    expect(after).toMatchObject({ ok: true, events: (before as { events: number }).events + 1 });
  });

  it('are done here where the store is in memory, which no other thread can open', async () => {
    const memory = await openPortcullis({
      dataDir: ':memory:',
      startWorkThreads: () => {
        throw new Error('no thread can open this');
      },
    });
    expect(JSON.parse((await answered(memory, CASES[0] as Asked)).body)).toMatchObject({ ok: true });
    await memory.close();
  });

  it('end when whoever asked has gone, so that the next is answered', async () => {
    const stubborn = new URL('../../src/jobs/fixtures/stubbornWorker.ts', import.meta.url);
    const startStubborn: StartWorkThreads = () => new WorkThreadPool(() => new Worker(stubborn), { threads: 1 });
    const portcullis = await openPortcullis({ dataDir: folder, startWorkThreads: startStubborn });
    const app = createHttpApp(portcullis, { webDir: null });
    const server = await startHttpServer(app, { port: 0, graceMs: 100 });
    const gone = new AbortController();
    const waiting = fetch(`${server.url}/v1/lists/spin`, { signal: gone.signal }).catch((error: unknown) => error);
    const next = fetch(`${server.url}/v1/lists/next`);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    gone.abort();
    expect(await waiting).toMatchObject({ name: 'AbortError' });
    expect(await (await next).text()).toBe('next');
    await server.close();
    await portcullis.close();
  });
});
