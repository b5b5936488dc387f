/**
 * Is an answer of a saved batch there once the caller has it? A reader may stop at any line, and a process may be killed there: what was
 * given until then was acknowledged.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/kit/sha256.ts';
import { type BatchLine, openPortcullis, type Portcullis } from '../../src/portcullis.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import { checkFolder } from './checkFolder.ts';
import { laterClock } from './laterClock.ts';
import { transactionOf } from './workload.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'portcullis-batch-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const LINES = 20;
const READ = 7;

/** The first answers of a stream, whose reader then goes away. */
async function firstOf<T>(stream: AsyncIterable<BatchLine<T>>, count: number): Promise<readonly T[]> {
  const read: T[] = [];
  for await (const line of stream) {
    if ('answer' in line) read.push(line.answer);
    if (read.length === count) break;
  }
  return read;
}

const transactions = (what: string): readonly string[] =>
  Array.from({ length: LINES }, (_, line) => JSON.stringify(transactionOf(`Harbour Optics ${what} ${line}`)));
const names = (what: string) =>
  Array.from({ length: LINES }, (_, line) => ({ name: `Delta Shipping ${what} ${line}` }));

describe('a batch that is saved', () => {
  let portcullis: Portcullis;
  beforeAll(async () => {
    portcullis = await openPortcullis({ dataDir, clock: laterClock, actor: 'batch' });
  });
  afterAll(() => portcullis?.close());

  const determined = async (what: string, count: number): Promise<readonly Acknowledgement[]> => {
    const read = await firstOf(portcullis.determineBatch(transactions(what), { save: true }), count);
    expect(read).toHaveLength(Math.min(count, LINES));
    return read.map(({ id }) => ({ kind: 'determination', id }));
  };
  const screened = async (what: string, count: number): Promise<readonly Acknowledgement[]> => {
    const read = await firstOf(portcullis.screenMany(names(what), { save: true }), count);
    expect(read).toHaveLength(Math.min(count, LINES));
    return read.map((screening) => ({ kind: 'screening', id: digestOf(screening) }));
  };
  /** A batch has one event for many answers, so that the events are not counted here. */
  const faultsWith = async (acknowledged: readonly Acknowledgement[]): Promise<readonly string[]> =>
    (await checkFolder(dataDir, acknowledged, -acknowledged.length)).faults;

  it('is there when it was read to its end', async () => {
    expect(await faultsWith(await determined('whole', LINES + 1))).toEqual([]);
    expect(await faultsWith(await screened('whole', LINES + 1))).toEqual([]);
  });

  it('holds each determination that was given, when the reader stops', async () => {
    expect(await faultsWith(await determined('cut', READ))).toEqual([]);
  });

  it('holds each screening that was given, when the reader stops', async () => {
    expect(await faultsWith(await screened('cut', READ))).toEqual([]);
  });
});
