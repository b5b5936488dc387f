import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AsOf } from '../../../domain/asOf.ts';
import type { Caller } from '../../../domain/caller.ts';
import { MAIN_TENANT } from '../../../domain/caller.ts';
import type { Instant } from '../../../kit/localDate.ts';
import { instantOf, localDate } from '../../../kit/localDate.ts';
import { bundledBook } from '../../../rules/testing/bundledLaw.ts';
import { DEFAULT_MODEL } from '../../../screening/index.ts';
import type { Store } from '../../../store/store.ts';
import { addOwnershipLink } from '../../operations/ownership/addOwnershipLink.ts';
import { momentAsked } from '../../requests/momentAsked.ts';
import { screenQuery } from '../../screening/screenQuery.ts';
import { type BuiltSegment, buildSegment, type IndexBuilder, type SegmentRequest } from '../names/buildSegment.ts';
import { IndexMaker } from '../names/indexMaker.ts';
import { PartyToolbox } from '../parties/partyTools.ts';
import { listing, momentsOver, type PartyWorld, partyWorld } from '../parties/testing/partyWorld.ts';
import type { Moment } from './moment.ts';
import { Moments } from './moments.ts';

/** Builds elsewhere, when the test says so. */
class HeldBuilder implements IndexBuilder {
  private readonly store: Store;
  private readonly held: ((mayBuild: boolean) => void)[] = [];
  readonly requests: SegmentRequest[] = [];

  constructor(store: Store) {
    this.store = store;
  }

  async build(request: SegmentRequest): Promise<BuiltSegment> {
    this.requests.push(request);
    const mayBuild = await new Promise<boolean>((resolve) => this.held.push(resolve));
    if (!mayBuild) throw new Error('out of luck');
    return buildSegment(this.store, request);
  }

  /** Lets the oldest build go on, or end without its answer. */
  release(mayBuild = true): void {
    this.held.shift()?.(mayBuild);
  }

  async close(): Promise<void> {
    while (this.held.length > 0) this.release(false);
  }
}

let world: PartyWorld;
let builder: HeldBuilder;
let moments: Moments;
beforeEach(async () => {
  world = await partyWorld();
  builder = new HeldBuilder(world.store);
  const maker = new IndexMaker(world.store, {
    model: DEFAULT_MODEL,
    folder: null,
    writable: false,
    builder,
    builtHere: 0,
  });
  moments = new Moments({
    feed: world.store,
    records: world.store.of(MAIN_TENANT),
    ruleBook: bundledBook(),
    model: DEFAULT_MODEL,
    maker,
    mostWaitMs: 50,
  });
});
afterEach(async () => {
  await moments.close();
  await world.store.close();
});

const ASOF: AsOf = {
  validAt: localDate('2026-11-01'),
  knownAt: '2026-11-01T00:00:00.000Z' as Instant,
  knownBasis: 'public',
};
const found = async (moment: Moment, name: string): Promise<readonly string[]> => {
  const query = { name, identifiers: [], addresses: [] };
  const { matches } = await screenQuery({ moment, query, asOf: ASOF, coverage: [], limit: 10 });
  return matches.map(({ listing: { id } }) => id);
};
const versionsOf = ({ lists }: Moment, list: string): number => lists.snapshot.versions.get(list)?.length ?? 0;
const publish = (list: string, day: string, ...names: readonly string[]) =>
  world.publish(
    list,
    day,
    names.map((name, k) => listing(`${list}:${k}`, name)),
  );
