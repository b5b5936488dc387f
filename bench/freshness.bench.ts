/**
 * A list is imported by another process while this one screens: how long until its names can be searched, and how long is the thread of requests
 * held up? The import runs in a child, as `portcullis lists import` does; both run what was built into dist/. What holds the thread up is counted in
 * its own processor time, so that other work on the machine does not count.
 *
 *   npm run bench -- freshness [--names=75000] [--added=25000]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { machine, machineLine } from './machine.ts';
import { syntheticNames } from './syntheticNames.ts';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const [held, added] = [option('names', 75_000), option('added', 25_000)];
const built = (file: string): URL => new URL(`../dist/${file}`, import.meta.url);
const { openPortcullis, startIndexBuilder } = (await import(
  built('portcullis.js').href
)) as typeof import('../src/portcullis.ts');
/** Between two questions. */
const PAUSE_MS = 5;

const folder = mkdtempSync(join(tmpdir(), 'portcullis-freshness-'));
const dataDir = join(folder, 'data');

function csv(name: string, count: number, seed: number): string {
  const path = join(folder, `${name}.csv`);
  const rows = syntheticNames(count, seed).map((text, id) => `${id},"${text}"`);
  writeFileSync(path, `ID,Name\n${rows.join('\n')}\n`);
  return path;
}

const round = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
const quantile = (sorted: readonly number[], q: number): number =>
  round(sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0);

const portcullis = await openPortcullis({ dataDir, startIndexBuilder, importsWait: false });
const first = await portcullis.importList('custom', [csv('held', held, 1)], {
  list: 'my-held',
  publishedOn: '2026-01-01',
});
await portcullis.screen('Anybody At All');
if (!first.searchable) throw new Error('the first question waits for every version');

const args = ['lists', 'import', 'custom', csv('added', added, 2), '--list', 'my-added', '--published', '2026-02-01'];
const child = spawn(process.execPath, [fileURLToPath(built('cli.js')), ...args, '--data-dir', dataDir], {
  stdio: 'ignore',
});
let ended: number | null = null;
child.on('exit', () => {
  ended = performance.now();
});
const isHere = async (): Promise<{ readonly searchable: boolean } | undefined> => {
  const lists = await portcullis.lists();
  return lists.find(({ list }) => list === 'my-added')?.versions[0];
};

while (!(await isHere())) await sleep(PAUSE_MS);
const stored = performance.now();
let longest = 0;
let before = process.threadCpuUsage();
const ticking = setInterval(() => {
  const { user, system } = process.threadCpuUsage(before);
  longest = Math.max(longest, (user + system) / 1000);
  before = process.threadCpuUsage();
}, 1);
const times: number[] = [];
let searchable: number | null = null;
// Until the version can be searched, the importing process is done too, and the segments are merged.
for (let quiet = 0; quiet < 200; ) {
  const begun = performance.now();
  await portcullis.screen(`Someone ${times.length}`);
  times.push(performance.now() - begun);
  if (searchable === null && (await isHere())?.searchable) searchable = performance.now();
  quiet = searchable !== null && ended !== null ? quiet + 1 : 0;
  await sleep(PAUSE_MS);
}
clearInterval(ticking);
const sorted = times.sort((a, b) => a - b);
const result = {
  held,
  added,
  searchableAfterMs: round((searchable ?? 0) - stored),
  importerDoneAfterMs: round((ended ?? 0) - stored),
  screenings: times.length,
  p50Ms: quantile(sorted, 0.5),
  p99Ms: quantile(sorted, 0.99),
  worstMs: quantile(sorted, 1),
  longestWorkMs: round(longest),
};
await portcullis.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${machineLine()}\n\n`);
console.table(result);
process.stdout.write(`${JSON.stringify({ machine: machine(), ...result })}\n`);
