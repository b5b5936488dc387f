/** Does the check of a folder notice what is lost? A check that nothing can fail would make every kill look harmless. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseOf } from '../support/fixtureStores.ts';
import { type Acknowledgement, isAcknowledgement } from './acknowledgement.ts';
import { checkFolder } from './checkFolder.ts';
import { countKinds, dataDirOf, loadOf } from './killAgain.ts';
import { startLoad } from './startProcess.ts';

const folder = mkdtempSync(join(tmpdir(), 'portcullis-check-'));
const dataDir = dataDirOf(folder);
let acknowledged: readonly Acknowledgement[] = [];
beforeAll(async () => {
  const words = await startLoad(dataDir, { ...loadOf(folder, 'r1'), each: 2 }).ended();
  acknowledged = words.filter(isAcknowledgement);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the check of a folder', () => {
  it('finds everything that a load has saved', async () => {
    expect(countKinds(acknowledged)).toEqual({ determination: 32, screening: 4, ownershipLink: 2, import: 2 });
    expect((await checkFolder(dataDir, acknowledged, 0)).faults).toEqual([]);
  });

  it('names what is not there, of each kind', async () => {
    const never: readonly Acknowledgement[] = [
      { kind: 'determination', id: 'd0' },
      { kind: 'screening', id: 's0' },
      { kind: 'ownershipLink', owner: 'Nobody', owned: 'Works r1' },
      { kind: 'import', list: 'my-r1', version: 'v0', newcomer: 'Nobody' },
    ];
    const { events, faults } = await checkFolder(dataDir, never, 1000);
    expect(faults).toEqual([
      `the audit log has ${events} events, and at least 1004 were acknowledged`,
      expect.stringMatching(/^the determination d0 is lost/),
      'the screening s0 is lost',
      'the link from Nobody to Works r1 is lost',
      'the version v0 of my-r1 is lost',
    ]);
  });

  it('names a log with a gap', async () => {
    const database = new Database(databaseOf(dataDir));
    database.pragma('foreign_keys = OFF');
    const { changes } = database.prepare('delete from audit_event where sequence = 20').run();
    database.close();
    expect(changes).toBe(1);
    const { faults } = await checkFolder(dataDir, [], 0);
    expect(faults).toContainEqual(expect.stringMatching(/^the audit log is broken at 20/));
  });
});
