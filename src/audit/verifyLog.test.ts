import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../domain/auditEvent.ts';
import { appendEvent, type EventDraft, type LogEntry } from './appendEvent.ts';
import { leafHash, payloadCommitment } from './hashes.ts';
import { appendLeaf, EMPTY_HEAD, type TreeHead } from './treeHead.ts';
import { VERIFY_STEPS, type VerifyStep, verifyLog } from './verifyLog.ts';

interface GivenEvent {
  readonly draft: EventDraft;
  readonly payload: LogEntry['payload'];
}

const said = fc.record({
  at: fc.constant('2026-11-24T00:00:00.000Z'),
  actor: fc.constantFrom('ann', 'bob'),
  subject: fc.string({ maxLength: 8 }),
});
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const newer: fc.Arbitrary<GivenEvent> = fc
  .tuple(
    said,
    fc.nat(),
    fc.array(
      fc.oneof(
        fc.record({ table: fc.string(), key: fc.string(), digest: hash }),
        fc.record({ table: fc.string(), count: fc.integer({ min: 1 }), root: hash }),
      ),
    ),
  )
  .map(([event, count, rows]) => ({
    draft: {
      ...event,
      type: 'screeningBatchSaved',
      version: 1,
      tenant: 'main',
      requestId: 'r',
      facts: { count },
      rows,
    },
    payload: null,
  }));
const payloads = fc.record({
  salt: fc.constantFrom('00'.repeat(16), 'ab'.repeat(16)),
  payload: fc.record({ name: fc.string() }),
});
/** Of the form from before rows were bound, with personal data under a commitment. */
const older: fc.Arbitrary<GivenEvent> = fc
  .tuple(
    said,
    fc.constantFrom('listImported', 'determinationSaved', 'payloadErased'),
    fc.dictionary(fc.string({ maxLength: 4 }), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), {
      maxKeys: 3,
    }),
    fc.option(payloads),
  )
  .map(([event, type, facts, payload]) => olderEvent({ ...event, type, facts }, payload));

function olderEvent(
  event: Omit<Extract<EventDraft, { payloadCommitment: unknown }>, 'payloadCommitment'>,
  payload: LogEntry['payload'] = null,
): GivenEvent {
  const commitment = payload && payloadCommitment(payload.salt, payload.payload);
  return { draft: { ...event, payloadCommitment: commitment }, payload };
}

interface Log {
  readonly entries: readonly LogEntry[];
  readonly head: TreeHead;
}
function logOf(given: readonly GivenEvent[]): Log {
  let head = EMPTY_HEAD;
  const entries = given.map(({ draft, payload }) => {
    const { head: next, ...entry } = appendEvent(head, draft);
    head = next;
    return { ...entry, payload };
  });
  return { entries, head };
}
const log: fc.Arbitrary<Log> = fc.array(fc.oneof(newer, older), { minLength: 2, maxLength: 20 }).map(logOf);
const changed = (entry: LogEntry, event: Readonly<Record<string, unknown>>): LogEntry => ({
  ...entry,
  event: { ...entry.event, ...event } as AuditEvent,
});

/** Entries with hashes, numbers and commitments made to fit: what somebody with access to the store could do. */
function coveredUp(entries: readonly LogEntry[]): readonly LogEntry[] {
  return entries.map((entry, sequence) => {
    const event = { ...entry.event, sequence };
    return { ...entry, event, leafHash: leafHash(event) };
  });
}

/** Every way of tampering with a log that leaves another log. */
const tampering: fc.Arbitrary<(entries: readonly LogEntry[]) => readonly LogEntry[]> = fc
  .record({
    kind: fc.constantFrom('alter', 'remove', 'swap', 'insert', 'truncate', 'append'),
    at: fc.nat(),
    cover: fc.boolean(),
  })
  .map(({ kind, at, cover }) => (entries) => {
    const place = at % entries.length;
    const own = entries[place];
    if (own === undefined) throw new Error('a log of at least one event');
    const result = {
      alter: () => entries.with(place, changed(own, { actor: 'mallory' })),
      remove: () => entries.toSpliced(place, 1),
      swap: () => {
        const other = (place + 1) % entries.length;
        const second = entries[other] ?? own;
        return entries
          .with(place, changed(second, { facts: { ...second.event.facts, was: 'second' } }))
          .with(other, own);
      },
      insert: () => entries.toSpliced(place, 0, changed(own, { subject: 'forged' })),
      truncate: () => entries.slice(0, place),
      append: () => [...entries, changed(own, { subject: 'forged' })],
    }[kind]();
    return cover ? coveredUp(result) : result;
  });

