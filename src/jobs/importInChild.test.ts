import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortcullis } from '../app/compose/openPortcullis.ts';
import type { Portcullis } from '../app/compose/portcullis.ts';
import type { ImportProgress } from '../contract/index.ts';
import { MAIN_TENANT, ROLES } from '../domain/caller.ts';
import { instantOf } from '../kit/localDate.ts';
import { openStore } from '../store/openStore.ts';
import { importInChild, performIn } from './importInChild.ts';

const folder = mkdtempSync(join(tmpdir(), 'portcullis-child-'));
const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const rows = (count: number): string =>
  Array.from({ length: count }, (_, k) => `${k},Example Trading ${k} GmbH,Germany`).join('\n');
const LIST = fileOf('list.csv', `id,name,country\n${rows(3)}\n`);

let here: Portcullis;
let apart: Portcullis;
beforeAll(async () => {
  here = await openPortcullis({ dataDir: join(folder, 'here') });
  apart = await openPortcullis({ dataDir: join(folder, 'apart'), importProcess: importInChild() });
});
afterAll(async () => {
  await here?.close();
  await apart?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Who is recorded for the event about this subject. */
async function actorOf(subject: string): Promise<string | undefined> {
  const store = await openStore({
    address: { kind: 'sqlite', path: join(folder, 'apart', 'portcullis.db') },
    clock: () => instantOf(0),
  });
  try {
    for await (const { event } of store.audit.entries()) if (event.subject.startsWith(subject)) return event.actor;
    return undefined;
  } finally {
    await store.close();
  }
}

const OWN = { list: 'my-list', publishedOn: '2026-01-02' };

describe('an import in a process of its own', () => {
  it('gives the account, the version and the event that an import here gives, and tells its progress', async () => {
    const told: ImportProgress[] = [];
    const options = { ...OWN, onProgress: (progress: ImportProgress) => told.push(progress) };
    const account = await apart.importList('custom', [LIST], options);
    expect(account).toEqual(await here.importList('custom', [LIST], OWN));
    expect(account).toMatchObject({ state: 'imported', listings: 3 });
    expect(told.at(-1)).toMatchObject({ records: 3 });
    const [shown, plain] = await Promise.all([apart, here].map((portcullis) => portcullis.showList('my-list')));
    expect(shown?.members).toEqual(plain?.members);
    expect((await apart.screen('Example Trading 2 GmbH', { lists: ['my-list'] })).matches).not.toEqual([]);
    expect(await apart.verifyAudit()).toMatchObject({ ok: true, events: (await here.verifyAudit()).events });
  });

  it('records who asked', async () => {
    const ann = apart.as({ actor: 'local:ann' });
    await ann.importList('custom', [LIST], { list: 'my-other', publishedOn: '2026-01-02' });
    expect(await actorOf('my-other@')).toBe('local:ann');
    await expect(
      apart.as({ actor: 'local:bob', roles: ['auditor'] }).importList('custom', [LIST], OWN),
    ).rejects.toMatchObject({ detail: { code: 'NOT_PERMITTED' } });
  });

  it.each([
    ['a file that is no list', () => fileOf('broken.csv', '"never closed'), 'SOURCE_'],
    ['a file that is not there', () => join(folder, 'nowhere.csv'), 'FILE_NOT_FOUND'],
  ])('throws the coded error of %s', async (_what, file, code) => {
    await expect(apart.importList('custom', [file()], { ...OWN, list: 'my-bad' })).rejects.toMatchObject({
      detail: { code: expect.stringContaining(code) },
    });
    expect((await apart.lists()).map(({ list }) => list)).not.toContain('my-bad');
  });

  it('updates lists from a mirror', async () => {
    const update = await apart.updateLists(['un-sc'], { from: folder }).catch((error: unknown) => error);
    expect(update).toMatchObject({ detail: { code: 'FILE_NOT_FOUND', what: 'the mirror has no file of these lists' } });
  });
});

describe('an import whose process ends', () => {
  const LONG = fileOf('long.csv', `id,name,country\n${rows(20_000)}\n`);
  const CALLER = { actor: 'local:ann', tenant: MAIN_TENANT, roles: ROLES, requestId: '1', at: instantOf(0) };
  const TASK = {
    operation: 'importList',
    caller: CALLER,
    input: { source: 'custom', paths: [LONG], ...OWN, list: 'my-long' },
  } as const;
  const OPENING = { dataDir: join(folder, 'apart'), lawDir: null };

  it('because its caller no longer waits leaves the store as it was', async () => {
    const before = await apart.verifyAudit();
    const stop = new AbortController();
    const watch = { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) };
    await expect(importInChild().perform(OPENING, TASK, watch)).rejects.toThrow('enough');
    expect((await apart.lists()).map(({ list }) => list)).not.toContain('my-long');
    expect(await apart.verifyAudit()).toEqual(before);
  });

  it('by itself, before its account, says so', async () => {
    const ending = performIn(new URL('./fixtures/endingChild.ts', import.meta.url));
    await expect(ending(OPENING, TASK, {})).rejects.toMatchObject({
      detail: { code: 'IMPORT_INTERRUPTED', got: 'status 7' },
    });
    const missing = performIn(new URL('./fixtures/nowhere.ts', import.meta.url));
    await expect(missing(OPENING, TASK, {})).rejects.toMatchObject({ detail: { code: 'IMPORT_INTERRUPTED' } });
  });
});
