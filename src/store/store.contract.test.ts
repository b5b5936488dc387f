/** The contract of the store, run against every implementation: what holds here holds whichever database stands behind it. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Screening } from '../domain/screening.ts';
import { type Instant, localDate } from '../kit/localDate.ts';
import { seal } from '../kit/sealed.ts';
import { type Digest, sha256 } from '../kit/sha256.ts';
import { listing, version } from '../lists/fixtures/arbitraryLists.ts';
import { storedAnswer } from './fixtures/storedAnswers.ts';
import { account, newVersion, putVersion, storeImplementations, writeTo } from './fixtures/storeSamples.ts';
import type { MatchResolution } from './matchResolutions/port.ts';
import type { OwnershipVersion } from './ownership/port.ts';
import { encodeRawObject } from './raw/rawCodec.ts';
import type { Store } from './store.ts';

const at = '2026-11-24T00:00:00.000Z' as Instant;
const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe.each(storeImplementations())('store: $name', ({ open, clean }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());
  afterAll(clean);

  describe('lists', () => {
    const [one, two, three] = [version('v1', '2024-01-01'), version('v2', '2024-02-01'), version('v3', '2024-03-01')];

    it('gives back a version, its members, files and account', async () => {
      const members = [listing('b', { remarks: 'x' }), listing('a')];
      await writeTo(store, (unit) => putVersion(unit, one, members));
      const put = newVersion(one, members);
      expect(await store.lists.allLists()).toEqual(['l']);
      expect(await store.lists.versionsOf('l')).toEqual([put.version]);
      expect(await store.lists.version('l', 'v1')).toEqual(put.version);
      expect(await store.lists.version('l', 'v9')).toBeUndefined();
      expect(await store.lists.membersOf('l', 'v1')).toEqual([listing('a'), listing('b', { remarks: 'x' })]);
      expect(await store.lists.filesOf('l', 'v1')).toEqual(put.files);
      expect(await store.lists.accountOf('l', 'v1')).toEqual(put.account);
      expect(await store.lists.versionsOf('m')).toEqual([]);
    });

    it('names a version it does not have', async () => {
      await expect(store.lists.membersOf('l', 'v9')).rejects.toMatchObject({
        detail: { code: 'LIST_VERSION_UNKNOWN' },
      });
    });

    it('keeps a content once, however many versions hold it', async () => {
      await writeTo(store, async (unit) => {
        await putVersion(unit, one, [listing('a'), listing('b')]);
        await putVersion(unit, two, [listing('b'), listing('a', { remarks: 'new' })]);
      });
      const contents = await collect(store.lists.contents());
      expect(contents.map(({ contentId, listing: held }) => [contentId, held.id, held.remarks])).toEqual([
        [1, 'l:a', undefined],
        [2, 'l:b', undefined],
        [3, 'l:a', 'new'],
      ]);
      expect(await store.lists.contentCount()).toEqual({ count: 3, highestId: 3 });
      expect(await store.lists.memberIdsOf('l', 'v1')).toEqual([1, 2]);
      expect(await store.lists.memberIdsOf('l', 'v2')).toEqual([2, 3]);
      expect(
        (await store.lists.memberReferencesOf('l', 'v2')).map(({ listingId, contentId }) => [listingId, contentId]),
      ).toEqual([
        ['l:a', 3],
        ['l:b', 2],
      ]);
      expect((await collect(store.lists.contents(2))).map(({ contentId }) => contentId)).toEqual([3]);
      expect((await store.lists.contentsById([3, 1, 3])).map(({ contentId }) => contentId)).toEqual([1, 3]);
      expect(await store.lists.contentsById([])).toEqual([]);
    });

    it('answers the same whatever order the versions were loaded in', async () => {
      const versions = Array.from({ length: 70 }, (_, index) => ({
        version: version(
          `v${index}`,
          `2024-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
        ),
        members: Array.from({ length: 12 }, (__, key) => key)
          .filter((key) => (index + key) % 5 !== 0)
          .map((key) => listing(String(key), { remarks: `r${Math.floor((index + key) / 9)}` })),
      }));
      const order = versions
        .map((entry, index) => ({ entry, place: (index * 37) % 70 }))
        .sort((a, b) => a.place - b.place);
      for (const { entry } of order) await writeTo(store, (unit) => putVersion(unit, entry.version, entry.members));
      expect((await store.lists.versionsOf('l')).map((held) => held.version)).toEqual(
        versions.map((held) => held.version.version),
      );
      for (const held of versions)
        expect(await store.lists.membersOf('l', held.version.version)).toEqual(
          [...held.members].sort((a, b) => (a.id < b.id ? -1 : 1)),
        );
      const history = await store.lists.historyOf('l:3');
      for (const held of versions)
        expect(history?.heldBy.get(held.version.version)?.listing).toEqual(held.members.find(({ id }) => id === 'l:3'));
      expect(await store.check()).toEqual([]);
    });

    it('orders versions of one day by recording', async () => {
      const later = version('later', '2024-01-01', { recordedAt: '2024-06-01T00:00:00.000Z' });
      await writeTo(store, async (unit) => {
        await putVersion(unit, later, []);
        await putVersion(unit, one, []);
      });
      expect((await store.lists.versionsOf('l')).map((held) => held.version)).toEqual(['v1', 'later']);
    });

    it('tells one listing through all versions', async () => {
      await writeTo(store, async (unit) => {
        await putVersion(unit, one, [listing('a')]);
        await putVersion(unit, two, [listing('b')]);
        await putVersion(unit, three, [listing('a', { remarks: 'back' })]);
      });
      const history = await store.lists.historyOf('l:a');
      expect(history?.versions.map((held) => held.version)).toEqual(['v1', 'v2', 'v3']);
      expect([...(history?.heldBy ?? [])].map(([name, held]) => [name, held.listing.remarks])).toEqual([
        ['v1', undefined],
        ['v3', 'back'],
      ]);
      expect(await store.lists.historyOf('l:never')).toBeUndefined();
    });

    it('tells many listings at once as it tells each', async () => {
      await writeTo(store, async (unit) => {
        await putVersion(unit, one, [listing('a'), listing('b')]);
        await putVersion(unit, two, [listing('b', { remarks: 'new' })]);
        await putVersion(unit, version('m1', '2024-01-05', { list: 'm' }), [listing('c', { id: 'm:c', list: 'm' })]);
      });
      const ids = ['m:c', 'l:b', 'l:never', 'l:a', 'l:b'];
      const each = await Promise.all(['l:a', 'l:b', 'm:c'].map((id) => store.lists.historyOf(id)));
      expect(await store.lists.historiesOf(ids)).toEqual(each);
      expect(await store.lists.historiesOf([])).toEqual([]);
    });

    it('keeps every reference ever given, with the id as the other list writes it', async () => {
      await writeTo(store, async (unit) => {
        await putVersion(unit, one, [
          listing('a', { sameAs: ['m:QDI.1', 'm:unknown'] }),
          listing('b', { sameAs: ['m:qdi.1'] }),
        ]);
        await putVersion(unit, two, [listing('a'), listing('b')]);
        await putVersion(unit, version('m1', '2024-01-05', { list: 'm' }), [
          listing('q', { id: 'm:QDi.1', list: 'm' }),
        ]);
      });
      expect(await store.lists.references()).toEqual([
        { from: 'l:a', to: 'm:QDi.1' },
        { from: 'l:a', to: 'm:unknown' },
        { from: 'l:b', to: 'm:QDi.1' },
      ]);
    });

    it('finds who ever bore a number, however it was written', async () => {
      const passport = (value: string) => ({ identifiers: [{ kind: 'passport', value }] });
      await writeTo(store, async (unit) => {
        await putVersion(unit, one, [listing('a', passport('AB-123 456')), listing('b', passport('123'))]);
        await putVersion(unit, two, [listing('a'), listing('b', passport('ab123456'))]);
      });
      expect(await store.lists.bearersOf(['passport AB123456', 'imo AB123456'])).toEqual(['l:a', 'l:b']);
      expect(await store.lists.bearersOf(['passport 123'])).toEqual([]);
      expect(await store.lists.bearersOf([])).toEqual([]);
    });

    it('keeps names that are alike until another reading of names begins', async () => {
      const hits = [
        { contentId: 7, score: 0.9731 },
        { contentId: 3, score: 0.86 },
      ];
      await store.keep(async ({ nameLikeness }) => {
        await nameLikeness.begin('r1');
        await nameLikeness.put(
          new Map([
            ['person A', hits],
            ['person B', []],
          ]),
        );
      });
      expect(await store.nameLikeness.keptUpTo('r1')).toBe(0);
      await store.keep((unit) => unit.nameLikeness.complete('r1', 7));
      await store.keep((unit) => unit.nameLikeness.put(new Map([['person B', hits.slice(1)]])));
      expect([await store.nameLikeness.keptUpTo('r1'), await store.nameLikeness.keptUpTo('r2')]).toEqual([7, 0]);
      expect(await store.nameLikeness.of('person A')).toEqual(hits);
      expect(await store.nameLikeness.of('person B')).toEqual(hits.slice(1));
      expect(await store.nameLikeness.of('person C')).toBeUndefined();
      await store.keep((unit) => unit.nameLikeness.begin('r2'));
      expect(await store.nameLikeness.of('person A')).toBeUndefined();
      expect(await store.nameLikeness.keptUpTo('r1')).toBe(0);
    });

    it('refuses a version twice and a member without content, storing nothing of it', async () => {
      await writeTo(store, (unit) => putVersion(unit, one, [listing('a')]));
      await expect(writeTo(store, (unit) => putVersion(unit, one, [listing('b')]))).rejects.toThrow();
      const incomplete = { ...newVersion(two, [listing('b')]), contents: () => [] };
      await expect(writeTo(store, (unit) => unit.lists.putVersion(incomplete))).rejects.toThrow('no content');
      expect(await store.lists.contentCount()).toEqual({ count: 1, highestId: 1 });
    });

    it('moves the data version with lists and with nothing else', async () => {
      const before = (await store.changes()).lists;
      await writeTo(store, (unit) => unit.ruleBooks.put('a', '{}', at));
      expect((await store.changes()).lists).toBe(before);
      await writeTo(store, (unit) => putVersion(unit, one, [listing('a')]));
      expect((await store.changes()).lists).toBeGreaterThan(before);
    });

    it('keeps a held import once', async () => {
      const held = {
        tenant: null,
        list: 'l',
        publishedOn: localDate('2024-02-01'),
        recordedAt: '2024-02-01T10:00:00.000Z' as Instant,
        reason: 'too short',
        files: [{ name: 'f', sha256: sha256('f') }],
        account: account(two, 1),
      };
      const put = () => writeTo(store, (unit) => unit.lists.putHeldImport(held));
      expect([await put(), await put()]).toEqual([true, false]);
    });

    it('keeps one check of a list for each day, the first, and tells of it as of a change', async () => {
      const check = (day: string, hour: string) => ({
        list: 'l',
        checkedOn: localDate(day),
        recordedAt: `${day}T${hour}:00:00.000Z` as Instant,
        how: 'fetched' as const,
      });
      const put = (one: ReturnType<typeof check>) => writeTo(store, (unit) => unit.lists.putCheck(one));
      const before = (await store.changes()).lists;
      expect(await put(check('2024-02-02', '06'))).toBe(true);
      expect((await store.changes()).lists).toBeGreaterThan(before);
      expect(await put(check('2024-02-02', '18'))).toBe(false);
      expect(await put(check('2024-02-01', '07'))).toBe(true);
      expect(await store.lists.checks()).toEqual([check('2024-02-01', '07'), check('2024-02-02', '06')]);
    });
  });

  describe('raw objects', () => {
    const text = 'a line of a published file\n'.repeat(2000);
    it('gives back the bytes, alone and through a dictionary', async () => {
      const base = encodeRawObject(Buffer.from(text));
      await writeTo(store, (unit) => unit.rawObjects.put(base));
      const described = await store.rawObjects.describe(base.sha256);
      expect(described).toEqual({
        sha256: base.sha256,
        codec: 'zstd',
        base: null,
        size: text.length,
        packedSize: base.bytes.length,
        dependantsSize: 0,
      });
      const bytes = await store.rawObjects.get(base.sha256);
      if (!described || !bytes) throw new Error('just put');
      const next = encodeRawObject(Buffer.from(`${text}next`), { ...described, bytes });
      expect(next.base).toBe(base.sha256);
      await writeTo(store, (unit) => unit.rawObjects.put(next));
      expect(Buffer.from((await store.rawObjects.get(next.sha256)) ?? []).toString()).toBe(`${text}next`);
      expect(await store.rawObjects.describe(base.sha256)).toMatchObject({ dependantsSize: next.bytes.length });
      expect(await store.rawObjects.has(sha256('other'))).toBe(false);
      expect(await store.rawObjects.get(sha256('other'))).toBeUndefined();
    });

    it('notices bytes that are no longer those of the digest', async () => {
      const damaged = { ...encodeRawObject(Buffer.from('right')), sha256: sha256('wrong') };
      const broken = { ...encodeRawObject(Buffer.from('third')), bytes: Buffer.from('not zstd') };
      await writeTo(store, async (unit) => {
        await unit.rawObjects.put(damaged);
        await unit.rawObjects.put(broken);
      });
      for (const { sha256: digest } of [damaged, broken])
        await expect(store.rawObjects.get(digest)).rejects.toMatchObject({ detail: { code: 'STORE_CORRUPT' } });
      expect(await store.check()).toHaveLength(2);
    });
  });

  describe('determinations', () => {
    const save = (id: string, time: string, answer = storedAnswer()) =>
      writeTo(store, (unit) => unit.determinations.save(answer, { id, at: time as Instant, actor: 'ann' }));

    it('keeps one once, as it was given', async () => {
      const written = [await save('a', at), await save('a', at), await save('b', '2026-11-25T00:00:00.000Z')];
      expect(written.map((row) => row?.key ?? null)).toEqual(['a', null, 'b']);
      expect(await store.of('main').determinations.get('a')).toEqual({
        id: 'a',
        savedAt: at,
        actor: 'ann',
        outcome: 'unknown',
        determination: storedAnswer().value,
      });
      expect(await store.of('main').determinations.get('c')).toBeUndefined();
    });

    it('refuses another answer under the same id, and keeps the first', async () => {
      await save('a', at);
      const { size } = await store.audit.head();
      await expect(save('a', at, storedAnswer('allowed'))).rejects.toMatchObject({ code: 'DETERMINATION_CONFLICT' });
      expect(await store.of('main').determinations.get('a')).toMatchObject({ outcome: 'unknown' });
      expect((await store.audit.head()).size).toBe(size);
    });
  });

  it('keeps rule books by digest', async () => {
    const json = JSON.stringify({ rules: 'long '.repeat(5000) });
    const put = () => writeTo(store, (unit) => unit.ruleBooks.put('d', json, at));
    expect([await put(), await put()].map((row) => row?.key ?? null)).toEqual(['d', null]);
    expect(await store.ruleBooks.get('d')).toBe(json);
    expect(await store.ruleBooks.get('e')).toBeUndefined();
  });

  it('keeps a screening once, as it was given', async () => {
    const save = (decision: Screening['decision']) =>
      writeTo(store, (unit) =>
        unit.screenings.save(seal({ decision } as Screening), { at, actor: 'ann', customer: 'c1' }),
      );
    const { digest } = seal({ decision: 'clear' });
    const written = [await save('clear'), await save('clear'), await save('review')];
    expect(written.map((row) => row === null)).toEqual([false, true, false]);
    expect(await store.of('main').screenings.get(digest)).toEqual({
      id: digest,
      savedAt: at,
      actor: 'ann',
      customer: 'c1',
      screening: { decision: 'clear' },
    });
    expect(await store.of('main').screenings.get('nothing')).toBeUndefined();
  });

  it('lets the newest decision about a pair count and keeps the earlier ones', async () => {
    const decision = (outcome: MatchResolution['resolution']['outcome'], time: string): MatchResolution => ({
      customer: 'c1',
      listingId: 'l:a',
      listingDigest: 'd1',
      customerDigest: 'k1',
      resolution: { outcome, by: 'ann', at: time, why: 'seen' },
      expiresOn: null,
    });
    const [first, second] = [
      decision('undecided', '2026-01-01T00:00:00.000Z'),
      decision('falsePositive', '2026-02-01T00:00:00.000Z'),
    ];
    const before = (await store.changes()).resolutions;
    await writeTo(store, async (unit) => {
      await unit.matchResolutions.add(second);
      await unit.matchResolutions.add(first);
      await unit.matchResolutions.add({ ...first, customer: 'c2' });
    });
    expect((await store.changes()).resolutions).toBeGreaterThan(before);
    expect(await store.of('main').matchResolutions.ofCustomer('c1')).toEqual([second]);
    expect(await store.of('main').matchResolutions.ofCustomer('c1', '2026-01-15T00:00:00.000Z' as Instant)).toEqual([
      first,
    ]);
    const asRead = (await store.changes()).resolutions;
    const third = { ...second, resolution: { ...second.resolution, why: 'a third look' } };
    await writeTo(store, (unit) => unit.matchResolutions.add(third));
    expect(await store.of('main').matchResolutions.ofCustomer('c1', undefined, asRead)).toEqual([second]);
    expect(await store.of('main').matchResolutions.ofCustomer('c1')).toEqual([third]);
    expect(await store.of('main').matchResolutions.history('c1', 'l:a')).toEqual([first, second, third]);
    expect(await store.of('main').matchResolutions.ofCustomer('c3')).toEqual([]);
  });

  describe('ownership links', () => {
    const link = (owner: string, owned: string, share = '60') => ({
      ownerKey: owner.toLowerCase(),
      ownedKey: owned.toLowerCase(),
      link: {
        owner,
        owned,
        share,
        kind: 'equity' as const,
        control: false,
        jointWith: [],
        validFrom: null,
        validTo: null,
        source: null,
      },
    });
    const ownership = (name: string, publishedOn: string, over: Partial<OwnershipVersion> = {}): OwnershipVersion => ({
      version: name,
      source: 'register.csv',
      publishedOn: localDate(publishedOn),
      recordedAt: at,
      raw: null,
      links: 1,
      ...over,
    });

    it('keeps each version with its links, in order of publication', async () => {
      const raw = encodeRawObject(Buffer.from('owner,owned,share'));
      const [late, early] = [
        ownership('v2', '2024-02-01', { raw: raw.sha256, links: 2 }),
        ownership('v1', '2024-01-01'),
      ];
      await writeTo(store, async (unit) => {
        await unit.rawObjects.put(raw);
        await unit.ownership.putVersion(late, [link('A', 'B', '40'), link('C', 'B', '30')]);
        await unit.ownership.putVersion(early, [link('A', 'B')]);
      });
      expect(await store.of('main').ownership.versions()).toEqual([early, late]);
      expect((await store.changes()).ownership).toBe(2);
      const found = await store.of('main').ownership.linksInto(['b', 'x']);
      expect(found.map(({ version, link: { owner, share } }) => [version, owner, share])).toEqual([
        ['v2', 'A', '40'],
        ['v2', 'C', '30'],
        ['v1', 'A', '60'],
      ]);
      expect(await store.of('main').ownership.linksOf(['v1'])).toEqual([{ version: 'v1', ...link('A', 'B') }]);
      expect(await store.of('main').ownership.linksInto([])).toEqual([]);
      expect(await store.of('main').ownership.ownedKeys()).toEqual(['b']);
    });

    it('takes a version once, and nothing of a unit that fails', async () => {
      const put = () =>
        writeTo(store, (unit) => unit.ownership.putVersion(ownership('v1', '2024-01-01'), [link('A', 'B')]));
      expect([await put(), await put()]).toEqual([true, false]);
      const failing = writeTo(store, async (unit) => {
        await unit.ownership.putVersion(ownership('v2', '2024-02-01'), [link('A', 'B', '1')]);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await store.of('main').ownership.linksInto(['b'])).toHaveLength(1);
      expect((await store.changes()).ownership).toBe(1);
    });

    it('refuses a version whose bytes are not kept', async () => {
      const orphan = ownership('v1', '2024-01-01', { raw: sha256('nowhere') });
      await expect(writeTo(store, (unit) => unit.ownership.putVersion(orphan, []))).rejects.toThrow();
    });

    it('keeps more links than one statement takes', async () => {
      const many = Array.from({ length: 2500 }, (_, index) => link(`Owner ${index}`, 'B', '0.04'));
      await writeTo(store, (unit) =>
        unit.ownership.putVersion(ownership('v1', '2024-01-01', { links: many.length }), many),
      );
      expect(await store.of('main').ownership.linksOf(['v1'])).toHaveLength(2500);
    });
  });

  it('is sound', async () => {
    expect(store.readOnly).toBe(false);
    expect(await store.check()).toEqual([]);
    const digest: Digest = sha256('x');
    expect(await store.rawObjects.describe(digest)).toBeUndefined();
  });
});
