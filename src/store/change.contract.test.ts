/** The contract of changes, run against every implementation: all or nothing, events that name every row, groups that share a commit. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyLog } from '../audit/index.ts';
import { type BoundEvent, isBound } from '../domain/auditEvent.ts';
import { testCaller } from '../domain/fixtures/testCaller.ts';
import { type Instant, localDate } from '../kit/localDate.ts';
import { listing, version } from '../lists/fixtures/arbitraryLists.ts';
import { unchanged } from './commit/change.ts';
import { storedAnswer } from './fixtures/storedAnswers.ts';
import { newVersion, putVersion, storeImplementations, writeTo } from './fixtures/storeSamples.ts';
import { encodeRawObject } from './raw/rawCodec.ts';
import type { ChangeUnit, Store } from './store.ts';

const at = '2026-11-24T00:00:00.000Z' as Instant;
const caller = testCaller();
const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};
const save = (unit: ChangeUnit, id: string) => unit.determinations.save(storedAnswer(), { id, at, actor: 'ann' });

describe.each(storeImplementations())('changes of the store: $name', ({ open, clean }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());
  afterAll(clean);

  const events = async (): Promise<BoundEvent[]> =>
    (await collect(store.audit.entries())).flatMap(({ event }) => (isBound(event) ? [event] : []));
  const book = (digest: string) => writeTo(store, (unit) => unit.ruleBooks.put(digest, '{}', at), { subject: digest });

  it('stores all of it', async () => {
    await writeTo(store, async (unit) => {
      await unit.ruleBooks.put('a', '{}', at);
      await unit.ruleBooks.put('b', '{}', at);
    });
    expect([await store.ruleBooks.has('a'), await store.ruleBooks.has('b')]).toEqual([true, true]);
  });

  it('stores nothing when the work throws, throws the same error, and leaves no gap in the log', async () => {
    await book('before');
    const failing = writeTo(store, async (unit) => {
      await unit.ruleBooks.put('a', '{}', at);
      await putVersion(unit, version('v', '2024-01-01'), [listing('1')]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await book('after');
    expect(await store.ruleBooks.has('a')).toBe(false);
    expect(await store.lists.allLists()).toEqual([]);
    expect(await store.lists.contentCount()).toEqual({ count: 0, highestId: 0 });
    expect((await events()).map(({ sequence, subject }) => [sequence, subject])).toEqual([
      [0, 'before'],
      [1, 'after'],
    ]);
  });

  it('sees its own writes, which nobody else sees before its end', async () => {
    let goOn: () => void = () => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const change = writeTo(store, async (unit) => {
      await unit.ruleBooks.put('a', '{}', at);
      expect(await unit.ruleBooks.has('a')).toBe(true);
      await waiting;
      throw new Error('rolled back');
    });
    const outside = new Promise((resolve) => setTimeout(() => resolve(store.ruleBooks.has('a')), 10));
    setTimeout(goOn, 40);
    await expect(change).rejects.toThrow('rolled back');
    expect(await outside).toBe(false);
  });

  it('bears the call in its event: who, for whom, when, in which call', async () => {
    const ann = testCaller({
      actor: 'ann',
      tenant: 'north',
      requestId: 'r7',
      at: '2026-11-25T00:00:00.000Z' as Instant,
    });
    const { result, sequences } = await store.change(ann, async (unit) => {
      const row = await save(unit, 'a');
      const facts = { outcome: 'unknown', ruleBook: '0'.repeat(64) };
      if (!row) throw new Error('it was there');
      return { result: 7, events: [{ type: 'determinationSaved', subject: 'a', facts, rows: [row] }] };
    });
    expect([result, sequences]).toEqual([7, [0]]);
    const { rows, ...event } = (await events())[0] as BoundEvent;
    expect(event).toEqual({
      sequence: 0,
      type: 'determinationSaved',
      version: 1,
      tenant: 'north',
      actor: 'ann',
      requestId: 'r7',
      at: '2026-11-25T00:00:00.000Z',
      subject: 'a',
      facts: { outcome: 'unknown', ruleBook: '0'.repeat(64) },
    });
    expect(rows).toEqual([{ table: 'determination', key: 'a', digest: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it('refuses a change whose events leave out a row, or name one twice, and keeps nothing of it', async () => {
    const silent = store.change(caller, async (unit) => {
      await unit.ruleBooks.put('a', '{}', at);
      return unchanged(1);
    });
    await expect(silent).rejects.toThrow('no event names the row a of rule_book');
    const twice = store.change(caller, async (unit) => {
      await unit.ruleBooks.put('b', '{}', at);
      const event = { type: 'ruleBookStored', subject: 'b', facts: {}, rows: unit.written() } as const;
      return { result: 1, events: [event, event] };
    });
    await expect(twice).rejects.toThrow('named twice');
    expect([await store.ruleBooks.has('a'), await store.ruleBooks.has('b')]).toEqual([false, false]);
    expect((await store.audit.head()).size).toBe(0);
  });

  it('writes nothing, and no event, where nothing changed', async () => {
    await writeTo(store, (unit) => save(unit, 'a'));
    const head = await store.audit.head();
    expect(await store.change(caller, async (unit) => unchanged(await save(unit, 'a')))).toEqual({
      result: null,
      sequences: [],
    });
    expect(await store.audit.head()).toEqual(head);
  });

  it('names many rows of one event by their root, and each stores its place', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `id ${index}`);
    await writeTo(store, async (unit) => {
      for (const id of ids) await save(unit, id);
    });
    expect((await events())[0]?.rows).toEqual([
      { table: 'determination', count: 120, root: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(await store.verifyRows()).toEqual({ sound: 120, beforeBinding: {}, checkedByDigest: 0, faults: [] });
  });

  it('runs changes one after the other, whatever they wait for, and the log verifies', async () => {
    const order: number[] = [];
    const changes = Array.from({ length: 40 }, (_, index) =>
      writeTo(store, async (unit) => {
        order.push(index);
        await new Promise((resolve) => setTimeout(resolve, index % 3));
        order.push(index);
        return unit.ruleBooks.put(String(index), '{}', at);
      }),
    );
    await Promise.all(changes);
    expect(order).toEqual(Array.from({ length: 40 }, (_, index) => [index, index]).flat());
    expect(await verifyLog(store.audit.entries(), await store.audit.head())).toMatchObject({ holds: true, size: 40 });
  });

  it('one change of a group that fails takes nothing of the others with it', async () => {
    const changes = Array.from({ length: 9 }, (_, index) =>
      writeTo(store, async (unit) => {
        await unit.ruleBooks.put(String(index), '{}', at);
        if (index % 3 === 1) throw new Error(`no ${index}`);
        return index;
      }),
    );
    const settled = await Promise.allSettled(changes);
    expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([
      0,
      'Error: no 1',
      2,
      3,
      'Error: no 4',
      5,
      6,
      'Error: no 7',
      8,
    ]);
    expect(await verifyLog(store.audit.entries(), await store.audit.head())).toMatchObject({ holds: true, size: 6 });
    expect(await store.verifyRows()).toMatchObject({ sound: 6, faults: [] });
  });

  it('refuses to nest, and refuses outside reads inside', async () => {
    await expect(writeTo(store, () => book('a'))).rejects.toThrow('do not nest');
    await expect(writeTo(store, () => store.ruleBooks.has('a'))).rejects.toThrow('its own repositories');
    expect(await store.ruleBooks.has('a')).toBe(false);
  });

  it('keeps what belongs to tenants apart', async () => {
    const [north, south] = [testCaller({ tenant: 'north' }), testCaller({ tenant: 'south' })];
    await writeTo(store, (unit) => save(unit, 'a'), { caller: north });
    expect(await store.of('north').determinations.get('a')).toMatchObject({ id: 'a' });
    expect(await store.of('south').determinations.get('a')).toBeUndefined();
    expect(await writeTo(store, (unit) => save(unit, 'a'), { caller: south })).not.toBeNull();
    expect(await store.of('south').determinations.get('a')).toMatchObject({ id: 'a' });
    expect(await store.verifyRows()).toMatchObject({ sound: 2, faults: [] });
  });

  it('shows lists of one tenant to nobody else, and published ones to all', async () => {
    const [north, south] = [testCaller({ tenant: 'north' }), testCaller({ tenant: 'south' })];
    const own = { ...version('own', '2024-01-01'), list: 'my-list' };
    await writeTo(store, (unit) => putVersion(unit, version('v', '2024-01-01'), [listing('1')]), { caller: south });
    await writeTo(
      store,
      async (unit) => {
        await unit.rawObjects.put(encodeRawObject(Buffer.from('own')));
        await unit.lists.putVersion({ ...newVersion(own, [listing('2')]), tenant: 'north' });
        expect(await unit.lists.allLists()).toEqual(['l', 'my-list']);
      },
      { caller: north },
    );
    expect(await store.of('north').lists.allLists()).toEqual(['l', 'my-list']);
    expect(await store.of('south').lists.allLists()).toEqual(['l']);
    expect(await store.of('south').lists.versionsOf('my-list')).toEqual([]);
    await expect(store.of('south').lists.membersOf('my-list', 'own')).rejects.toMatchObject({
      detail: { code: 'LIST_VERSION_UNKNOWN' },
    });
    expect(await store.lists.allLists()).toEqual(['l', 'my-list']);
  });

  it('gives content ids in the order of commits: whoever has seen one never sees a lower one appear', async () => {
    const puts = ['a', 'b', 'c', 'd', 'e'].map((key, index) =>
      writeTo(store, async (unit) => {
        await new Promise((resolve) => setTimeout(resolve, (5 - index) * 2));
        await putVersion(unit, version(key, `2024-01-0${index + 1}`), [listing(key), listing(`${key}2`)]);
      }),
    );
    const seen: number[] = [];
    for (const put of puts) {
      await put;
      seen.push((await store.lists.contentCount()).highestId);
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect((await collect(store.lists.contents())).map(({ contentId }) => contentId)).toEqual(
      Array.from({ length: 10 }, (_, index) => index + 1),
    );
  });

  it('numbers every kind of change', async () => {
    const before = await store.changes();
    await writeTo(store, (unit) => putVersion(unit, version('v', '2024-01-01'), [listing('1')]));
    const lists = await store.changes();
    await writeTo(store, (unit) =>
      unit.ownership.putVersion(
        { version: 'v', source: 's', publishedOn: localDate('2024-01-01'), recordedAt: at, raw: null, links: 0 },
        [],
      ),
    );
    const ownership = await store.changes();
    expect(before).toEqual({ lists: 0, ownership: 0, resolutions: 0 });
    expect(lists).toEqual({ lists: 1, ownership: 0, resolutions: 0 });
    expect(ownership).toEqual({ lists: 1, ownership: 1, resolutions: 0 });
  });
});
