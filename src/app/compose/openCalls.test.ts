import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openTestPortcullis } from '../../../test/support/openTestPortcullis.ts';
import { OpenCalls } from './openCalls.ts';

describe('OpenCalls', () => {
  it('are settled when each has its answer or its error', async () => {
    const calls = new OpenCalls();
    const answered: string[] = [];
    const one = calls.add(() => sleep(20).then(() => answered.push('one')));
    const other = calls.add(() => sleep(10).then(() => Promise.reject(new Error('no'))));
    other.catch(() => answered.push('other'));
    await calls.settled();
    expect(answered).toEqual(['other', 'one']);
    await one;
  });

  it('leave timers their turn while calls follow one another without a pause', async () => {
    const calls = new OpenCalls();
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 1);
    for (const until = performance.now() + 200; performance.now() < until; ) await calls.add(async () => 1);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(0);
  });
});

describe('closing', () => {
  it('waits for calls that are open, which get their answers', async () => {
    const portcullis = await openTestPortcullis();
    const lists = portcullis.lists();
    await Promise.all([portcullis.close(), lists]);
    expect((await lists).length).toBeGreaterThan(0);
  });
});
