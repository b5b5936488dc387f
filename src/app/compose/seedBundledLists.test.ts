import { describe, expect, it } from 'vitest';
import { testCaller } from '../../domain/fixtures/testCaller.ts';
import { localDate } from '../../kit/localDate.ts';
import { diffListVersions } from '../../lists/diffListVersions.ts';
import { on } from '../../lists/fixtures/arbitraryLists.ts';
import { membershipOf } from '../../lists/membershipOf.ts';
import { tickingClock } from '../../store/fixtures/storeSamples.ts';
import { openStore } from '../../store/openStore.ts';
import { seedBundledLists } from './seedBundledLists.ts';

async function seeded() {
  const clock = tickingClock();
  const store = await openStore({ address: { kind: 'memory' }, clock });
  const context = { store, caller: testCaller({ actor: 'first start' }) };
  const accounts = await seedBundledLists(context);
  const versions = await store.lists.versionsOf('il-cyber-destinations');
  const held = await Promise.all(
    versions.map(async (version) => ({ version, members: await store.lists.membersOf(version.list, version.version) })),
  );
  return { store, context, accounts, held };
}

describe('seedBundledLists', () => {
  it('brings every bundled version in at first start and nothing at the next', async () => {
    const { store, context, accounts } = await seeded();
    expect(accounts.map(({ state }) => state)).toEqual(accounts.map(() => 'imported'));
    expect(await store.lists.allLists()).toEqual(['il-cyber-destinations', 'surveillance-vendors']);
    const before = [await store.changes(), await store.audit.head()];
    expect((await seedBundledLists(context)).map(({ state }) => state)).toEqual(accounts.map(() => 'unchanged'));
    expect([await store.changes(), await store.audit.head()]).toEqual(before);
    await store.close();
  });

  it('tells the cut from 102 to 37: 37 kept, four named removals, 61 that nobody named', async () => {
    const { store, held } = await seeded();
    const [before, after] = [
      held.find(({ version }) => version.size === 102),
      held.find(({ version }) => version.size === 37),
    ];
    if (!before || !after) throw new Error('both lists are bundled');
    const diff = diffListVersions(before, after);
    expect(diff).toMatchObject({ kept: 37, added: [], changed: [], unnamed: { added: 0, removed: 61 } });
    expect(diff.removed.map(({ countries }) => countries[0])).toEqual(['AE', 'MA', 'MX', 'SA']);
    expect(diff.disputed.map(({ countries }) => countries[0])).toEqual(['AZ', 'BH', 'HU', 'RW']);
    expect(diff.unnamed.assumes).toContain('61');
    expect(diff.notes.length).toBeGreaterThan(0);
    await store.close();
  });

  it.each([
    ['AE', '2021-10-15', 'member'],
    ['AE', '2021-11-10', 'unknown'],
    ['AE', '2021-11-26', 'notMember'],
    ['IN', '2021-10-15', 'member'],
    ['IN', '2021-11-10', 'member'],
    ['IN', '2022-06-01', 'member'],
    ['BR', '2021-10-15', 'unknown'],
    ['BR', '2021-11-26', 'notMember'],
    ['HU', '2021-10-15', 'disputed'],
    ['HU', '2021-11-26', 'notMember'],
    ['DE', '2023-01-01', 'unknown'],
  ])('knows %s on %s as %s', async (code, day, membership) => {
    const { store, held } = await seeded();
    expect(membershipOf(held, code, on(localDate(day))).membership).toBe(membership);
    await store.close();
  });

  it('shows the later contrary report on India as a conflict', async () => {
    const { store, held } = await seeded();
    const { conflicts } = membershipOf(held, 'IN', on('2021-11-26'));
    expect(conflicts.some(({ says }) => says.includes('April 2022'))).toBe(true);
    await store.close();
  });
});
