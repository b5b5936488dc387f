/** What belongs to a tenant is seen by nobody else; published lists and the name index are everybody's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortcullis } from '../../../test/support/openTestPortcullis.ts';
import type { Portcullis } from './portcullis.ts';

const folder = mkdtempSync(join(tmpdir(), 'portcullis-tenants-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let main: Portcullis;
let north: Portcullis;
let south: Portcullis;
const OWN = { list: 'my-watchlist', publishedOn: '2026-01-01' };
const watchlist = (...names: readonly string[]): string => {
  const path = join(folder, `${names.join(' ')}.csv`);
  writeFileSync(path, `name\n${names.join('\n')}\n`);
  return path;
};
const matchesOf = async (portcullis: Portcullis, name: string): Promise<readonly string[]> =>
  (await portcullis.screen(name)).matches.map(({ listing }) => listing.name);

beforeAll(async () => {
  main = await openTestPortcullis(join(folder, 'data'));
  [north, south] = [main.as({ actor: 'ann', tenant: 'north' }), main.as({ actor: 'bob', tenant: 'south' })];
  await north.importList('custom', [watchlist('Crimson Heron Shipping')], OWN);
  await south.importList('custom', [watchlist('Violet Otter Trading')], OWN);
});
afterAll(() => main.close());

describe('lists of their own', () => {
  it('are screened against by their tenant alone', async () => {
    const [heron, otter] = ['Crimson Heron Shipping', 'Violet Otter Trading'];
    expect([await matchesOf(north, heron), await matchesOf(north, otter)]).toEqual([[heron], []]);
    expect([await matchesOf(south, heron), await matchesOf(south, otter)]).toEqual([[], [otter]]);
    expect([await matchesOf(main, heron), await matchesOf(main, otter)]).toEqual([[], []]);
  });

  it('are shown to their tenant alone', async () => {
    const listsOf = async (portcullis: Portcullis) =>
      (await portcullis.lists()).filter(({ versions }) => versions.length > 0).map(({ list }) => list);
    expect(await listsOf(north)).toContain('my-watchlist');
    expect(await listsOf(main)).not.toContain('my-watchlist');
    await expect(main.showList('my-watchlist')).rejects.toMatchObject({ code: 'LIST_UNKNOWN' });
  });

  it('may be the same for two tenants, and published lists are those of all', async () => {
    const same = watchlist('Amber Lynx Holding');
    for (const tenant of [north, south])
      expect(await tenant.importList('custom', [same], { ...OWN, list: 'my-common' })).toMatchObject({
        state: 'imported',
      });
    for (const tenant of [north, south]) expect(await matchesOf(tenant, 'Amber Lynx Holding')).toHaveLength(1);
    expect(await matchesOf(north, 'NSO Group')).toEqual(await matchesOf(main, 'NSO Group'));
  });
});

describe('answers and links', () => {
  const transaction = {
    date: '2026-11-24',
    from: 'US',
    to: 'DE',
    item: { code: 'EAR99' },
    parties: [{ role: 'endUser' as const, name: 'Umbra Werke', country: 'DE' }],
  };

  it('are kept for their tenant, even where the question and the answer are the same', async () => {
    const west = main.as({ actor: 'eve', tenant: 'west' });
    const { id } = await west.determine(transaction);
    expect((await west.replay(id)).result).toBe('same');
    await expect(main.replay(id)).rejects.toMatchObject({ code: 'DETERMINATION_UNKNOWN' });
    expect((await main.determine(transaction)).id).toBe(id);
    expect((await main.replay(id)).result).toBe('same');
    expect(await main.verifyAudit()).toMatchObject({ ok: true });
  });

  it('of ownership belong to who gave them', async () => {
    await north.addOwnershipLink({ owner: 'Heron Holding', owned: 'Umbra Werke', share: '60' });
    expect(JSON.stringify(await north.showOwnership('Umbra Werke'))).toContain('Heron Holding');
    await expect(south.showOwnership('Umbra Werke')).rejects.toMatchObject({ code: 'PARTY_UNKNOWN' });
  });
});
