/**
 * One hundred thousand determinations through the command line's own batch: rate, and whether memory stays flat.
 * The transactions vary in destination, date, item and party, so that caches help no more than they do in use.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { machineLine } from './machine.ts';

const rows = Number(process.argv.find((argument) => argument.startsWith('--rows='))?.slice(7) ?? 100_000);
const bin = fileURLToPath(new URL('../bin/portcullis.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'portcullis-batch-'));

const DESTINATIONS = [
  'AE',
  'IN',
  'BR',
  'MA',
  'SA',
  'MX',
  'DE',
  'JP',
  'CN',
  'IL',
  'PL',
  'GB',
  'KE',
  'VN',
  'CL',
  'TW',
] as const;
const CODES = ['4D004', '4A005', '5A001.j', 'EAR99', '5D002', '4E001.c', '5A001.f.1'] as const;
const PARTIES = [
  'NSO Group',
  'Blue Harbour Trading',
  'Saito Tech',
  'Northwind Optics Ltd',
  'Al Noor Telecom',
  'Candiru Ltd',
  'Acme GmbH',
] as const;

function transaction(row: number): string {
  const pick = <T>(of: readonly [T, ...T[]], step: number): T => of[Math.floor(row / step) % of.length] ?? of[0];
  return JSON.stringify({
    id: `t${row}`,
    from: row % 3 === 0 ? 'IL' : 'US',
    to: pick(DESTINATIONS, 1),
    items: [{ classifications: [{ code: pick(CODES, 5) }], origin: row % 2 === 0 ? 'US' : 'IL' }],
    parties: row % 4 === 0 ? [] : [{ name: pick(PARTIES, 7), role: 'endUser', country: pick(DESTINATIONS, 1) }],
    date: `202${1 + (row % 5)}-${String(1 + (row % 12)).padStart(2, '0')}-15`,
  });
}

const input = join(folder, 'transactions.jsonl');
const file = createWriteStream(input);
for (let row = 0; row < rows; row += 1) if (!file.write(`${transaction(row)}\n`)) await once(file, 'drain');
file.end();
await once(file, 'finish');

const started = performance.now();
const child = spawn(process.execPath, [bin, 'check', '--batch', input, '--data-dir', join(folder, 'data')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const samples: { line: number; rssMb: number }[] = [];
const outcomes: Record<string, number> = {};
let lines = 0;
for await (const line of createInterface({ input: child.stdout })) {
  lines += 1;
  const outcome = /"outcome":"(\w+)","possible"/.exec(line)?.[1] ?? 'error';
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  if (lines % Math.max(1, Math.floor(rows / 10)) === 0) samples.push({ line: lines, rssMb: rssOf(child.pid) });
}
const status = child.exitCode ?? (await once(child, 'close'))[0];
const seconds = (performance.now() - started) / 1000;
rmSync(folder, { recursive: true, force: true });

function rssOf(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

const result = {
  benchmark: 'batch',
  rows,
  answered: lines,
  status,
  seconds: round(seconds),
  perSecond: Math.round(lines / seconds),
  outcomes,
  rssMb: samples,
};
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
process.stdout.write(`${machineLine()}\n`);
process.stdout.write(
  `batch of ${rows}: ${lines} answered in ${round(seconds)} s (${result.perSecond}/s), exit ${status}\n`,
);
process.stdout.write(
  `resident memory by line: ${samples.map(({ line, rssMb }) => `${line}: ${rssMb} MB`).join(', ')}\n`,
);
process.stdout.write(`${JSON.stringify(result)}\n`);
if (lines !== rows || status !== 0) process.exitCode = 1;
