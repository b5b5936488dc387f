import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AsOf } from '../../../domain/asOf.ts';
import { MAIN_TENANT } from '../../../domain/caller.ts';
import type { Screening } from '../../../domain/screening.ts';
import { type Instant, localDate } from '../../../kit/localDate.ts';
import { bundledBook } from '../../../rules/testing/bundledLaw.ts';
import { DEFAULT_MODEL, modelByName } from '../../../screening/index.ts';
import { screenQuery } from '../../screening/screenQuery.ts';
import { buildSegment, type SegmentRequest } from '../names/buildSegment.ts';
import { IndexMaker } from '../names/indexMaker.ts';
import { listing, type PartyWorld, partyWorld } from '../parties/testing/partyWorld.ts';
import type { Moment } from './moment.ts';
import { Moments } from './moments.ts';

const OFAC = modelByName('ofac');
const ASOF: AsOf = {
  validAt: localDate('2026-11-01'),
  knownAt: '2026-11-01T00:00:00.000Z' as Instant,
  knownBasis: 'public',
};

let world: PartyWorld;
let moments: Moments;
let built: SegmentRequest[];

beforeEach(async () => {
  world = await partyWorld();
  built = [];
  const builder = {
    build: async (request: SegmentRequest) => {
      built.push(request);
      return buildSegment(world.store, request);
    },
    close: async () => {},
  };
  const maker = new IndexMaker(world.store, {
    model: DEFAULT_MODEL,
    folder: null,
    writable: false,
    builder,
    builtHere: 0,
  });
  const { store } = world;
  moments = new Moments({
    feed: store,
    records: store.of(MAIN_TENANT),
    ruleBook: bundledBook(),
    model: DEFAULT_MODEL,
    maker,
  });
  await world.publish('un-sc', '2026-01-01', [listing('un-sc:1', 'Mohammad Hassan Qurtubani')]);
});
afterEach(async () => {
  await moments.close();
  await world.store.close();
});

const screened = (moment: Moment): Promise<Screening> =>
  screenQuery({
    moment,
    query: { name: 'Mohammad Hassan', type: 'person', identifiers: [], addresses: [] },
    asOf: ASOF,
    coverage: [],
    limit: 5,
    threshold: 0,
  });

describe('a Moment under another model', () => {
  it('is the Moment itself under the default model', async () => {
    const moment = await moments.moment();
    expect(await moments.under(moment, DEFAULT_MODEL)).toBe(moment);
    expect(built.map(({ model }) => model)).toEqual(['portcullis-1']);
  });

  it('gives the scores of that model, and leaves those of the default as they are', async () => {
    const moment = await moments.moment();
    const first = await screened(moment);
    const other = await screened(await moments.under(moment, OFAC));
    expect([first.model, first.matches[0]?.score]).toEqual(['portcullis-1', 0.4156]);
    expect([other.model, other.matches[0]?.score]).toEqual(['ofac', 1]);
    expect(other.thresholds.match).toBe(OFAC.match);
    expect(await screened(moment)).toEqual(first);
  });

  it('has its index built once, by the thread where there is one, and keeps no file of it', async () => {
    const moment = await moments.moment();
    const [a, b] = await Promise.all([moments.under(moment, OFAC), moments.under(moment, OFAC)]);
    expect(a).toBe(b);
    expect(await moments.under(moment, OFAC)).toBe(a);
    expect(built.map(({ model, file }) => [model, file])).toEqual([
      ['portcullis-1', null],
      ['ofac', null],
    ]);
  });

  it('covers the names of its Moment, and another Moment has an index of its own', async () => {
    const before = await moments.under(await moments.moment(), OFAC);
    await world.publish('un-sc', '2026-02-01', [listing('un-sc:2', 'Mohammad Hassan')]);
    const after = await moments.under(await moments.caughtUp(), OFAC);
    expect((await screened(before)).matches.map(({ listing: { id } }) => id)).toEqual(['un-sc:1']);
    expect((await screened(after)).matches.map(({ listing: { id } }) => id).sort()).toEqual(['un-sc:1', 'un-sc:2']);
  });
});
