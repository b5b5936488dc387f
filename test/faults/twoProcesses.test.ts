/**
 * May two processes use one data folder at once? Both save, one of them imports a list while the other screens: nothing is lost, the log
 * has every event once, and each sees what the other has imported.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ErrorCode, openPortcullis, type Portcullis, PortcullisError } from '../../src/portcullis.ts';
import { expectedOf, unpackStore } from '../support/fixtureStores.ts';
import { type Acknowledgement, isAcknowledgement, isRefusal } from './acknowledgement.ts';
import { checkFolder } from './checkFolder.ts';
import { DOCUMENTED_WAIT_MS } from './documentedWait.ts';
import { countKinds, dataDirOf, loadOf } from './killAgain.ts';
import { laterClock } from './laterClock.ts';
import { prepareFolder } from './prepareFolder.ts';
import { startLoad } from './startProcess.ts';

/** Processes wait for one another, and longer where other work runs beside them. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const root = mkdtempSync(join(tmpdir(), 'portcullis-two-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SEARCHABLE_WITHIN_MS = 10_000;

/** What a list is called whose only version is held and not yet searched. */
const NOT_SEARCHABLE: ReadonlySet<ErrorCode> = new Set(['LIST_NOT_LOADED', 'LIST_UNKNOWN']);

type Imported = Extract<Acknowledgement, { kind: 'import' }>;

it('two processes of 16 callers each lose nothing, and the log has one event for each acknowledgement', async () => {
  const folder = join(root, 'both');
  const dataDir = dataDirOf(folder);
  const before = await prepareFolder(dataDir);
  const saves = { determinations: 16, screenings: 0, links: 1, imports: 0, each: 6 };
  const importing = startLoad(dataDir, { ...loadOf(folder, 'importing'), ...saves, imports: 1 });
  const screening = startLoad(dataDir, { ...loadOf(folder, 'screening'), ...saves, screenings: 4 });
  const words = [...(await importing.ended()), ...(await screening.ended())];
  for (const { code, waitedMs } of words.filter(isRefusal)) {
    expect(code).toBe('STORE_BUSY');
    expect(waitedMs).toBeGreaterThanOrEqual(DOCUMENTED_WAIT_MS);
  }
  const acknowledged = words.filter(isAcknowledgement);
  expect(acknowledged.length).toBeGreaterThan(150);
  expect(await checkFolder(dataDir, acknowledged, before)).toEqual({
    events: before + acknowledged.length,
    faults: [],
  });
  expect(countKinds(acknowledged).import).toBeGreaterThan(0);
});

it('a process goes on when another one that shares its folder is killed', async () => {
  const folder = join(root, 'survivor');
  const dataDir = dataDirOf(folder);
  const before = await prepareFolder(dataDir);
  const survivor = startLoad(dataDir, { ...loadOf(folder, 'survivor'), each: 6 });
  const killed = startLoad(dataDir, loadOf(folder, 'killed'));
  await killed.until('determination');
  const words = [...(await killed.kill()), ...(await survivor.ended())];
  expect(words.filter(isRefusal).filter(({ code }) => code !== 'STORE_BUSY')).toEqual([]);
  expect((await checkFolder(dataDir, words.filter(isAcknowledgement), before)).faults).toEqual([]);
});

it('an older store is brought up to date once when several processes open it at the same moment', async () => {
  const folder = join(root, 'older');
  const dataDir = dataDirOf(folder);
  unpackStore('db9bd63', dataDir);
  const once = { determinations: 1, screenings: 1, links: 1, imports: 0, each: 2 };
  const processes = ['one', 'two', 'three'].map((run) => startLoad(dataDir, { ...loadOf(folder, run), ...once }));
  const words = (await Promise.all(processes.map(({ ended }) => ended()))).flat();
  expect(words.filter(isRefusal)).toEqual([]);
  const { audit, determinations } = expectedOf('db9bd63');
  const held = determinations.map(({ id }) => ({ kind: 'determination', id }) as const);
  const told = words.filter(isAcknowledgement);
  const { faults } = await checkFolder(dataDir, [...held, ...told], audit.events - held.length);
  expect(faults).toEqual([]);
});

describe('what another process imports', () => {
  const folder = join(root, 'seen');
  let portcullis: Portcullis;
  beforeAll(async () => {
    await prepareFolder(dataDirOf(folder));
    portcullis = await openPortcullis({ dataDir: dataDirOf(folder), clock: laterClock, actor: 'here' });
    await portcullis.screen('Nobody In Particular');
  });
  afterAll(() => portcullis?.close());

  it.each(['one', 'two'])('is held at the next request, and searched whenever it is quoted (list %s)', async (run) => {
    const none = { determinations: 0, screenings: 0, links: 0 };
    const other = startLoad(dataDirOf(folder), { ...loadOf(folder, run), ...none, imports: 1, each: 1 });
    await other.until('import');
    const imported = other.words().find((word) => word.kind === 'import');
    if (imported === undefined) throw new Error('nothing was imported');
    expect((await portcullis.listVersions(imported.list)).map(({ version }) => version)).toEqual([imported.version]);
    await untilQuoted(portcullis, imported);
    await other.ended();
  });
});

/** Screens until an answer quotes the version: each answer finds the newcomer if and only if it does. */
async function untilQuoted(portcullis: Portcullis, imported: Imported): Promise<void> {
  const { list, version } = imported;
  for (const deadline = performance.now() + SEARCHABLE_WITHIN_MS; ; await sleep(20)) {
    const { quoted, found } = await ask(portcullis, imported);
    expect(found).toBe(quoted);
    if (quoted) return;
    if (performance.now() > deadline) throw new Error(`the version ${version} of ${list} is not searched`);
  }
}

async function ask(portcullis: Portcullis, { list, version, newcomer }: Imported) {
  try {
    const { coverage, matches } = await portcullis.screen(newcomer, { lists: [list] });
    const searched = coverage.flatMap(({ lists = [] }) => lists);
    return {
      quoted: searched.some((one) => one.list === list && one.version === version),
      found: matches.some(({ score }) => score === 1),
    };
  } catch (error) {
    if (error instanceof PortcullisError && NOT_SEARCHABLE.has(error.code)) return { quoted: false, found: false };
    throw error;
  }
}
