/**
 * Plain business through the command line's own batch: lines of EAR99 with one new party each, screened against every list at hand, with as
 * much of the reasons as `--trace` says. Processor time says more than the clock on a machine that is shared. `--lines=N` sets how many.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPortcullis } from '../src/app/compose/openPortcullis.ts';
import { machine, machineLine } from './machine.ts';
import { SHARED_LISTS } from './sharedLists.ts';
import { syntheticNames } from './syntheticNames.ts';

const LINES = Number(process.argv.find((argument) => argument.startsWith('--lines='))?.slice(8) ?? 10_000);
const data = resolve(process.argv.find((argument) => argument.startsWith('--data='))?.slice(7) ?? '../shared/data');
const bin = fileURLToPath(new URL('../bin/portcullis.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'portcullis-plain-'));
const dataDir = join(folder, 'data');

async function fillLists(): Promise<number> {
  const portcullis = await openPortcullis({ dataDir });
  for (const [source, path, publishedOn] of SHARED_LISTS) {
    const file = join(data, path);
    if (existsSync(file)) await portcullis.importList(source, [file], publishedOn === undefined ? {} : { publishedOn });
  }
  const lists = await portcullis.lists();
  await portcullis.close();
  return lists.reduce((sum, { versions }) => sum + (versions.at(-1)?.known ?? 0), 0);
}

const NEW_NAMES = syntheticNames(LINES + 400, 20_261_129);
const line = (row: number): string =>
  JSON.stringify({
    from: 'US',
    to: ['DE', 'JP', 'BR', 'KE'][row % 4],
    items: [{ classifications: [{ code: 'EAR99' }], origin: 'US' }],
    parties: [{ role: 'endUser', name: NEW_NAMES[row], country: ['DE', 'JP', 'BR', 'KE'][row % 4] }],
    date: '2026-11-24',
  });

interface Took {
  readonly clock: number;
  readonly cpu: number;
  readonly maxRssMb: number;
}

/** Seconds of the clock and of the processor, start and end of the process included, and its largest memory. */
async function run(trace: string, count: number): Promise<Took> {
  const input = join(folder, `${count}.jsonl`);
  if (!existsSync(input)) writeFileSync(input, Array.from({ length: count }, (_, row) => `${line(row)}\n`).join(''));
  const started = performance.now();
  const args = [bin, 'check', '--batch', input, '--trace', trace, '--data-dir', dataDir];
  const usage = join(folder, 'usage.json');
  const told = ['--import', new URL('./tellUsage.ts', import.meta.url).href];
  const child = spawn(process.execPath, [...told, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORTCULLIS_USAGE_FILE: usage },
  });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`the batch ended with ${status}`);
  const { cpu, maxRssMb } = JSON.parse(readFileSync(usage, 'utf8')) as Took;
  return { clock: (performance.now() - started) / 1000, cpu, maxRssMb };
}

const names = await fillLists();
process.stdout.write(`${machineLine()}; ${names} listings, ${LINES} lines\n`);
const figures: Record<string, number> = {};
// The first process over new lists builds the name index and leaves its file; that is no part of a batch.
await run('none', 1);
for (const trace of ['none', 'short', 'full']) {
  const [few, many] = [await run(trace, 200), await run(trace, LINES + 200)];
  const byClock = LINES / (many.clock - few.clock);
  const byCpu = LINES / (many.cpu - few.cpu);
  figures[trace] = Math.round(byCpu);
  process.stdout.write(
    `${trace.padEnd(6)} ${byClock.toFixed(0).padStart(7)} lines a second, ${byCpu.toFixed(0).padStart(7)} a second of the processor; ${few.maxRssMb} and ${many.maxRssMb} MB\n`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `${JSON.stringify({ benchmark: 'plainBatch', machine: machine(), names, lines: LINES, figures })}\n`,
);
