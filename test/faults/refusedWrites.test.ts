/**
 * What happens when a file cannot grow, or may no longer be written, while the store is open? A save is refused with a code and changes
 * nothing, or it is there for everybody who opens the folder later.
 */
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { databaseOf } from '../support/fixtureStores.ts';
import { isAcknowledgement, isRefusal } from './acknowledgement.ts';
import { checkFolder } from './checkFolder.ts';
import { dataDirOf, loadOf } from './killAgain.ts';
import { ORDINARY_USER, serveFolder } from './serveFolder.ts';
import { startLoad } from './startProcess.ts';
import { transactionOf } from './workload.ts';

const root = mkdtempSync(join(tmpdir(), 'portcullis-refused-'));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** By how much the largest file of a store with its bundled lists may grow; the load writes more. */
const ROOM_KB = 300;

describe.skipIf(!existsSync('/bin/bash'))('files that may grow no further, as on a full disk', () => {
  it('refuse saves with STORE_FULL, and keep what was acknowledged and nothing else', async () => {
    const folder = join(root, 'full');
    const dataDir = dataDirOf(folder);
    const before = (await checkFolder(dataDir, [], 0)).events;
    const load = { ...loadOf(folder, 'full'), each: 16 };
    const limitKb = Math.ceil(statSync(databaseOf(dataDir)).size / 1024) + ROOM_KB;
    const words = await startLoad(dataDir, load, limitKb).ended();
    const acknowledged = words.filter(isAcknowledgement);
    expect(new Set(words.filter(isRefusal).map(({ code }) => code))).toEqual(new Set(['STORE_FULL']));
    const { events, faults } = await checkFolder(dataDir, acknowledged, before);
    expect(faults).toEqual([]);
    // The first determination also stores the rule book.
    expect(events).toBe(before + acknowledged.length + 1);
  });
});

/** Only root may start a server as another user; everybody else is an ordinary user already. */
const isRoot = process.getuid?.() === 0;

function setWritable(dataDir: string, writable: boolean): void {
  for (const name of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    const mode = name.isDirectory() ? 0o111 : 0;
    chmodSync(join(name.parentPath, name.name), mode + (writable ? 0o644 : 0o444));
  }
  chmodSync(dataDir, writable ? 0o755 : 0o555);
}

it('files that are made read-only under a running server take a save whole or refuse it', async () => {
  const dataDir = dataDirOf(join(root, 'read-only'));
  mkdirSync(dataDir, { recursive: true });
  if (isRoot) chownSync(dataDir, ORDINARY_USER, ORDINARY_USER);
  const server = await serveFolder(dataDir, isRoot ? ORDINARY_USER : null);
  try {
    const before = await server.determine(transactionOf('Before the change'));
    setWritable(dataDir, false);
    const after = await server.determine(transactionOf('After the change'));
    if (after.id === null) expect(after.code).toMatch(/^STORE_/);
    expect(before).toMatchObject({ status: 200 });
    await server.stop();
    setWritable(dataDir, true);
    const acknowledged = [before, after].flatMap(({ id }) =>
      id === null ? [] : [{ kind: 'determination', id } as const],
    );
    expect((await checkFolder(dataDir, acknowledged, 0)).faults).toEqual([]);
  } finally {
    await server.stop();
    setWritable(dataDir, true);
  }
});
