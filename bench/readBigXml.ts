/**
 * One file read in a process of its own, so that its memory is nobody else's: `node bench/readBigXml.ts read|import SOURCE FILE` prints
 * figures as JSON. Only what the mode needs is loaded.
 */
import { testCaller } from '../src/domain/fixtures/testCaller.ts';
import { openSourceFile } from '../src/sources/formats/openFile.ts';

export type BigXmlMode = 'read' | 'import';
export interface BigXmlFigures {
  readonly listings: number;
  readonly issues: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Of the whole process, the program itself included. */
  readonly peakMb: number;
}

type OpenedFile = Awaited<ReturnType<typeof openSourceFile>>;

async function read(key: string, file: OpenedFile) {
  const { AccountBuilder } = await import('../src/sources/reading/account.ts');
  const { sourceByKey } = await import('../src/sources/registry.ts');
  const source = await sourceByKey(key).load();
  const account = new AccountBuilder();
  let listings = 0;
  const reading = source.read([file], account);
  while (!(await reading.next()).done) listings += 1;
  return { listings, issues: account.summary().issues.length };
}

async function take(source: string, file: OpenedFile) {
  const { mkdtempSync, rmSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const { systemClock } = await import('../src/app/runtime/clock.ts');
  const { importList } = await import('../src/app/importing/importList.ts');
  const { openDataStore } = await import('../src/app/compose/openDataStore.ts');
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-big-'));
  const store = await openDataStore(folder, systemClock, 'bench');
  try {
    const account = await importList({ store, caller: testCaller({ actor: 'bench' }) }, { source, files: [file] });
    return { listings: account.listings, issues: account.issues.length };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const [mode, source = '', path = ''] = process.argv.slice(2);
const file = await openSourceFile(path);
const started = performance.now();
const before = process.cpuUsage();
const { listings, issues } = mode === 'import' ? await take(source, file) : await read(source, file);
const { user, system } = process.cpuUsage(before);
const hundredths = (ms: number): number => Math.round(ms / 10) / 100;
const figures: BigXmlFigures = {
  listings,
  issues,
  seconds: hundredths(performance.now() - started),
  cpuSeconds: hundredths((user + system) / 1000),
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
};
process.stdout.write(JSON.stringify(figures));
