/**
 * One party over all lists as of a day: how long does it take? Every real list is imported from the shared folder, then parties are asked
 * for by listing id and by name, after their names were linked (`--unlinked`: without). `first`: nothing of the party is remembered. `again`: another day of a party asked before.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPortcullis } from '../src/app/compose/openPortcullis.ts';
import type { Portcullis } from '../src/app/compose/portcullis.ts';
import { machineLine } from './machine.ts';

const data = join(process.env.PORTCULLIS_SHARED ?? '../shared', 'data');
const VERSIONS: readonly (readonly [source: string, published: string | undefined, ...files: string[]])[] = [
  ['un-sc', undefined, 'un/consolidated_2025-04-19.xml.gz'],
  ['un-sc', undefined, 'un/consolidated_2025-11-20.xml.gz'],
  ['un-sc', undefined, 'un/consolidated_2026-02-27.xml.gz'],
  ['us-ofac-sdn', '2024-04-26', 'ofac-sdn/sdn_2024-04-26.csv.gz'],
  ['us-ofac-sdn', '2024-05-03', 'ofac-sdn/sdn_2024-05-03.csv.gz'],
  ['us-ofac-nonsdn', undefined, 'ofac-nonsdn/consolidated_2025-03-28.xml.gz'],
  ['us-csl', '2026-07-31', 'us-csl/consolidated_2026-07-31.reserialised.json.gz'],
  ['us-bis-dpl', '2019-07-09', 'bis-dpl/dpl_2019-07.txt'],
  ['us-bis-dpl', '2022-09-07', 'bis-dpl/dpl_2022-09.txt'],
  ['gb-uksl', undefined, 'uk/UK-Sanctions-List_2026-08-22.reserialised.xml.gz'],
  ['eu-fsf', '2026-03-18', 'eu/FSF-FULL-1_1_2026-03-18.reserialised.xml.gz'],
  ['ca-sema', '2025-05-25', 'canada/sema-lmes_2025-05.xml.gz'],
  ['au-dfat', '2024-12-17', 'australia/regulation8_consolidated_2024-12.xlsx.gz'],
  ['jp-meti', '2025-09-12', 'japan/meti_russia_250912.pdf.txt'],
];
/** Lists whose parties are asked for, and how many of each. */
const ASKED = ['un-sc', 'gb-uksl', 'eu-fsf', 'us-csl', 'us-ofac-sdn'] as const;
const DAYS = ['2021-11-26', '2024-04-30', '2025-01-01', '2026-01-01', '2026-09-01'];
const EACH = Number(process.argv.find((argument) => argument.startsWith('--each='))?.slice(7) ?? 40);

async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  times.push(performance.now() - started);
  return result;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
function figures(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    n: sorted.length,
    medianMs: round(at(sorted, 0.5)),
    p95Ms: round(at(sorted, 0.95)),
    p99Ms: round(at(sorted, 0.99)),
    worstMs: round(sorted.at(-1) ?? 0),
  };
}

/** Members spread evenly over a list. */
async function sample(
  portcullis: Portcullis,
  list: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { members } = await portcullis.showList(list);
  const step = Math.max(1, Math.floor(members.length / EACH));
  return members.filter((_, index) => index % step === 0).slice(0, EACH);
}

const missing = VERSIONS.flatMap(([, , ...files]) => files).filter((file) => !existsSync(join(data, file)));
if (missing.length > 0) {
  process.stdout.write(
    `timeline: skipped, ${missing.length} of the real files are missing (first: ${join(data, missing[0] ?? '')})\n`,
  );
} else {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-timeline-'));
  const importer = await openPortcullis({ dataDir: folder });
  const times: Record<'import' | 'link' | 'prepare' | 'first' | 'again' | 'byName', number[]> = {
    import: [],
    link: [],
    prepare: [],
    first: [],
    again: [],
    byName: [],
  };
  for (const [source, publishedOn, ...files] of VERSIONS)
    await timed(times.import, () =>
      importer.importList(
        source,
        files.map((file) => join(data, file)),
        publishedOn ? { publishedOn, force: true } : { force: true },
      ),
    );
  if (!process.argv.includes('--unlinked')) await timed(times.link, () => importer.linkLists());
  await importer.close();
  globalThis.gc?.();
  // Opened again, so that nothing is remembered.
  const portcullis = await openPortcullis({ dataDir: folder });
  await timed(times.prepare, () => portcullis.timeline('surveillance-vendors:nso'));
  const tally = { listings: 0, linked: 0, undecided: 0 };
  for (const list of ASKED) {
    for (const { id, name } of await sample(portcullis, list)) {
      const shown = await timed(times.first, () => portcullis.timeline(id, { date: '2026-09-01' }));
      for (const date of DAYS) await timed(times.again, () => portcullis.timeline(id, { date }));
      await timed(times.byName, () => portcullis.timeline(name, { date: '2026-09-01' }));
      const [party] = shown.parties;
      tally.listings += party?.listings.length ?? 0;
      tally.linked += party && party.listings.length > 1 ? 1 : 0;
      tally.undecided += party?.undecided.length ?? 0;
    }
  }
  await portcullis.close();
  rmSync(folder, { recursive: true, force: true });
  const result = {
    benchmark: 'timeline',
    machine: machineLine(),
    lists: new Set(VERSIONS.map(([source]) => source)).size,
    versions: VERSIONS.length,
    importSeconds: Math.round(times.import.reduce((sum, time) => sum + time, 0) / 100) / 10,
    linkSeconds: Math.round((times.link[0] ?? 0) / 100) / 10,
    prepareSeconds: Math.round((times.prepare[0] ?? 0) / 100) / 10,
    first: figures(times.first),
    again: figures(times.again),
    byName: figures(times.byName),
    tally,
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
  };
  process.stdout.write(
    `as-of over ${result.lists} lists: first ${result.first.medianMs} ms (p99 ${result.first.p99Ms}), again ${result.again.medianMs} ms (p99 ${result.again.p99Ms}), by name ${result.byName.medianMs} ms (p99 ${result.byName.p99Ms})\n`,
  );
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
