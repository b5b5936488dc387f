import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localDate } from '../../../kit/localDate.ts';
import { listing, type PartyWorld, partyWorld } from '../../models/parties/testing/partyWorld.ts';
import type { TimelineOptions } from '../../requests/askOptions.ts';
import { momentOnDay } from '../../requests/momentAsked.ts';
import { showTimeline } from './showTimeline.ts';

let world: PartyWorld;
beforeEach(async () => {
  world = await partyWorld();
  const from = { validFrom: localDate('2023-03-01') };
  await world.publish('un-sc', '2024-01-01', [listing('un-sc:QDi.1', 'Ahmed Example', from)]);
  await world.publish('un-sc', '2024-06-01', [listing('un-sc:QDi.1', 'Ahmed Example', { ...from, titles: ['Dr'] })]);
  await world.publish('gb-uksl', '2024-03-01', [
    listing('gb-uksl:AQD1', 'AHMED EXAMPLE', { sameAs: ['un-sc:QDi.1'] }),
    listing('gb-uksl:AQD2', 'Somebody Else'),
  ]);
  await world.publish('gb-uksl', '2025-01-01', [listing('gb-uksl:AQD2', 'Somebody Else')]);
});
afterEach(() => world.store.close());

const ask = async (query: string, options: TimelineOptions = {}) =>
  showTimeline(await world.tools(), query, (await momentOnDay(world.context, options)).asOf);
const only = async (query: string, options?: TimelineOptions) => {
  const timeline = await ask(query, options);
  const [party, ...others] = timeline.parties;
  if (!party || others.length > 0) throw new Error(`expected one party, got ${timeline.parties.length}`);
  return { timeline, party };
};

describe('a timeline', () => {
  test('tells how each listing stood on the day, over all lists', async () => {
    const states = async (date: string) =>
      (await only('un-sc:QDi.1', { date })).party.listings.map(({ listing: { id }, standing }) => [
        id,
        standing.inForce,
      ]);
    expect(await states('2024-04-01')).toEqual([
      ['gb-uksl:AQD1', 'true'],
      ['un-sc:QDi.1', 'true'],
    ]);
    expect(await states('2025-02-01')).toEqual([
      ['un-sc:QDi.1', 'true'],
      ['gb-uksl:AQD1', 'false'],
    ]);
    expect(await states('2022-01-01')).toEqual([
      ['gb-uksl:AQD1', 'unknown'],
      ['un-sc:QDi.1', 'false'],
    ]);
  });

  test('tells what changed up to the day, since when it was public, and counts what is left out', async () => {
    const { timeline, party } = await only('Ahmed Example', { date: '2024-12-31' });
    expect(timeline.foundBy).toBe('name');
    expect(
      party.entries.map(({ on, kind, listingId, fields, publicOn }) => [on, kind, listingId, fields, publicOn]),
    ).toEqual([
      ['2023-03-01', 'begins', 'un-sc:QDi.1', [], '2024-01-01'],
      ['2024-01-01', 'firstKnown', 'un-sc:QDi.1', [], '2024-01-01'],
      ['2024-03-01', 'firstKnown', 'gb-uksl:AQD1', [], '2024-03-01'],
      ['2024-06-01', 'changed', 'un-sc:QDi.1', ['titles'], '2024-06-01'],
    ]);
    expect(timeline.laterEntries).toBe(1);
  });

  test('leaves out versions that were not yet public', async () => {
    const { party } = await only('un-sc:QDi.1', { date: '2024-02-01', knownAt: '2024-02-01' });
    expect(party.listings.map(({ listing: { id, titles } }) => [id, titles])).toEqual([['un-sc:QDi.1', []]]);
  });

  test('tells that nothing was known then, and refuses what nobody has heard of', async () => {
    await expect(ask('un-sc:QDi.1', { knownAt: '2020-01-01' })).rejects.toMatchObject({
      detail: { code: 'PARTY_UNKNOWN' },
    });
    await expect(ask('Zzyzx Qwrtpl')).rejects.toMatchObject({ detail: { code: 'PARTY_UNKNOWN' } });
    await expect(ask('un-sc:QDi.404')).rejects.toMatchObject({ detail: { code: 'LISTING_UNKNOWN' } });
    await expect(ask('Ahmed Example', { date: '2024-02-31' })).rejects.toMatchObject({
      detail: { code: 'DATE_INVALID' },
    });
  });

  test('keeps parties of one name apart', async () => {
    await world.publish('eu-fsf', '2024-01-01', [listing('eu-fsf:EU.1', 'Ahmed Example')]);
    const { parties } = await ask('Ahmed Example');
    expect(parties.map(({ listings }) => listings.map(({ listing: { id } }) => id).sort())).toEqual(
      expect.arrayContaining([['gb-uksl:AQD1', 'un-sc:QDi.1'], ['eu-fsf:EU.1']]),
    );
  });
});
