/**
 * Every real list file at hand into an empty store, one after the other: time and peak memory of the whole, and again with the same
 * bytes, which must write nothing. Needs the publishers' files (`--data DIR`, default ../shared/data); says so when they are missing.
 */

import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDataStore } from '../src/app/compose/openDataStore.ts';
import { type ImportContext, importList } from '../src/app/importing/importList.ts';
import { systemClock } from '../src/app/runtime/clock.ts';
import { testCaller } from '../src/domain/fixtures/testCaller.ts';
import { PortcullisError } from '../src/kit/errors.ts';
import { openSourceFile } from '../src/sources/formats/openFile.ts';
import { machine, machineLine } from './machine.ts';

const flag = process.argv.find((argument) => argument.startsWith('--data='));
const data = resolve(flag?.slice('--data='.length) ?? '../shared/data');
const sdn2021 = ['sdn.csv.gz', 'alt.csv.gz', 'add.csv.gz', 'sdn_comments.csv'].map(
  (name) => `ofac-sdn/2021-07_full-set/${name}`,
);
const nonSdn = ['prim', 'alt', 'add', 'comments'].map((part) => `ofac-nonsdn/2025-12/cons_${part}.csv`);

/** The excerpt of the CSL must be held: it would drop nearly every party. */
const IMPORTS: readonly { source: string; files: readonly string[]; published?: string }[] = [
  { source: 'us-ofac-sdn', files: sdn2021, published: '2021-07-07' },
  { source: 'us-ofac-sdn', files: ['ofac-sdn/sdn_2024-04-26.csv.gz'], published: '2024-04-26' },
  { source: 'us-ofac-sdn', files: ['ofac-sdn/sdn_2024-05-03.csv.gz'], published: '2024-05-03' },
  { source: 'us-ofac-nonsdn', files: ['ofac-nonsdn/consolidated_2025-03-28.xml.gz'] },
  { source: 'us-ofac-nonsdn', files: nonSdn, published: '2025-12-19' },
  { source: 'us-csl', files: ['us-csl/consolidated_2022-05.without-SDN.csv.gz'], published: '2022-05-16' },
  { source: 'us-csl', files: ['us-csl/csl_excerpt_2025-06_cslustest.csv'], published: '2025-06-25' },
  { source: 'us-csl', files: ['us-csl/consolidated_2026-07-31.reserialised.json.gz'], published: '2026-07-31' },
  { source: 'us-bis-dpl', files: ['bis-dpl/dpl_2019-07.txt'], published: '2019-07-09' },
  { source: 'us-bis-dpl', files: ['bis-dpl/dpl_2022-09.txt'], published: '2022-09-07' },
  { source: 'un-sc', files: ['un/consolidated_2025-04-19.xml.gz'] },
  { source: 'un-sc', files: ['un/consolidated_2025-11-20.xml.gz'] },
  { source: 'un-sc', files: ['un/consolidated_2026-02-27.xml.gz'] },
  { source: 'gb-uksl', files: ['uk/UK-Sanctions-List_2026-08-22.reserialised.xml.gz'] },
  { source: 'eu-fsf', files: ['eu/FSF-FULL-1_1_2026-03-18.reserialised.xml.gz'] },
  { source: 'ca-sema', files: ['canada/sema-lmes_2025-05.xml.gz'], published: '2025-05-25' },
  { source: 'au-dfat', files: ['australia/regulation8_consolidated_2024-12.xlsx.gz'], published: '2024-12-17' },
  { source: 'ch-seco', files: ['samples/seco_whole-list_sample_2026-08-27.xml'] },
  { source: 'jp-meti', files: ['japan/meti_russia_250912.pdf.txt'], published: '2025-09-12' },
];

if (!existsSync(data)) {
  process.stdout.write(`imports: skipped, ${data} is missing (give --data=DIR)\n`);
} else {
  await measure();
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-imports-'));
  const store = await openDataStore(folder, systemClock, 'bench');
  const context: ImportContext = { store, caller: testCaller({ actor: 'bench' }) };
  const [first, firstCpu] = await timed(() => importAll(context));
  const size = statSync(join(folder, 'portcullis.db')).size;
  const [again, againCpu] = await timed(() => importAll(context));
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${machineLine()}\n`);
  for (const { source, state, listings, ms, problem } of first.rows)
    process.stdout.write(
      `${source.padEnd(16)} ${String(listings).padStart(6)} listings ${String(ms).padStart(6)} ms  ${state}${problem}\n`,
    );
  process.stdout.write(
    `all: ${first.ms} ms wall, ${firstCpu} ms processor, peak ${peakMb} MB, store ${Math.round(size / 1e6)} MB\n`,
  );
  process.stdout.write(
    `the same bytes again: ${again.ms} ms wall, ${againCpu} ms processor, ${again.rows.filter(({ state }) => state === 'unchanged').length} of ${again.rows.length} unchanged\n`,
  );
  process.stdout.write(
    `${JSON.stringify({ benchmark: 'imports', machine: machine(), ...first, cpuMs: firstCpu, peakMb, againMs: again.ms })}\n`,
  );
}

interface Run {
  readonly ms: number;
  readonly rows: readonly { source: string; state: string; listings: number; ms: number; problem: string }[];
}

async function importAll(context: ImportContext): Promise<Run> {
  const started = performance.now();
  const rows: Run['rows'][number][] = [];
  for (const { source, files, published } of IMPORTS) {
    const begun = performance.now();
    const opened = await Promise.all(files.map((file) => openSourceFile(join(data, file))));
    const account = await importList(context, {
      source,
      files: opened,
      ...(published ? { publishedOn: published } : {}),
    }).catch((error: unknown) => {
      if (error instanceof PortcullisError) return error;
      throw error;
    });
    const ms = Math.round(performance.now() - begun);
    if (account instanceof PortcullisError)
      rows.push({ source, state: 'refused', listings: 0, ms, problem: ` ${account.message}` });
    else
      rows.push({
        source,
        state: account.state,
        listings: account.listings,
        ms,
        problem: account.held ? ` (${account.held.reason})` : '',
      });
  }
  return { ms: Math.round(performance.now() - started), rows };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, Math.round((user + system) / 1000)];
}
