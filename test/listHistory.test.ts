/** Real list files into one history: the changes between them are those counted by hand, whatever order they are loaded in. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyStoredLog } from '../src/app/audit/verifyStoredLog.ts';
import { type ImportContext, importList } from '../src/app/importing/importList.ts';
import { testCaller } from '../src/domain/fixtures/testCaller.ts';
import { type Instant, instantOf } from '../src/kit/localDate.ts';
import { diffListVersions } from '../src/lists/diffListVersions.ts';
import { openSourceFile } from '../src/sources/formats/openFile.ts';
import { openStore } from '../src/store/openStore.ts';
import { missingShared, sharedPath } from './support/shared.ts';

type Given = readonly [source: string, publishedOn: string | undefined, ...files: string[]];
const FULL_SET = ['sdn.csv.gz', 'alt.csv.gz', 'add.csv.gz', 'sdn_comments.csv'].map(
  (name) => `data/ofac-sdn/2021-07_full-set/${name}`,
);
/** Newest first, so that every later import is an older file. */
const FILES: readonly Given[] = [
  ['us-ofac-sdn', '2024-05-03', 'data/ofac-sdn/sdn_2024-05-03.csv.gz'],
  ['us-ofac-sdn', '2024-04-26', 'data/ofac-sdn/sdn_2024-04-26.csv.gz'],
  ['us-ofac-sdn', '2021-07-07', ...FULL_SET],
  ['un-sc', undefined, 'data/un/consolidated_2026-02-27.xml.gz'],
  ['un-sc', undefined, 'data/un/consolidated_2025-04-19.xml.gz'],
  ['un-sc', undefined, 'data/un/consolidated_2025-11-20.xml.gz'],
];
const missing = missingShared(...FILES.flatMap(([, , ...files]) => files));

describe.skipIf(missing)(`real lists${missing ? ` (${missing})` : ''}`, () => {
  let context: ImportContext;
  beforeAll(async () => {
    const clock = (): Instant => instantOf(Date.now());
    context = { store: await openStore({ address: { kind: 'memory' }, clock }), caller: testCaller() };
    for (const given of FILES) expect(await take(given)).toMatchObject({ state: 'imported' });
  }, 300_000);
  afterAll(() => context.store.close());

  const take = async ([source, publishedOn, ...paths]: Given) => {
    const files = await Promise.all(paths.map((path) => openSourceFile(sharedPath(path))));
    return importList(context, { source, files, ...(publishedOn === undefined ? {} : { publishedOn }) });
  };
  const versionOn = async (list: string, day: string) => {
    const version = (await context.store.lists.versionsOf(list)).find(({ publishedOn }) => publishedOn === day);
    if (!version) throw new Error(`no version of ${day}`);
    return { version, members: await context.store.lists.membersOf(list, version.version) };
  };

  it.each([
    ['us-ofac-sdn', '2024-04-26', '2024-05-03', 305, 8, 0],
    ['un-sc', '2025-04-19', '2025-11-20', 126, 3, 16],
    ['un-sc', '2025-11-20', '2026-02-27', 4, 1, 2],
  ])('%s from %s to %s: %i added, %i removed, %i changed', async (list, from, to, added, removed, changed) => {
    const diff = diffListVersions(await versionOn(list, from), await versionOn(list, to));
    expect([diff.added.length, diff.removed.length, diff.changed.length]).toEqual([added, removed, changed]);
  });

  it('holds the full set of July 2021 in its place before both', async () => {
    expect(
      (await context.store.lists.versionsOf('us-ofac-sdn')).map(({ publishedOn, size }) => [publishedOn, size]),
    ).toEqual([
      ['2021-07-07', 8976],
      ['2024-04-26', 14668],
      ['2024-05-03', 14965],
    ]);
  });

  it('is unchanged by the same files again, keeps their bytes, and has a log that verifies', async () => {
    const before = await context.store.audit.head();
    for (const given of FILES) expect(await take(given)).toMatchObject({ state: 'unchanged' });
    expect(await context.store.audit.head()).toEqual(before);
    expect(await context.store.check()).toEqual([]);
    expect(await verifyStoredLog(context.store)).toMatchObject({ holds: true, size: FILES.length });
  });
});
