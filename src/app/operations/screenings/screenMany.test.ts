import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Screening } from '../../../domain/screening.ts';
import { openPortcullis } from '../../compose/openPortcullis.ts';
import type { Portcullis } from '../../compose/portcullis.ts';
import { BatchAnswerer, type SearchBatch, type SearchThreads } from '../../models/names/searchBatch.ts';
import type { BatchLine } from '../../requests/askOptions.ts';

/** Threads that answer late and out of turn, in this thread, and count what is open. */
class FakeThreads implements SearchThreads {
  readonly capacity = 3;
  batches = 0;
  open = 0;
  mostOpen = 0;
  closed = false;
  failWith: Error | null = null;
  private readonly answerer = new BatchAnswerer();

  async search(batch: SearchBatch, signal?: AbortSignal) {
    this.batches += 1;
    this.open += 1;
    this.mostOpen = Math.max(this.mostOpen, this.open);
    await pause(this.batches % 3 === 0 ? 1 : 8);
    this.open -= 1;
    signal?.throwIfAborted();
    if (this.failWith) throw this.failWith;
    return this.answerer.answer(batch, () => false) ?? [];
  }

  async close() {
    this.closed = true;
  }
}

let dataDir: string;
let threads: FakeThreads;
let started: number[];
let portcullis: Portcullis;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'portcullis-many-'));
  threads = new FakeThreads();
  started = [];
  portcullis = await openPortcullis({
    dataDir,
    actor: 'test',
    clock: () => '2026-10-01T12:00:00.000Z' as never,
    startSearchThreads: (count) => {
      started.push(count);
      return threads;
    },
  });
});
afterEach(async () => {
  await portcullis.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const KNOWN = ['NSO Group', 'Saito Tech', 'Candiru', 'Intellexa', '...', 'Nobody Atall'];
const queries = (count: number) => Array.from({ length: count }, (_, k) => ({ name: KNOWN[k % KNOWN.length] ?? '' }));

const matchesOf = ({ matches, decision }: Screening) => [
  decision,
  matches.map(({ listing, score }) => [listing.id, score]),
];
const summary = (line: BatchLine<Screening>) =>
  'answer' in line
    ? [line.line, ...matchesOf(line.answer)]
    : [line.line, (line.error as { detail: { code: string } }).detail.code];

async function all<T>(lines: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

describe('screening many names', () => {
  it('gives each what it gets alone, in order, whether threads search or not', async () => {
    const asked = queries(1500);
    const alone = new Map<string, unknown>();
    for (const name of KNOWN.filter((known) => known !== '...'))
      alone.set(name, matchesOf(await portcullis.screen({ name })));
    const expected = asked.map(({ name }, k) =>
      name === '...' ? [k + 1, 'NAME_EMPTY'] : [k + 1, ...(alone.get(name) as [])],
    );
    expect((await all(portcullis.screenMany(asked, { threads: 2 }))).map(summary)).toEqual(expected);
    expect(threads.batches).toBeGreaterThan(0);
    expect((await all(portcullis.screenMany(asked, { threads: 1 }))).map(summary)).toEqual(expected);
    expect(started).toEqual([2]);
  });

  it('starts no thread for a small job', async () => {
    expect(await all(portcullis.screenMany(queries(1024), { threads: 4 }))).toHaveLength(1024);
    expect(started).toEqual([]);
  });

  it('answers a bad query with its error and goes on', async () => {
    const lines = await all(portcullis.screenMany([{ name: 'NSO Group' }, { nom: 'x' } as never, 'Candiru']));
    expect(lines.map((line) => ('error' in line ? 'bad' : line.answer.decision))).toEqual(['match', 'bad', 'match']);
    expect(lines[1]).toMatchObject({ line: 2, id: null, error: { detail: { where: 'screening query 2 /name' } } });
  });

  it('looks on where rows no longer in force fill what the threads found', async () => {
    const write = async (day: string, rows: readonly string[]) => {
      const csv = join(dataDir, `sdn-${day}.csv`);
      writeFileSync(
        csv,
        `${rows.map((row) => `${row},-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- `).join('\n')}\n`,
      );
      await portcullis.importList('us-ofac-sdn', [csv], { publishedOn: day, force: true });
    };
    await write(
      '2026-01-10',
      Array.from({ length: 150 }, (_, k) => `${100 + k},"ZAKHAROVSKI METALLURG"`),
    );
    await write('2026-02-10', ['1,"ZAKHAROVSKIY METALLURG"']);
    const asked = Array.from({ length: 1100 }, () => ({ name: 'Zakharovski Metallurg' }));
    const lines = await all(portcullis.screenMany(asked, { threads: 2, limit: 1, lists: ['us-ofac-sdn'] }));
    expect(threads.batches).toBeGreaterThan(0);
    for (const line of lines)
      expect('answer' in line && line.answer.matches[0]?.listing).toMatchObject({
        id: 'us-ofac-sdn:1',
        inForce: 'true',
      });
  });

  it('refuses a list that is not there before it reads a query', async () => {
    const never = (function* () {
      expect.unreachable('a query was read');
      yield '';
    })();
    await expect(all(portcullis.screenMany(never, { lists: ['nowhere'] }))).rejects.toMatchObject({
      detail: { code: 'LIST_UNKNOWN' },
    });
  });

  it('reads no further ahead than keeps the threads busy', async () => {
    let read = 0;
    const endless = (function* () {
      for (;;) {
        read += 1;
        yield { name: 'NSO Group' };
      }
    })();
    let answered = 0;
    let furthest = 0;
    for await (const { line } of portcullis.screenMany(endless, { threads: 2 })) {
      answered = line;
      furthest = Math.max(furthest, read - line);
      if (line === 4000) break;
    }
    expect(answered).toBe(4000);
    expect(threads.mostOpen).toBeLessThanOrEqual(threads.capacity + 1);
    expect(furthest).toBeLessThanOrEqual(64 * (threads.capacity + 1));
  });

  it('ends when its caller says so', async () => {
    const stop = new AbortController();
    const lines = portcullis.screenMany(queries(5000), { threads: 2, signal: stop.signal });
    await expect(
      (async () => {
        for await (const { line } of lines) if (line === 1600) stop.abort(new Error('enough'));
      })(),
    ).rejects.toThrow('enough');
  });

  it('fails as a whole when its threads do', async () => {
    threads.failWith = new Error('no thread');
    await expect(all(portcullis.screenMany(queries(1500), { threads: 2 }))).rejects.toThrow('no thread');
  });

  it('is answered from the lists of its first moment, though another comes meanwhile', async () => {
    const csv = join(dataDir, 'sdn.csv');
    writeFileSync(csv, '1,"HARBOUR, John",individual,"TESTING",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n');
    const found: boolean[] = [];
    const asked = Array.from({ length: 1400 }, () => ({ name: 'John Harbour' }));
    for await (const line of portcullis.screenMany(asked, { threads: 2 })) {
      found.push('answer' in line && line.answer.matches.length > 0);
      if (line.line === 1100) await portcullis.importList('us-ofac-sdn', [csv], { publishedOn: '2026-01-02' });
    }
    expect([found.length, found.includes(true)]).toEqual([1400, false]);
    const again = await all(portcullis.screenMany(asked, { threads: 2 }));
    expect(again.every((line) => 'answer' in line && line.answer.matches.length === 1)).toBe(true);
  });

  it('keeps what was asked to be kept in units with one audit event each', async () => {
    const before = await portcullis.verifyAudit();
    const asked = Array.from({ length: 1100 }, (_, k) => ({ name: `Nobody Atall ${k}` }));
    await all(portcullis.screenMany(asked, { threads: 2, save: true }));
    const after = await portcullis.verifyAudit();
    expect([after.ok, after.events - before.events]).toEqual([true, 3]);
  });

  it('closes the threads with itself', async () => {
    await all(portcullis.screenMany(queries(1500), { threads: 2 }));
    await portcullis.close();
    expect(threads.closed).toBe(true);
    portcullis = await openPortcullis({ dataDir });
  });
});
