import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../kit/localDate.ts';
import { tickingClock } from '../../store/fixtures/storeSamples.ts';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/store.ts';
import { recordAuditEvent } from './recordAuditEvent.ts';
import { verifyStoredLog } from './verifyStoredLog.ts';

let folder: string;
let store: Store;
const path = () => join(folder, 'store.sqlite');
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portcullis-audit-'));
  store = await openStore({ path: path(), clock: tickingClock() });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const append = (subject: string, to = store) =>
  to.unitOfWork((unit) =>
    recordAuditEvent(unit, {
      type: 'matchResolved',
      at: '2026-11-24T00:00:00.000Z' as Instant,
      actor: 'ann',
      subject,
      facts: {},
      payload: { subject },
    }),
  );
function tamper(statement: string): void {
  const database = new Database(path());
  database.exec(statement);
  database.close();
}
const brokenSteps = async () =>
  (await verifyStoredLog(store)).steps.filter(({ holds }) => !holds).map(({ step, at }) => [step, at]);

describe('verifyStoredLog', () => {
  it('holds while another process appends', async () => {
    const other = await openStore({ path: path(), clock: tickingClock() });
    const writing = (async () => {
      for (let count = 0; count < 60; count += 1) await append(`other ${count}`, other);
    })();
    for (let count = 0; count < 10; count += 1) expect((await verifyStoredLog(store)).holds).toBe(true);
    await writing;
    expect(await verifyStoredLog(store)).toMatchObject({ holds: true, size: 60 });
    await other.close();
  });

  it('holds without a payload, whose commitment stays in its event', async () => {
    for (const subject of ['a', 'b']) await append(subject);
    const { root } = await store.audit.head();
    tamper('delete from audit_payload where sequence = 0');
    expect(await verifyStoredLog(store)).toMatchObject({ holds: true, root, erased: 1 });
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
    ['with another payload', `update audit_payload set json = '{"subject":"x"}' where sequence = 0`, [['payloads', 0]]],
    [
      'with its numbers swapped',
      'update audit_event set sequence = 9 where sequence = 0; update audit_event set sequence = 0 where sequence = 1; update audit_event set sequence = 1 where sequence = 9',
      [
        ['sequence', 0],
        ['root', null],
        ['payloads', 0],
      ],
    ],
  ])('finds a log that is %s in the database itself', async (_what, statement, expected) => {
    for (const subject of ['a', 'b', 'c']) await append(subject);
    expect(await brokenSteps()).toEqual([]);
    tamper(statement);
    expect(await brokenSteps()).toEqual(expected);
  });
});
