import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyLog } from '../../audit/verifyLog.ts';
import type { Instant } from '../../kit/localDate.ts';
import { tickingClock } from '../../store/fixtures/storeSamples.ts';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/store.ts';
import { type AuditRecord, recordAuditEvent } from './recordAuditEvent.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore({ path: ':memory:', clock: tickingClock() });
});
afterEach(() => store.close());

const record = (payload?: unknown): AuditRecord => ({
  type: 'screeningSaved',
  at: '2026-11-24T00:00:00.000Z' as Instant,
  actor: 'ann',
  subject: 's',
  facts: {},
  ...(payload === undefined ? {} : { payload }),
});
const write = (...given: Parameters<typeof record>) =>
  store.unitOfWork((unit) => recordAuditEvent(unit, record(...given)));
const entries = async () => {
  const all = [];
  for await (const entry of store.audit.entries()) all.push(entry);
  return all;
};
const verify = async () => verifyLog(store.audit.entries(), await store.audit.head());

describe('recordAuditEvent', () => {
  it('numbers events from 0 into a log that verifies', async () => {
    expect([await write(), await write({ name: 'Ann' }), await write()]).toEqual([0, 1, 2]);
    expect(await verify()).toMatchObject({ holds: true, size: 3, erased: 0 });
  });

  it('commits to equal payloads differently, so that one cannot be guessed from another', async () => {
    await write({ name: 'Ann' });
    await write({ name: 'Ann' });
    const [first, second] = await entries();
    expect(first?.event.payloadCommitment).not.toBe(second?.event.payloadCommitment);
    expect(first?.payload?.salt).toHaveLength(64);
    expect(JSON.stringify(first?.event)).not.toContain('Ann');
  });
});
