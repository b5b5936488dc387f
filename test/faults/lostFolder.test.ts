/**
 * What does a running server acknowledge when its data folder is taken from under it? An open file lives on without a name, so that a
 * database would take every save and lose all of them. A save must be refused with a code, or be in the store that stands at the path.
 */
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortcullis } from '../../src/portcullis.ts';
import { databaseOf } from '../support/fixtureStores.ts';
import { laterClock } from './laterClock.ts';
import { prepareFolder } from './prepareFolder.ts';
import { type Answer, serveFolder } from './serveFolder.ts';
import { transactionOf } from './workload.ts';

const root = mkdtempSync(join(tmpdir(), 'portcullis-lost-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What happens to a folder in which a server runs; the copy beside it was made before the server started. */
const BLOWS: Readonly<Record<string, (dataDir: string, copy: string) => void>> = {
  'is deleted': (dataDir) => rmSync(dataDir, { recursive: true }),
  'is moved away': (dataDir) => renameSync(dataDir, `${dataDir}-moved`),
  'is replaced by another': (dataDir, copy) => {
    renameSync(dataDir, `${dataDir}-moved`);
    renameSync(copy, dataDir);
  },
  'loses its database': (dataDir) => rmSync(databaseOf(dataDir)),
  'loses its write-ahead log': (dataDir) => rmSync(`${databaseOf(dataDir)}-wal`),
  'gets the database of a backup': (dataDir, copy) => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${databaseOf(dataDir)}${end}`, { force: true });
    renameSync(databaseOf(copy), databaseOf(dataDir));
  },
};

describe.each(Object.entries(BLOWS))('a folder that %s under a running server', (what, strike) => {
  const dataDir = join(root, what.replaceAll(' ', '-'));
  let [before, after]: (Answer | undefined)[] = [];
  beforeAll(async () => {
    const copy = `${dataDir}-copy`;
    await prepareFolder(dataDir);
    cpSync(dataDir, copy, { recursive: true });
    const server = await serveFolder(dataDir);
    try {
      before = await server.determine(transactionOf('Before the blow'));
      strike(dataDir, copy);
      after = await server.determine(transactionOf('After the blow'));
      expect(await server.health()).toMatchObject({ status: 200 });
    } finally {
      await server.kill();
    }
  });

  it('saved until then, wherever the folder is now', async () => {
    expect(before).toMatchObject({ status: 200, id: expect.any(String) });
    const moved = `${dataDir}-moved`;
    if (existsSync(moved)) expect(await isHeld(moved, before?.id ?? '')).toBe(true);
  });

  it('takes no save that would be lost', async () => {
    if (after?.id) expect(await isHeld(dataDir, after.id)).toBe(true);
    else expect(after).toMatchObject({ status: expect.any(Number), code: expect.stringMatching(/^STORE_/) });
  });
});

/** Whether the folder that stands at the path now has the determination. */
async function isHeld(dataDir: string, id: string): Promise<boolean> {
  const portcullis = await openPortcullis({ dataDir, clock: laterClock, actor: 'check' });
  try {
    return await portcullis.replay(id).then(
      () => true,
      () => false,
    );
  } finally {
    await portcullis.close();
  }
}
