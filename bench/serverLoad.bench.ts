/**
 * Does a server keep answering while heavy work runs in it, or while a list is imported beside it? It is started from the built package over a
 * folder with a log of 20,000 events and two versions of a list of some 20,000 rows. `--data=DIR` names the publishers' files,
 * `--events=N` another length of the log. Run `npm run build` first.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fillFolder, type LoadList, loadList } from './loadFolder.ts';
import { type ProbeFigures, startProbe } from './loadProbe.ts';
import { machine, machineLine } from './machine.ts';
import { syntheticNames } from './syntheticNames.ts';

const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const SHARED = resolve(option('data') ?? '../shared/data');
const EVENTS = Number(option('events') ?? 20_000);
const CUSTOMERS = Number(option('customers') ?? 100_000);
/** Milliseconds. */
const LIMITS = { health: 50, screening: 100 };
const BIN = fileURLToPath(new URL('../bin/portcullis.mjs', import.meta.url));

interface Row {
  readonly what: string;
  /** Of the work, milliseconds. */
  readonly took: number;
  readonly bytes: number;
  readonly health: ProbeFigures;
  readonly screening?: ProbeFigures;
}

const started = (args: readonly string[], dataDir: string): ChildProcess =>
  spawn(process.execPath, [BIN, ...args, '--data-dir', dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });

async function serving(dataDir: string): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = started(['serve', '--port', '0'], dataDir);
  let told = '';
  for await (const chunk of server.stdout ?? []) {
    told += String(chunk);
    const [, url] = /is ready: (http:\/\/\S+)/.exec(told) ?? [];
    if (url === undefined) continue;
    const stop = async () => {
      server.kill('SIGTERM');
      await once(server, 'exit');
    };
    return { url, stop };
  }
  throw new Error(`the server ended before it was ready: ${told}`);
}

/** Bytes of the answer, read as they come and dropped. */
async function drained(url: string, body?: string): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, body === undefined ? {} : { method: 'POST', headers, body });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  let bytes = 0;
  for await (const chunk of response.body ?? []) bytes += chunk.length;
  return bytes;
}

async function beside(url: string, what: string, work: () => Promise<number>): Promise<Row> {
  const probe = await startProbe({ url: `${url}/healthz`, bodies: [], everyMs: 2 });
  const begun = performance.now();
  const bytes = await work();
  const took = Math.round(performance.now() - begun);
  return { what, took, bytes, health: await probe.stop() };
}

const screeningsOf = (url: string) => ({
  url: `${url}/v1/screenings`,
  bodies: syntheticNames(500, 9).map((name) => JSON.stringify({ name })),
  everyMs: 10,
});

/** The import runs from the command line, as it does beside a server. The probes go on until its names are searched. */
async function besideImport(url: string, dataDir: string, { later }: LoadList): Promise<Row> {
  const screenings = await startProbe(screeningsOf(url));
  const row = await beside(url, 'import of a further version, from the command line', async () => {
    const [status] = await once(started(['lists', 'import', ...later, '--force'], dataDir), 'exit');
    if (status !== 0) throw new Error(`the import ended with status ${status}`);
    await pause(5_000);
    return 0;
  });
  return { ...row, screening: await screenings.stop() };
}

function show({ what, took, bytes, health, screening }: Row): string {
  const times = ({ count, p50, p99, max }: ProbeFigures): string => `p50 ${p50}  p99 ${p99}  max ${max} ms of ${count}`;
  const work = took > 0 ? `${took} ms${bytes > 0 ? `, ${(bytes / 1e6).toFixed(1)} MB` : ''}` : '';
  return `${what.padEnd(52)} ${work.padEnd(20)} health ${times(health)}${screening ? `; screening ${times(screening)}` : ''}\n`;
}

const isMet = ({ health, screening }: Row): boolean =>
  health.p99 <= LIMITS.health && (screening === undefined || screening.p99 <= LIMITS.screening);

async function measure(folder: string): Promise<void> {
  const dataDir = join(folder, 'data');
  const load = loadList(SHARED, folder);
  await fillFolder(dataDir, EVENTS, load);
  const { url, stop } = await serving(dataDir);
  // A server outlives a benchmark that fails.
  await askAll(url, dataDir, load).finally(stop);
}

async function askAll(url: string, dataDir: string, load: LoadList): Promise<void> {
  const days = 'from=2020-08-01&to=2025-06-01';
  const list = `${url}/v1/lists/${load.list}`;
  const portfolio = JSON.stringify({ parties: syntheticNames(CUSTOMERS, 6).map((name) => ({ name, country: 'RU' })) });
  // Before anything is measured the first screening reads the index.
  await drained(`${url}/v1/screenings`, JSON.stringify({ name: 'Nobody Atall' }));
  const rows: Row[] = [];
  const add = async (row: Promise<Row>): Promise<void> => {
    rows.push(await row);
    process.stdout.write(show(rows.at(-1) as Row));
  };
  process.stdout.write(`${machineLine()}; ${load.list}, ${EVENTS} events\n`);
  await add(beside(url, 'nothing', () => pause(5_000, 0)));
  await add(beside(url, 'audit verify', () => drained(`${url}/v1/audit/verify`)));
  await add(beside(url, 'a list as a whole', () => drained(`${list}?date=2025-06-01`)));
  await add(beside(url, 'difference of two versions', () => drained(`${list}/diff?${days}`)));
  await add(beside(url, `impact on ${CUSTOMERS} customers`, () => drained(`${list}/impact?${days}`, portfolio)));
  await add(beside(url, 'all lists', () => drained(`${url}/v1/lists`)));
  await add(besideImport(url, dataDir, load));
  process.exitCode = rows.every(isMet) ? 0 : 1;
  process.stdout.write(`${JSON.stringify({ benchmark: 'serverLoad', machine: machine(), limits: LIMITS, rows })}\n`);
}

if (!existsSync(fileURLToPath(new URL('../dist/cli.js', import.meta.url))))
  throw new Error('the package is not built: npm run build');
const folder = mkdtempSync(join(tmpdir(), 'portcullis-load-'));
await measure(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
