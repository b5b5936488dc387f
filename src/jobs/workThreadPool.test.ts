import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { HeavyTask } from '../app/work/workTask.ts';
import { MAIN_TENANT, ROLES } from '../domain/caller.ts';
import { instantOf } from '../kit/localDate.ts';
import { WorkThreadPool } from './workThreadPool.ts';

const taskOf = (list: string): HeavyTask => ({
  operation: 'showList',
  caller: { tenant: MAIN_TENANT, actor: 'test', roles: ROLES, requestId: '1', at: instantOf(0) },
  input: { list },
  body: null,
});

let started = 0;
const start = (): Worker => {
  started += 1;
  return new Worker(new URL('./fixtures/stubbornWorker.ts', import.meta.url));
};

let pool: WorkThreadPool;
const poolOf = (limits: ConstructorParameters<typeof WorkThreadPool>[1] = {}): void => {
  started = 0;
  pool = new WorkThreadPool(start, limits);
};
afterEach(() => pool.close());

const asked = async (list: string, signal?: AbortSignal): Promise<string> =>
  new TextDecoder().decode(await pool.answer(taskOf(list), signal));

describe('work threads', () => {
  it('answer every task, with no more threads than are allowed', async () => {
    poolOf();
    const lists = Array.from({ length: 12 }, (_, k) => `list-${k}`);
    expect(started).toBe(0);
    expect(await Promise.all(lists.map((list) => asked(list)))).toEqual(lists);
    expect(started).toBe(2);
  });

  it('answer a short question while another thread is at a long one', async () => {
    poolOf();
    const stop = new AbortController();
    const long = asked('spin', stop.signal).catch((reason: unknown) => reason);
    expect(await asked('short')).toBe('short');
    stop.abort(new Error('enough'));
    expect(await long).toEqual(new Error('enough'));
  });

  it('refuse a task when too many wait, and take one again later', async () => {
    poolOf({ threads: 1, waiting: 2 });
    const stop = new AbortController();
    const open = ['spin', 'a', 'b'].map((list) => asked(list, list === 'spin' ? stop.signal : undefined));
    await expect(asked('c')).rejects.toMatchObject({ detail: { code: 'WORK_QUEUE_FULL', expected: 'at most 2' } });
    stop.abort(new Error('enough'));
    expect(await Promise.allSettled(open)).toMatchObject([
      { reason: { message: 'enough' } },
      { value: 'a' },
      { value: 'b' },
    ]);
    expect(await asked('c')).toBe('c');
  });
});

describe('a caller who no longer waits', () => {
  it('frees the thread that works for it, and its place in the queue', async () => {
    poolOf({ threads: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const open = [asked('spin', first.signal), asked('spin', second.signal), asked('next')];
    second.abort(new Error('gone'));
    first.abort(new Error('gone too'));
    expect(await Promise.allSettled(open)).toMatchObject([
      { reason: { message: 'gone too' } },
      { reason: { message: 'gone' } },
      { value: 'next' },
    ]);
    expect(started).toBe(2);
    await expect(asked('late', first.signal)).rejects.toThrow('gone too');
  });
});

describe('a thread that ends', () => {
  it('fails its own task alone, and the next has a new thread', async () => {
    poolOf({ threads: 1 });
    const open = [asked('exit'), asked('next')];
    expect(await Promise.allSettled(open)).toMatchObject([
      { reason: { detail: { code: 'THREAD_FAILED' } } },
      { value: 'next' },
    ]);
    expect(started).toBe(2);
  });

  it('because it had nothing to do is started again for the next task', async () => {
    poolOf({ idleMs: 0 });
    expect(await asked('first')).toBe('first');
    while (!(await hasEnded())) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await asked('second')).toBe('second');
  });

  /** Whether a further task needed a further thread. */
  async function hasEnded(): Promise<boolean> {
    const before = started;
    await asked('probe');
    return started > before;
  }
});

describe('closing', () => {
  it('fails what is open and what comes', async () => {
    poolOf({ threads: 1 });
    const open = [asked('spin'), asked('waiting')].map((answer) => answer.catch((error: unknown) => error));
    await pool.close();
    const closed = { detail: { code: 'THREAD_FAILED', what: 'the work threads are closed' } };
    expect(await Promise.all(open)).toMatchObject([closed, closed]);
    await expect(asked('late')).rejects.toMatchObject(closed);
  });
});
