/**
 * Lists with their history: import and reload of a list as long as the US one, what a year of daily versions costs on disk, and how
 * long one party as of a day, over all lists, takes. Uses real files where ../shared has them, else made-up ones of the same size.
 */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { importList } from '../src/app/importing/importList.ts';
import { testCaller } from '../src/domain/fixtures/testCaller.ts';
import { addDays, endOfDay, instantOf, type LocalDate, localDate } from '../src/kit/localDate.ts';
import { diffListVersions } from '../src/lists/diffListVersions.ts';
import { listingInForce } from '../src/lists/listingInForce.ts';
import { listingTimeline } from '../src/lists/listingTimeline.ts';
import { sourceFileOf } from '../src/sources/formats/openFile.ts';
import { openStore } from '../src/store/openStore.ts';
import type { Store } from '../src/store/store.ts';
import { machine, machineLine } from './machine.ts';

const shared = process.env.PORTCULLIS_SHARED ?? '../shared';
const folder = mkdtempSync(join(tmpdir(), 'portcullis-bench-'));
const clock = () => instantOf(Date.now());
const figures: Record<string, number | string> = {};
const note = (name: string, value: number, unit: string, limit?: number): void => {
  figures[name] = Math.round(value * 100) / 100;
  const bound = limit === undefined ? '' : `  (at most ${limit} ${unit})`;
  process.stdout.write(`${name.padEnd(64)} ${value.toFixed(2).padStart(12)} ${unit}${bound}\n`);
  if (limit !== undefined && value > limit) process.exitCode = 1;
};
async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

/** The text of a real file, or lines as many and as long where there is none. */
function sdnText(): { readonly text: string; readonly real: boolean } {
  const path = `${shared}/data/ofac-sdn/sdn_2024-05-03.csv.gz`;
  if (existsSync(path)) return { text: gunzipSync(readFileSync(path)).toString('latin1'), real: true };
  const row = (key: number) =>
    `${key},"PARTY ${key} TRADING COMPANY","-0- ","SDGT","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","Made-up remarks about party ${key}, long enough to be like those of the list; Tax ID No. ${key * 7919}."\r\n`;
  return { text: Array.from({ length: 14_965 }, (_, index) => row(index + 1)).join(''), real: false };
}

