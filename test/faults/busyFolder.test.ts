/** What happens to saves while another process holds the folder for longer than they wait? */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortcullis, type Portcullis } from '../../src/portcullis.ts';
import { databaseOf } from '../support/fixtureStores.ts';
import { checkFolder } from './checkFolder.ts';
import { DOCUMENTED_WAIT_MS } from './documentedWait.ts';
import { dataDirOf } from './killAgain.ts';
import { laterClock } from './laterClock.ts';
import { prepareFolder } from './prepareFolder.ts';
import { transactionOf } from './workload.ts';

const root = mkdtempSync(join(tmpdir(), 'portcullis-busy-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('saves that another process keeps waiting for too long', () => {
  const dataDir = dataDirOf(root);
  let portcullis: Portcullis;
  let outcomes: readonly PromiseSettledResult<unknown>[] = [];
  let waitedMs = 0;
  beforeAll(async () => {
    await prepareFolder(dataDir);
    portcullis = await openPortcullis({ dataDir, clock: laterClock, actor: 'waiting' });
    const other = new Database(databaseOf(dataDir));
    other.exec('begin immediate');
    const started = performance.now();
    outcomes = await Promise.allSettled([1, 2].map((turn) => portcullis.determine(transactionOf(`Waiting ${turn}`))));
    waitedMs = performance.now() - started;
    other.exec('commit');
    other.close();
  });
  afterAll(() => portcullis?.close());

  it('are refused after the documented wait', () => {
    const refused = { status: 'rejected', reason: expect.objectContaining({ code: 'STORE_BUSY' }) };
    expect(outcomes).toEqual([refused, refused]);
    expect(waitedMs).toBeGreaterThanOrEqual(DOCUMENTED_WAIT_MS);
  });

  it('wait together, and not one after the other', () => {
    expect(waitedMs).toBeLessThan(2 * DOCUMENTED_WAIT_MS);
  });

  it('leave a store that saves when it is free', async () => {
    const { id } = await portcullis.determine(transactionOf('Waiting 3'));
    expect((await checkFolder(dataDir, [{ kind: 'determination', id }], 0)).faults).toEqual([]);
  });
});