describe('verifyLog', () => {
  it('holds for an untouched log, in all five steps', async () => {
    await fc.assert(
      fc.asyncProperty(log, async ({ entries, head }) => {
        const result = await verifyLog(entries, head);
        expect(result).toMatchObject({ holds: true, size: entries.length, root: head.root });
        expect(result.steps.map(({ step }) => step)).toEqual(VERIFY_STEPS);
      }),
    );
  });

  it('finds every altered, removed, reordered or inserted event, even with fitting numbers and hashes', async () => {
    await fc.assert(
      fc.asyncProperty(log, tampering, async ({ entries, head }, tamper) => {
        expect((await verifyLog(tamper(entries), head)).holds).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('finds a rewritten log by an earlier checkpoint even when the head was rewritten too', async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.nat(), async ({ entries, head }, at) => {
        const target = at % entries.length;
        const forged = coveredUp(
          entries.map((entry, index) => (index === target ? changed(entry, { actor: 'mallory' }) : entry)),
        );
        const forgedHead = forged.reduce((grown, { leafHash: leaf }) => appendLeaf(grown, leaf), EMPTY_HEAD);
        const checkpoint = { origin: 'log', size: head.size, root: head.root };
        expect((await verifyLog(forged, forgedHead)).holds).toBe(true);
        const result = await verifyLog(forged, forgedHead, [checkpoint]);
        expect(broken(result.steps)).toEqual(['checkpoints']);
        expect((await verifyLog([], EMPTY_HEAD, [checkpoint])).holds).toBe(false);
      }),
    );
  });

  it('still holds when payload is erased, and counts it', async () => {
    await fc.assert(
      fc.asyncProperty(log, async ({ entries, head }) => {
        const erased = entries.map((entry) => ({ ...entry, payload: null }));
        const result = await verifyLog(erased, head);
        expect(result.holds).toBe(true);
        expect(result.erased).toBe(entries.filter(({ payload }) => payload !== null).length);
      }),
    );
  });

  it('names the step that breaks and where', async () => {
    const base = {
      type: 'matchResolved',
      at: '2026-11-24T00:00:00.000Z',
      actor: 'ann',
      subject: 's',
      facts: {},
    } as const;
    const { entries, head } = logOf([
      olderEvent(base),
      olderEvent(base, { salt: '00'.repeat(16), payload: { name: 'A' } }),
      olderEvent(base),
    ]);
    const [first, second, third] = entries;
    if (!first || !second || !third) throw new Error('three entries');
    const where = async (given: readonly LogEntry[], of = head) =>
      (await verifyLog(given, of)).steps.filter(({ holds }) => !holds).map(({ step, at }) => [step, at]);
    expect(await where([first, changed(second, { actor: 'm' }), third])).toEqual([
      ['leaves', 1],
      ['root', null],
    ]);
    expect(await where([first, third])).toEqual([
      ['sequence', 1],
      ['root', null],
    ]);
    expect(await where([first, second])).toEqual([['root', null]]);
    expect(await where([first, { ...second, leafHash: '00' }, third])).toEqual([['leaves', 1]]);
    expect(
      await where([first, { ...second, payload: { salt: '00'.repeat(16), payload: { name: 'B' } } }, third]),
    ).toEqual([['payloads', 1]]);
    expect(await where([{ ...first, payload: { salt: '', payload: 1 } }, second, third])).toEqual([['payloads', 0]]);
    expect(await where([changed(first, { facts: { x: Number.NaN } }), second, third])).toEqual([
      ['sequence', 0],
      ['leaves', 0],
      ['root', null],
    ]);
    expect(await where(entries, { ...head, root: 'other' })).toEqual([['root', null]]);
  });
});

const broken = (steps: readonly { readonly step: VerifyStep; readonly holds: boolean }[]) =>
  steps.filter(({ holds }) => !holds).map(({ step }) => step);
