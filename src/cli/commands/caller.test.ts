import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../store/openStore.ts';
import { runCli } from '../runCli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-caller-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const silent = { out: () => {}, err: () => {}, isTty: false };
const run = (...args: string[]) => runCli([...args, '--data-dir', folder], silent);

async function actorsOf(type: string): Promise<string[]> {
  const store = await openStore({
    address: { kind: 'sqlite', path: join(folder, 'portcullis.db') },
    clock: () => expect.unreachable('no clock'),
  });
  const actors: string[] = [];
  for await (const { event } of store.audit.entries()) if (event.type === type) actors.push(event.actor);
  await store.close();
  return actors;
}

describe('whoever gives a command', () => {
  it('is the operating-system user, and with --as whom it stands for, before or after the command', async () => {
    const user = `local:${userInfo().username}`;
    expect(await run('screen', 'NSO Group', '--save')).toBe(0);
    expect(await run('screen', 'NSO Group', '--save', '--as', 'Bob Example')).toBe(0);
    expect(await run('--as', 'Ann', 'ownership', 'add', 'A', 'B', '--share', '60')).toBe(0);
    expect(await actorsOf('screeningSaved')).toEqual([user, `${user} as Bob Example`]);
    expect(await actorsOf('ownershipLinkAdded')).toEqual([`${user} as Ann`]);
  });

  it('is refused with an empty name before anything is opened', async () => {
    expect(await run('screen', 'NSO Group', '--save', '--as', ' ')).toBe(2);
  });
});
