/**
 * A whole transaction in process: three parties screened against every list at hand, list history, rules, digests; nothing saved.
 * Lists come from `--data=DIR` (default ../shared/data); without them only the bundled lists are screened, and the table says so.
 */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { openPortcullis } from '../src/app/compose/openPortcullis.ts';
import type { TransactionInput } from '../src/domain/transaction.ts';
import { machine, machineLine } from './machine.ts';
import { SHARED_LISTS } from './sharedLists.ts';

const flag = process.argv.find((argument) => argument.startsWith('--data='));
const data = resolve(flag?.slice('--data='.length) ?? '../shared/data');
const RUNS = Number(process.argv.find((argument) => argument.startsWith('--runs='))?.slice(7) ?? 2000);

const FIRST = [
  'Blue',
  'Northern',
  'Al Noor',
  'Nova',
  'Orient',
  'Silver',
  'Delta',
  'Kuznetsov',
  'Zhang',
  'Garcia',
  'Rahman',
  'Weber',
] as const;
const SECOND = [
  'Harbour',
  'Optics',
  'Telecom',
  'Systems',
  'Trading',
  'Shipping',
  'Avionics',
  'Ivan',
  'Wei',
  'Maria',
  'Karim',
  'Hans',
] as const;
const FORMS = ['Ltd', 'GmbH', 'LLC', 'JSC', 'Co., Ltd.', 'S.A.', '', '', 'FZE', 'Group'] as const;
const COUNTRIES = ['AE', 'IN', 'DE', 'CN', 'TR', 'KE', 'BR', 'JP'] as const;

const pick = <T>(from: readonly [T, ...T[]], at: number): T => from[at % from.length] ?? from[0];
const partyName = (n: number): string =>
  `${pick(FIRST, n)} ${pick(SECOND, Math.floor(n / 12) + n)} ${n % 7 === 0 ? n : ''} ${pick(FORMS, n * 3)}`
    .replace(/\s+/g, ' ')
    .trim();

const folder = mkdtempSync(join(tmpdir(), 'portcullis-transaction-'));
const portcullis = await openPortcullis({ dataDir: folder, actor: 'bench' });
let loaded = 0;
if (existsSync(data)) {
  for (const [source, file, publishedOn] of SHARED_LISTS) {
    loaded += (await portcullis.importList(source, [join(data, file)], publishedOn ? { publishedOn } : {})).listings;
  }
}

const transaction = (n: number): TransactionInput => ({
  from: 'US',
  to: pick(COUNTRIES, n),
  items: [{ classifications: [{ code: pick(['4D004', 'EAR99', '5A002.a', '5A001.j'], n) }], origin: 'US' }],
  exporter: { name: 'Acme Inc', country: 'US', usPerson: true },
  parties: (['purchaser', 'ultimateConsignee', 'endUser'] as const).map((role, index) => ({
    name: n % 11 === 0 && index === 2 ? 'NSO Group' : partyName(n * 3 + index),
    role,
    country: pick(COUNTRIES, n),
  })),
  partiesComplete: true,
  endUse: 'network monitoring',
  date: '2026-08-01',
});

for (let n = 0; n < 200; n += 1) await portcullis.determine(transaction(n + 100_000), { save: false });
const times: number[] = [];
const cpuBefore = process.cpuUsage();
for (let n = 0; n < RUNS; n += 1) {
  const started = performance.now();
  await portcullis.determine(transaction(n), { save: false });
  times.push(performance.now() - started);
  // As in a server: each request has a turn of its own. Without one, promises of past turns keep what they held alive.
  await nextTurn();
}
const cpu = process.cpuUsage(cpuBefore);
await portcullis.close();
rmSync(folder, { recursive: true, force: true });

times.sort((a, b) => a - b);
const at = (share: number): number =>
  Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 1000) / 1000;
const cpuMs = Math.round((cpu.user + cpu.system) / RUNS) / 1000;
process.stdout.write(`${machineLine()}\n`);
process.stdout.write(
  `${RUNS} transactions, exporter and three parties, ${loaded > 0 ? `${loaded} listings of ${SHARED_LISTS.length} lists` : `bundled lists only (${data} is missing)`}\n`,
);
process.stdout.write(`ms each: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, max ${at(1)}; processor ${cpuMs}\n`);
process.stdout.write(
  `${JSON.stringify({ benchmark: 'transaction', machine: machine(), runs: RUNS, listings: loaded, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), cpuMs })}\n`,
);