/** A small generator of numbers, so that every run edits the same rows. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const DAYS = Number(process.argv.find((argument) => argument.startsWith('--days='))?.slice(7) ?? 308);
const [ADDED, REMOVED, CHANGED] = [20, 3, 10];

/** One day's edits of the list: rows of it as text lines. */
function nextDay(rows: readonly string[], day: number, roll: () => number): readonly string[] {
  const next = [...rows];
  for (let count = 0; count < REMOVED; count += 1) next.splice(Math.floor(roll() * next.length), 1);
  for (let count = 0; count < CHANGED; count += 1) {
    const place = Math.floor(roll() * next.length);
    next[place] = (next[place] ?? '').replace(/"\r?$/, ` Changed on day ${day}."\r`);
  }
  for (let count = 0; count < ADDED; count += 1) {
    const model = next[Math.floor(roll() * next.length)] ?? '';
    next.push(model.replace(/^\d+/, String(900_000 + day * 100 + count)).replace('"', `"NEW ${day} ${count} `));
  }
  return next;
}

/** Bytes of what is kept: published files and rows, not indexes. */
function keptBytes(path: string): number {
  const database = new Database(path, { readonly: true });
  const sum = (query: string): number => (database.prepare(query).pluck().get() as number | null) ?? 0;
  const raw = sum('select sum(length(bytes)) from raw_object');
  const contents = sum('select sum(length(cast(json as blob)) + 64 + length(listing_id) + 4) from listing_content');
  const members = sum('select count(*) * 9 from version_member');
  const versions = sum('select sum(length(cast(json as blob)) + length(cast(account as blob)) + 60) from list_version');
  database.close();
  return raw + contents + members + versions;
}

async function dailyVersions(): Promise<Store> {
  const { text, real } = sdnText();
  process.stdout.write(`daily versions from ${real ? 'the SDN list of 2024-05-03' : 'a made-up list'}\n`);
  let rows: readonly string[] = text.split('\n').filter((line) => /^\d/.test(line));
  const path = join(folder, 'daily', 'store.sqlite');
  const store = await openStore({ address: { kind: 'sqlite', path }, clock });
  const roll = dice(20_240_503);
  let newest = '';
  const first = localDate('2024-05-03');
  const started = performance.now();
  for (let day = 0; day < DAYS; day += 1) {
    if (day > 0) rows = nextDay(rows, day, roll);
    newest = `${rows.join('\n')}\n`;
    const file = sourceFileOf('sdn.csv', Buffer.from(newest, 'latin1'));
    const account = await importList(
      { store, caller: testCaller({ actor: 'bench' }) },
      { source: 'us-ofac-sdn', files: [file], publishedOn: addDays(first, day) },
    );
    if (account.state !== 'imported') throw new Error(`day ${day} was ${account.state}: ${account.held?.reason}`);
  }
  note('import of one daily version (mean)', (performance.now() - started) / DAYS, 'ms');
  const alone = join(folder, 'newest', 'store.sqlite');
  const single = await openStore({ address: { kind: 'sqlite', path: alone }, clock });
  await importList(
    { store: single, caller: testCaller({ actor: 'bench' }) },
    {
      source: 'us-ofac-sdn',
      files: [sourceFileOf('sdn.csv', Buffer.from(newest, 'latin1'))],
      publishedOn: addDays(first, DAYS),
    },
  );
  await single.close();
  const rawOfNewest = (() => {
    const database = new Database(alone, { readonly: true });
    const packed = database.prepare('select sum(length(bytes)) from raw_object').pluck().get() as number;
    database.close();
    return packed;
  })();
  const newestAlone = keptBytes(alone) - rawOfNewest + Buffer.byteLength(newest, 'latin1');
  note('newest version alone (raw uncompressed and its rows)', newestAlone / 1e6, 'MB');
  note(`${DAYS} daily versions (raw and rows)`, keptBytes(path) / 1e6, 'MB');
  note(`${DAYS} daily versions, as multiple of the newest alone`, keptBytes(path) / newestAlone, 'x', 4);
  return store;
}

async function bigList(store: Store): Promise<void> {
  const path = `${shared}/data/us-csl/consolidated_2026-07-31.reserialised.json.gz`;
  if (!existsSync(path)) {
    process.stdout.write('no US CSL file at hand: its figures are left out\n');
    return;
  }
  type Rows = { results: Record<string, unknown>[]; total: number };
  const whole = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as Rows;
  const edited: Rows = {
    ...whole,
    results: whole.results
      .filter((_, index) => index % 100 !== 7)
      .map((row, index) => (index % 50 === 3 ? { ...row, name: `${row.name} (CHANGED)` } : row)),
  };
  edited.total = edited.results.length;
  const file = (rows: Rows) => sourceFileOf('consolidated.json', Buffer.from(JSON.stringify(rows)));
  const take = (rows: Rows, publishedOn: string) =>
    importList(
      { store, caller: testCaller({ actor: 'bench' }) },
      { source: 'us-csl', files: [file(rows)], publishedOn },
    );
  const first = await timed(() => take(whole, '2026-07-31'));
  note('import of 25,921 parties from nothing', first.ms, 'ms');
  note('import of the same bytes again', (await timed(() => take(whole, '2026-07-31'))).ms, 'ms');
  note(
    'import of the next version, 259 removed and 514 changed',
    (await timed(() => take(edited, '2026-08-07'))).ms,
    'ms',
  );
  const versions = await store.lists.versionsOf('us-csl');
  const load = async (index: number) => {
    const version = versions[index];
    if (!version) throw new Error('two versions');
    return { version, members: await store.lists.membersOf('us-csl', version.version) };
  };
  note('load of 25,921 members', (await timed(() => load(0))).ms, 'ms', 1000);
  const diff = await timed(async () => diffListVersions(await load(0), await load(1)));
  note('diff of two such versions, loading included', diff.ms, 'ms', 2000);
  figures.diffFound = `${diff.result.added.length} added, ${diff.result.removed.length} removed, ${diff.result.changed.length} changed`;
}

/** One party (a listing on each list) as of random days, from the store each time. */
async function asOfQueries(store: Store): Promise<void> {
  const lists = await store.lists.allLists();
  const roll = dice(7);
  const listingIds = await Promise.all(
    lists.map(async (list) => {
      const newest = (await store.lists.versionsOf(list)).at(-1);
      const references = newest ? await store.lists.memberReferencesOf(list, newest.version) : [];
      return references.map(({ listingId }) => listingId);
    }),
  );
  const samples: number[] = [];
  const timelines: number[] = [];
  for (let round = 0; round < 300; round += 1) {
    const party = listingIds.map((ids) => ids[Math.floor(roll() * ids.length)] ?? '');
    const day: LocalDate = addDays(localDate('2024-05-03'), Math.floor(roll() * 800));
    samples.push((await timed(() => standings(store, party, day))).ms);
    timelines.push((await timed(async () => listingTimeline(await records(store, party)))).ms);
  }
  const percentile = (values: number[], share: number): number =>
    values.sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
  note(`one party as of a day over ${lists.length} lists (p50)`, percentile(samples, 0.5), 'ms', 5);
  note(`one party as of a day over ${lists.length} lists (p99)`, percentile(samples, 0.99), 'ms');
  note(`timeline of one party over ${lists.length} lists (p50)`, percentile(timelines, 0.5), 'ms');
}

async function records(store: Store, party: readonly string[]) {
  const histories = await Promise.all(party.map((id) => store.lists.historyOf(id)));
  return histories.flatMap((history) =>
    history
      ? [
          {
            ...history,
            heldBy: new Map([...history.heldBy].map(([version, { listing }]) => [version, listing] as const)),
          },
        ]
      : [],
  );
}

async function standings(store: Store, party: readonly string[], day: LocalDate) {
  const asOf = { validAt: day, knownAt: endOfDay(localDate('2099-12-31')), knownBasis: 'public' } as const;
  return (await records(store, party)).map(({ versions, heldBy }) =>
    listingInForce({ asOf, versions, heldBy: ({ version }) => heldBy.get(version) }),
  );
}

process.stdout.write(`${machineLine()}\n`);
const store = await dailyVersions();
await bigList(store);
await asOfQueries(store);
await store.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ benchmark: 'store', machine: machine(), figures })}\n`);
