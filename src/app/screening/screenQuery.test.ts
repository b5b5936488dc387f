import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortcullis } from '../compose/openPortcullis.ts';
import type { Portcullis } from '../compose/portcullis.ts';

let portcullis: Portcullis;
beforeAll(async () => {
  portcullis = await openPortcullis({ dataDir: ':memory:' });
});
afterAll(() => portcullis.close());

const nso = async (date: string, options: { knownAt?: string; knownBasis?: 'installation' } = {}) => {
  const { matches } = await portcullis.screen({ name: 'NSO Group' }, { date, ...options });
  return matches.find(({ listing }) => listing.id === 'surveillance-vendors:nso')?.listing;
};

describe('a row of a list that was compiled later', () => {
  test('is found as known from its own first day on, not from the day of the compilation', async () => {
    expect(await nso('2021-11-26', { knownAt: '2021-12-01' })).toMatchObject({
      inForce: 'true',
      validFrom: '2021-11-04',
      validTo: null,
    });
  });

  test('is not found as known before, nor by an installation that recorded it later', async () => {
    expect(await nso('2021-11-26', { knownAt: '2021-11-03' })).toBeUndefined();
    expect(await nso('2021-11-26', { knownAt: '2021-12-01', knownBasis: 'installation' })).toBeUndefined();
  });

  test('is shown without an end that had not come', async () => {
    const ended = (await portcullis.showList('surveillance-vendors')).members.find(({ validTo }) => validTo !== null);
    if (!ended?.validTo || !ended.validFrom) throw new Error('no row of the bundled list has ended');
    const known = async (knownAt: string) =>
      (await portcullis.screen({ name: ended.name }, { date: ended.validFrom ?? '', knownAt })).matches.find(
        ({ listing }) => listing.id === ended.id,
      )?.listing.validTo;
    expect(await known(ended.validFrom)).toBeNull();
    expect(await known('2099-12-31')).toBe(ended.validTo);
  });
});
