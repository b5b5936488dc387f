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
const verify = async () => verifyLog(store.audit.entries(), await store.audit.head());

describe('recordAuditEvent', () => {
  it('numbers events from 0 into a log that verifies', async () => {
    expect([await write(), await write({ name: 'Ann' }), await write()]).toEqual([0, 1, 2]);
    expect(await verify()).toMatchObject({ holds: true, size: 3, erased: 0 });
  });

  it('commits to equal payloads differently, so that one cannot be guessed from another', async () => {
    await write({ name: 'Ann' });
    await write({ name: 'Ann' });
    const [first, second] = [await store.audit.event(0), await store.audit.event(1)];
    expect(first?.event.payloadCommitment).not.toBe(second?.event.payloadCommitment);
    expect((await store.audit.payload(0))?.salt).toHaveLength(64);
  });

  it('keeps the log whole when a payload is erased', async () => {
    await write({ name: 'Ann' });
    const { root } = await store.audit.head();
    await store.unitOfWork((unit) => unit.audit.erasePayload(0));
    expect(await verify()).toMatchObject({ holds: true, root, erased: 1 });
    expect(JSON.stringify(await store.audit.event(0))).not.toContain('Ann');
  });
});