/** Until another thread has something to build. */
const asked = async (count: number): Promise<void> => {
  while (builder.requests.length < count) await new Promise((resolve) => setImmediate(resolve));
};
const firstMoment = async (): Promise<Moment> => {
  const first = moments.moment();
  await asked(1);
  builder.release();
  return first;
};
/** Many things may run before a build that was released is in a Moment. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
};
const caller = (at: string): Caller => ({ ...world.context.caller, at: at as Instant });

describe('while the names of a version are indexed', () => {
  beforeEach(async () => {
    await publish('un-sc', '2026-01-01', 'Ahmed Example');
    await firstMoment();
    await publish('eu-fsf', '2026-02-01', 'Olga Harbour');
  });
  const recordedAt = async (): Promise<Instant> => {
    const [version] = await world.store.lists.versionsOf('eu-fsf');
    if (!version) throw new Error('it is not stored');
    return version.recordedAt;
  };

  it('requests are answered at once without it, and know up to the instant before it was recorded', async () => {
    const { moment, asOf } = await momentAsked({ moments, caller: caller('2026-11-29T00:00:00.000Z') }, {});
    expect(versionsOf(moment, 'eu-fsf')).toBe(0);
    expect(await found(moment, 'Olga Harbour')).toEqual([]);
    expect(await found(moment, 'Ahmed Example')).toEqual(['un-sc:0']);
    expect(moment.waiting).toBe(await recordedAt());
    expect(asOf(ASOF.validAt).knownAt).toBe(instantOf(Date.parse(await recordedAt()) - 1));
    const early = await momentAsked({ moments, caller: caller('2026-02-01T00:00:00.000Z') }, {});
    expect(early.asOf(ASOF.validAt).knownAt).toBe('2026-02-01T00:00:00.000Z');
  });

  it('it is shown as stored and not searchable, and enters a Moment together with its names', async () => {
    await moments.moment();
    const [version] = (await moments.storedLists()).snapshot.versions.get('eu-fsf') ?? [];
    expect(moments.isSearchable('eu-fsf', version?.version ?? '')).toBe(false);
    builder.release();
    await until(async () => (await moments.moment()).waiting === null);
    const moment = await moments.moment();
    expect(versionsOf(moment, 'eu-fsf')).toBe(1);
    expect(await found(moment, 'Olga Harbour')).toEqual(['eu-fsf:0']);
    expect(moments.isSearchable('eu-fsf', version?.version ?? '')).toBe(true);
  });

  it('a request as known later waits for it, and is told INDEX_NOT_READY when that takes too long', async () => {
    const earlier = { knownAt: '2026-09-30T00:00:00Z' };
    const later = { knownAt: '2026-12-31', knownBasis: 'installation' } as const;
    const call = { moments, caller: caller('2026-11-29T00:00:00.000Z') };
    expect((await momentAsked(call, earlier)).moment.waiting).not.toBeNull();
    await expect(momentAsked(call, later)).rejects.toMatchObject({ detail: { code: 'INDEX_NOT_READY' } });
    const waiting = momentAsked(call, later);
    builder.release();
    expect((await waiting).moment.waiting).toBeNull();
    expect((await waiting).asOf(ASOF.validAt).knownAt).toBe('2026-12-31T23:59:59.999Z');
  });

  it('what changed elsewhere is not held up by it', async () => {
    const link = { owner: 'A Fund', owned: 'A Company', share: '60', source: 'letter' };
    expect((await moments.moment()).ownership.sourcesOn(ASOF)).toEqual([]);
    await addOwnershipLink(world.context, link, '2026-03-01');
    const moment = await moments.moment();
    expect(moment.ownership.sourcesOn(ASOF)).toHaveLength(1);
    expect(moment.waiting).toBe(await recordedAt());
  });

  it('versions that come meanwhile wait too, and all are taken in', async () => {
    await moments.moment();
    await publish('gb-uksl', '2026-03-01', 'Ivan Somebody');
    expect((await moments.moment()).waiting).toBe(await recordedAt());
    builder.release();
    await asked(3);
    const between = await moments.moment();
    expect([versionsOf(between, 'eu-fsf'), versionsOf(between, 'gb-uksl')]).toEqual([1, 0]);
    expect(between.waiting).not.toBeNull();
    builder.release();
    await until(async () => (await moments.moment()).waiting === null);
    expect(await found(await moments.moment(), 'Ivan Somebody')).toEqual(['gb-uksl:0']);
  });

  it('a thread that ends leaves no older answer behind: this one builds, and says so', async () => {
    await moments.moment();
    builder.release(false);
    await until(async () => (await moments.moment()).waiting === null);
    expect(await found(await moments.moment(), 'Olga Harbour')).toEqual(['eu-fsf:0']);
    expect(moments.warnings).toEqual([expect.stringContaining('out of luck')]);
  });

  it('an answer that used it is replayed with it', async () => {
    await moments.moment();
    const [version] = await world.store.lists.versionsOf('eu-fsf');
    const pinned = { 'eu-fsf': version?.version ?? '' };
    await expect(moments.momentHolding(pinned)).rejects.toMatchObject({ detail: { code: 'INDEX_NOT_READY' } });
    expect((await moments.momentHolding({ 'un-sc': 'not stored' })).waiting).not.toBeNull();
    const holding = moments.momentHolding(pinned);
    builder.release();
    expect(versionsOf(await holding, 'eu-fsf')).toBe(1);
  });
});

it('lists are shown without an index', async () => {
  await publish('un-sc', '2026-01-01', 'Ahmed Example');
  expect((await moments.storedLists()).snapshot.versions.get('un-sc')).toHaveLength(1);
  expect(builder.requests).toEqual([]);
});

it('a first Moment whose thread ends is built here', async () => {
  await publish('un-sc', '2026-01-01', 'Ahmed Example');
  const first = moments.moment();
  await asked(1);
  builder.release(false);
  expect(await found(await first, 'Ahmed Example')).toEqual(['un-sc:0']);
});

it('delta segments answer while they are merged, and a version that comes meanwhile stays', async () => {
  const names = ['Ahmed Example', 'Olga Harbour', 'Ivan Somebody', 'Karim Quandorf'];
  await publish('un-sc', '2026-01-01', names[0] ?? '');
  await firstMoment();
  await publish('eu-fsf', '2026-02-01', names[1] ?? '');
  await moments.moment();
  builder.release();
  // Half of all contents are new, so the delta is followed by a merge.
  await asked(3);
  expect(builder.requests.map(({ after }) => after)).toEqual([0, 1, 0]);
  await publish('gb-uksl', '2026-03-01', names[2] ?? '');
  await moments.moment();
  await asked(4);
  builder.release();
  await until(async () => (await moments.moment()).names.state.segments.length === 1);
  const merged = await moments.moment();
  expect([merged.waiting, await found(merged, names[1] ?? '')]).toEqual([expect.any(String), ['eu-fsf:0']]);
  builder.release();
  await until(async () => (await moments.moment()).waiting === null);
  const last = await moments.moment();
  expect(last.names.state.segments.map(({ contentIds }) => [...contentIds])).toEqual([[1, 2], [3]]);
  expect(await Promise.all(names.map((name) => found(last, name)))).toEqual([
    ['un-sc:0'],
    ['eu-fsf:0'],
    ['gb-uksl:0'],
    [],
  ]);
});

describe('a Moment', () => {
  const name = fc.constantFrom('Ahmed Example', 'Ahmad Exampel', 'Olga Harbour', 'Olga Harbor', 'Ivan Petrov');
  const lists = ['un-sc', 'eu-fsf', 'gb-uksl'] as const;
  const tie = fc.option(fc.tuple(fc.constantFrom(...lists), fc.nat(3)), { nil: null });
  const row = fc.record({
    name,
    sameAs: tie,
    passport: fc.option(fc.constantFrom('AB 123456', 'CD-987654'), { nil: null }),
  });
  const version = fc.record({ list: fc.constantFrom(...lists), rows: fc.array(row, { minLength: 1, maxLength: 4 }) });
  type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;
  const listingOf = (list: string, { name: text, sameAs, passport }: Row, at: number) =>
    listing(`${list}:${at}`, text, {
      sameAs: sameAs ? [sameAs.join(':')] : [],
      identifiers: passport ? [{ kind: 'passport', value: passport }] : [],
    });

  it('gives the same answers before and after whatever is stored later', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(version, { minLength: 1, maxLength: 4 }),
        fc.array(version, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (earlier, later, askedBefore) => {
          const own = await partyWorld();
          const take = async (versions: typeof earlier, month: string): Promise<void> => {
            for (const [k, { list, rows }] of versions.entries())
              await own.publish(
                list,
                `2026-${month}-0${k + 1}`,
                rows.map((one, at) => listingOf(list, one, at)),
              );
          };
          await take(earlier, '01');
          const moment = await momentsOver(own.store).moment();
          const other = await momentsOver(own.store).moment();
          const before = await everythingOf(own.store, moment);
          await take(later, '02');
          // Asked for the first time after the imports, or again.
          expect(await everythingOf(own.store, askedBefore ? moment : other)).toEqual(before);
          await own.store.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  const everythingOf = async (store: Store, moment: Moment) => {
    const { links } = await new PartyToolbox(store, async () => []).at(moment);
    const ids = lists.flatMap((list) => [0, 1, 2, 3].map((k) => `${list}:${k}`));
    return {
      screened: await Promise.all(['Ahmed Example', 'Olga Harbour', 'Ivan Petrov'].map((text) => found(moment, text))),
      standing: await Promise.all(ids.map((id) => moment.lists.standing(id, ASOF))),
      parties: await Promise.all(ids.map((id) => links.partyOf(id))),
    };
  };
});
