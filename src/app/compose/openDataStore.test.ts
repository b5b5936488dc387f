import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../kit/localDate.ts';
import { openDataStore } from './openDataStore.ts';

const clock = () => '2026-11-24T12:00:00.000Z' as Instant;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portcullis-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the store of a data folder', () => {
  it('is seeded with the bundled lists once', async () => {
    const first = await openDataStore(folder, clock, 'test');
    const lists = await first.lists.allLists();
    const events = (await first.audit.head()).size;
    await first.close();
    const second = await openDataStore(folder, clock, 'test');
    expect(await second.lists.allLists()).toEqual(lists);
    expect((await second.audit.head()).size).toBe(events);
    expect(lists).toEqual(['il-cyber-destinations', 'surveillance-vendors']);
    await second.close();
  });

  it('that leads through a file is refused with the next step', async () => {
    const blocked = join(folder, 'file');
    writeFileSync(blocked, '');
    await expect(openDataStore(join(blocked, 'data'), clock, 'test')).rejects.toThrow(/STORE_FOLDER.*--data-dir/);
  });

  it.skipIf(process.getuid?.() === 0)(
    'that may not be written answers from memory and refuses every write',
    async () => {
      chmodSync(folder, 0o500);
      const store = await openDataStore(folder, clock, 'test');
      expect(store.readOnly).toBe(true);
      expect(await store.lists.allLists()).toContain('il-cyber-destinations');
      await expect(store.keep(async () => 1)).rejects.toThrow(/STORE_READ_ONLY/);
      await store.close();
      chmodSync(folder, 0o700);
    },
  );

  it('in memory keeps nothing on disk', async () => {
    mkdirSync(join(folder, 'empty'));
    const store = await openDataStore(':memory:', clock, 'test');
    expect(store.readOnly).toBe(false);
    await store.close();
  });
});
