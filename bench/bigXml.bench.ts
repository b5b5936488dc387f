/**
 * A publisher's XML of 100 MB: how long does reading it take, and how much memory? Files in the shape of OFAC, EU and UK lists are written
 * to a temporary folder; each is read in a process of its own, through its source alone and through a whole import into an empty store.
 * `--megabytes=N` for another size.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../src/app/clock.ts';
import { importList } from '../src/app/importList.ts';
import { openDataStore } from '../src/app/openDataStore.ts';
import { AccountBuilder } from '../src/sources/account.ts';
import { openSourceFile } from '../src/sources/openFile.ts';
import { sourceByKey } from '../src/sources/registry.ts';
import { BIG_XML_SHAPES, bigXmlText } from './bigXmlText.ts';
import { machine, machineLine } from './machine.ts';

/** What reading may cost. */
const LIMIT = { seconds: 10, peakMb: 250 };
const BYTES = Number(process.argv.find((argument) => argument.startsWith('--megabytes='))?.slice(12) ?? 100) * 1e6;

type Mode = 'read' | 'import';
interface Figures {
  readonly listings: number;
  readonly issues: number;
  readonly seconds: number;
  readonly peakMb: number;
}

const child = process.argv.indexOf('--child');
if (child >= 0) {
  const [mode, source, path] = process.argv.slice(child + 1);
  process.stdout.write(JSON.stringify(await measure(mode === 'import' ? 'import' : 'read', source ?? '', path ?? '')));
} else {
  await table();
}

async function measure(mode: Mode, source: string, path: string): Promise<Figures> {
  const file = await openSourceFile(path);
  const started = performance.now();
  const { listings, issues } = mode === 'read' ? await read(source, file) : await take(source, file);
  const seconds = Math.round((performance.now() - started) / 10) / 100;
  return { listings, issues, seconds, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) };
}

type OpenedFile = Awaited<ReturnType<typeof openSourceFile>>;

async function read(key: string, file: OpenedFile) {
  const source = await sourceByKey(key).load();
  const account = new AccountBuilder();
  let listings = 0;
  const reading = source.read([file], account);
  while (!(await reading.next()).done) listings += 1;
  return { listings, issues: account.summary().issues.length };
}

async function take(source: string, file: OpenedFile) {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-big-'));
  const store = await openDataStore(folder, systemClock, 'bench');
  try {
    const account = await importList({ store, clock: systemClock, actor: 'bench' }, { source, files: [file] });
    return { listings: account.listings, issues: account.issues.length };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function inChild(mode: Mode, source: string, path: string): Figures {
  const script = fileURLToPath(import.meta.url);
  const run = spawnSync(process.execPath, [script, '--child', mode, source, path], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${mode} of ${source} failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as Figures;
}

async function table(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-bench-'));
  const rows: Record<string, unknown>[] = [];
  process.stdout.write(`${machineLine()}\n`);
  for (const shape of BIG_XML_SHAPES) {
    const path = join(folder, shape.file);
    await pipeline(Readable.from(bigXmlText(shape, BYTES)), createWriteStream(path));
    for (const mode of ['read', 'import'] as const) {
      const figures = inChild(mode, shape.source, path);
      const { listings, issues, seconds, peakMb } = figures;
      const limit = mode === 'read' ? `  (at most ${LIMIT.seconds} s and ${LIMIT.peakMb} MB)` : '';
      process.stdout.write(
        `${shape.source.padEnd(12)} ${(statSync(path).size / 1e6).toFixed(1)} MB  ${mode.padEnd(6)} ${listings} listings, ${issues} kinds of issues, ${seconds.toFixed(2)} s, peak ${peakMb} MB${limit}\n`,
      );
      if (mode === 'read' && (seconds > LIMIT.seconds || peakMb > LIMIT.peakMb || listings === 0)) process.exitCode = 1;
      rows.push({ source: shape.source, mode, ...figures });
    }
    rmSync(path);
  }
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${JSON.stringify({ benchmark: 'bigXml', machine: machine(), bytes: BYTES, rows })}\n`);
}
