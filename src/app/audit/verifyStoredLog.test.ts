import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCaller } from '../../domain/fixtures/testCaller.ts';
import { tickingClock, writeTo } from '../../store/fixtures/storeSamples.ts';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/store.ts';
import { verifyStoredLog } from './verifyStoredLog.ts';

let folder: string;
let store: Store;
const path = () => join(folder, 'store.sqlite');
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portcullis-audit-'));
  store = await openStore({ address: { kind: 'sqlite', path: path() }, clock: tickingClock() });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const append = (subject: string, to = store) =>
  writeTo(to, (unit) => unit.ruleBooks.put(subject, '{}', unit.recordedAt), {
    caller: testCaller({ actor: 'ann' }),
    subject,
  });
function tamper(statement: string): void {
  const database = new Database(path());
  database.exec(statement);
  database.close();
}
const brokenSteps = async () =>
  (await verifyStoredLog(store)).steps.filter(({ holds }) => !holds).map(({ step, at }) => [step, at]);

describe('verifyStoredLog', () => {
  it('holds while another process appends', async () => {
    const other = await openStore({ address: { kind: 'sqlite', path: path() }, clock: tickingClock() });
    const writing = (async () => {
      for (let count = 0; count < 60; count += 1) await append(`other ${count}`, other);
    })();
    for (let count = 0; count < 10; count += 1) expect((await verifyStoredLog(store)).holds).toBe(true);
    await writing;
    expect(await verifyStoredLog(store)).toMatchObject({ holds: true, size: 60 });
    await other.close();
  });

  it.each([
    [
      'altered',
      `update audit_event set json = replace(json, 'ann', 'bob') where sequence = 1`,
      [
        ['leaves', 1],
        ['root', null],
      ],
    ],
    [
      'removed',
      'delete from audit_event where sequence = 1',
      [
        ['sequence', 1],
        ['root', null],
      ],
    ],
    ['cut off', 'delete from audit_event where sequence = 2', [['root', null]]],
    [
      'added behind the head',
      `insert into audit_event select 3, subject, leaf_hash, replace(json, '"sequence":2', '"sequence":3') from audit_event where sequence = 2`,
      [
        ['leaves', 3],
        ['root', null],
      ],
    ],
    [
      'with its numbers swapped',
      'update audit_event set sequence = 9 where sequence = 0; update audit_event set sequence = 0 where sequence = 1; update audit_event set sequence = 1 where sequence = 9',
      [
        ['sequence', 0],
        ['root', null],
      ],
    ],
  ])('finds a log that is %s in the database itself', async (_what, statement, expected) => {
    for (const subject of ['a', 'b', 'c']) await append(subject);
    expect(await brokenSteps()).toEqual([]);
    tamper(statement);
    expect(await brokenSteps()).toEqual(expected);
  });
});
