/**
 * Saves a store as this commit writes it, for test/fixtureStores.test.ts to read for ever after. The clock is fixed and the actor neutral, so
 * a second run gives the same answers; only the salts of the audit log, and what hashes them, are new each time.
 *
 * npx node scripts/makeFixtureStore.ts NAME   (NAME: the commit or release that is checked out, e.g. db9bd63)
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { digestOf } from '../src/kit/sha256.ts';
import { type Determination, openPortcullis, type Portcullis, type Screening } from '../src/portcullis.ts';
import { databaseOf, type ExpectedStore, hasFixtureStore, packStore } from '../test/support/fixtureStores.ts';
import { fillStore, type MovableClock, OPENED_AT, type Saved } from './store/fixtureContents.ts';

async function main(name: string | undefined): Promise<number> {
  if (name === undefined || !/^[\w.-]+$/.test(name)) return refuse('usage: npx node scripts/makeFixtureStore.ts NAME');
  if (hasFixtureStore(name)) return refuse(`the store ${name} is there already, and a store is never rewritten`);
  const dataDir = mkdtempSync(join(tmpdir(), 'portcullis-fixture-'));
  try {
    const expected = await makeStore(name, dataDir);
    compact(databaseOf(dataDir));
    packStore(dataDir, expected);
    process.stdout.write(`${name}: ${expected.determinations.length} answers, ${JSON.stringify(expected.outcomes)}\n`);
    return 0;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}

async function makeStore(name: string, dataDir: string): Promise<ExpectedStore> {
  const clock: MovableClock = { at: OPENED_AT };
  const portcullis = await openPortcullis({ dataDir, clock: () => clock.at, actor: 'fixture' });
  try {
    return await expectedStore(name, portcullis, await fillStore(portcullis, clock));
  } finally {
    await portcullis.close();
  }
}

/** Without free pages; what stood in the write-ahead log is in the database when this ends. */
function compact(path: string): void {
  const database = new Database(path);
  database.exec('vacuum');
  database.close();
  if (existsSync(`${path}-wal`)) throw new Error('the store is still open somewhere');
}

async function expectedStore(name: string, portcullis: Portcullis, saved: Saved): Promise<ExpectedStore> {
  const [first] = saved.determinations;
  const { events, rootHash } = await portcullis.verifyAudit();
  if (first === undefined || rootHash === null) throw new Error('nothing was saved');
  const lists = (await portcullis.lists()).filter(({ versions }) => versions.length > 0);
  return {
    store: name,
    engine: first.determination.engine,
    ruleBook: first.determination.digests.ruleBook,
    audit: { events, rootHash },
    outcomes: countOutcomes(saved.determinations.map(({ determination }) => determination)),
    lists: Object.fromEntries(lists.map(({ list, versions }) => [list, versions.map((one) => one.publishedOn)])),
    settled: saved.settled,
    determinations: saved.determinations.map((one) => ({
      ...expectedDetermination(one.determination),
      name: one.name,
    })),
    screenings: saved.screenings.map(expectedScreening),
  };
}

function countOutcomes(determinations: readonly Determination[]): ExpectedStore['outcomes'] {
  const groups = Map.groupBy(determinations, ({ outcome }) => outcome);
  return Object.fromEntries([...groups].map(([outcome, { length }]) => [outcome, length]));
}

const expectedDetermination = ({ id, outcome, regimes }: Determination) => ({
  id,
  outcome,
  regimes: Object.fromEntries(regimes.map((one) => [one.regime, one.outcome])),
});

const expectedScreening = (screening: Screening) => ({
  id: digestOf(screening),
  name: screening.query.name,
  decision: screening.decision,
  matches: screening.matches.map(({ listing }) => listing.id),
});

process.exitCode = await main(process.argv[2]);
