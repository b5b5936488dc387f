/**
 * Checks go on while another process imports lists. INVARIANT: no answer quotes a list version that it did not search, none finds a row of a
 * version that it does not quote, and none claims to know of an instant at which a version was stored that it leaves out.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortcullis } from '../src/app/compose/openPortcullis.ts';
import type { Portcullis } from '../src/app/compose/portcullis.ts';
import type { Determination } from '../src/domain/determination.ts';
import { startIndexBuilder } from '../src/jobs/startIndexBuilder.ts';

const folder = mkdtempSync(join(tmpdir(), 'portcullis-during-'));
const dataDir = join(folder, 'data');
const CHECKS = 200;
/** More than are indexed in the thread of requests. */
const ROWS = 700;
const LISTS = ['my-one', 'my-two', 'my-three', 'my-four'];
const NAME = 'Quandorf Trading';

let portcullis: Portcullis;
beforeAll(async () => {
  portcullis = await openPortcullis({ dataDir, actor: 'test', startIndexBuilder, importsWait: false });
});
afterAll(async () => {
  await portcullis.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Each list names the party once, among many others. */
function csvOf(list: string): string {
  const path = join(folder, `${list}.csv`);
  const rows = Array.from({ length: ROWS }, (_, k) => `${k + 1},Harbour ${list} ${k} Lines`);
  writeFileSync(path, `ID,Name\n0,${NAME}\n${rows.join('\n')}\n`);
  return path;
}

/** Another process imports the lists one after the other. */
function importInAnotherProcess(): Promise<number | null> {
  const script = fileURLToPath(new URL('./support/importLists.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir, ...LISTS.flatMap((list) => [list, csvOf(list)])], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => child.on('exit', resolve));
}

const quoted = ({ digests }: Determination): readonly string[] =>
  LISTS.filter((list) => (digests.listVersions[list] ?? '') !== '');
/** Lists on which the party was found. */
const searched = ({ redFlags }: Determination): readonly string[] =>
  LISTS.filter((list) => redFlags.some(({ ownListing }) => ownListing?.list === list));

interface Check {
  readonly answer: Determination;
  /** Lists that were stored before the check began. */
  readonly stored: readonly string[];
}

async function check(knownBasis: 'public' | 'installation'): Promise<Check> {
  const lists = await portcullis.lists();
  const stored = LISTS.filter((key) => lists.some(({ list, versions }) => list === key && versions.length > 0));
  const asked = { from: 'US', to: 'CA', item: { code: 'EAR99' }, parties: [{ name: NAME, role: 'endUser' as const }] };
  return { answer: await portcullis.determine(asked, { save: false, knownBasis }), stored };
}

test('200 checks during imports never quote a version they did not search, and never know a later one', async () => {
  const checks: Check[] = [await check('public')];
  let isOver = false;
  const importing = importInAnotherProcess().finally(() => {
    isOver = true;
  });
  while (!isOver || checks.length < CHECKS) {
    checks.push(await check(checks.length % 2 === 0 ? 'public' : 'installation'));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(await importing).toBe(0);
  const last = await portcullis.screen(NAME, { knownAt: '2099-01-01' });
  expect(last.matches.filter(({ listing }) => LISTS.includes(listing.list))).toHaveLength(LISTS.length);

  const recordedAt = new Map((await portcullis.lists()).map(({ list, versions }) => [list, versions[0]?.recordedAt]));
  for (const { answer, stored } of checks) {
    expect(searched(answer)).toEqual(quoted(answer));
    for (const list of stored.filter((key) => !quoted(answer).includes(key)))
      expect(answer.asOf.knownAt < (recordedAt.get(list) ?? '')).toBe(true);
  }
  // Some were asked while a version waited: else nothing was tried.
  expect(checks.some(({ answer, stored }) => stored.length > quoted(answer).length)).toBe(true);
  expect(portcullis.warnings).toEqual([]);
});
