/** Does any answer rest on derived data? Everything that can be computed again is deleted, and the same is asked again. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { databaseOf, expectedOf, unpackStore } from './support/fixtureStores.ts';
import { openTestPortcullis } from './support/openTestPortcullis.ts';

const NAME = 'db9bd63';
const dataDir = mkdtempSync(join(tmpdir(), 'portcullis-derived-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const NAMES = ['NSO Group', 'Candiru', 'Quartz Viper', 'Plain Sparrow'];

/** What many operations answer, over stored lists, links and names. */
async function answers(): Promise<unknown> {
  const portcullis = await openTestPortcullis(dataDir);
  try {
    const given: unknown[] = [];
    for (const name of NAMES) {
      given.push(await portcullis.screen(name));
      given.push(await portcullis.timeline(name).catch((error: Error) => error.message));
      given.push(await portcullis.dossier(name).catch((error: Error) => error.message));
    }
    for (const { list, versions } of await portcullis.lists())
      if (versions.length > 0) given.push(await portcullis.undecidedLinks(list));
    for (const { id } of expectedOf(NAME).determinations) given.push((await portcullis.replay(id)).result);
    return given;
  } finally {
    await portcullis.close();
  }
}

it('no answer changes when all derived data is deleted', async () => {
  unpackStore(NAME, dataDir);
  const portcullis = await openTestPortcullis(dataDir);
  await portcullis.linkLists();
  await portcullis.close();
  const before = await answers();

  const database = new Database(databaseOf(dataDir));
  expect(database.prepare('select count(*) from name_likeness').pluck().get()).toBeGreaterThan(0);
  for (const table of ['name_likeness', 'name_likeness_state']) database.exec(`delete from ${table}`);
  database.close();
  const index = join(dataDir, 'index');
  expect(existsSync(index)).toBe(true);
  rmSync(index, { recursive: true });

  expect(await answers()).toEqual(before);
});
