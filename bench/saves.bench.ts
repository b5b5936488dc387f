/**
 * What does saving a determination cost? Processor time with one caller, saves a second with 16 callers in one process and in two, and the
 * SQL statements, transactions and moves of the audit log's head that a save takes. `--saves=N` sets how many each row makes.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { openPortcullis, type TransactionInput } from '../src/portcullis.ts';
import { isAcknowledgement, isRefusal } from '../test/faults/acknowledgement.ts';
import { dataDirOf, loadOf } from '../test/faults/killAgain.ts';
import { startLoad } from '../test/faults/startProcess.ts';
import { transactionOf } from '../test/faults/workload.ts';
import { databaseOf } from '../test/support/fixtureStores.ts';
import { type Counted, countStatements } from './countStatements.ts';
import { machine, machineLine } from './machine.ts';

const SAVES = Number(process.argv.find((argument) => argument.startsWith('--saves='))?.slice(8) ?? 1600);
const CALLERS = 16;
const WARM_UP = 300;

const folder = mkdtempSync(join(tmpdir(), 'portcullis-saves-'));
const dataDir = dataDirOf(folder);
const portcullis = await openPortcullis({ dataDir, actor: 'bench' });
const figures: Record<string, number> = {};
const note = (name: string, value: number, unit: string): void => {
  figures[name] = Math.round(value * 100) / 100;
  process.stdout.write(`${name.padEnd(58)} ${value.toFixed(2).padStart(10)} ${unit}\n`);
};

let asked = 0;
/** The transaction of bench/transaction.bench.ts. */
const withThreeParties = (name: string): TransactionInput => ({
  ...transactionOf(name),
  items: [{ classifications: [{ code: '5A002.a' }], origin: 'US' }],
  exporter: { name: 'Acme Inc', country: 'US', usPerson: true },
  parties: (['purchaser', 'ultimateConsignee', 'endUser'] as const).map((role) => ({
    name: `${name} ${role}`,
    role,
    country: 'AE',
  })),
  partiesComplete: true,
});

/** As in a server, each request has a turn of its own. */
async function ask(count: number, save: boolean, transaction = transactionOf): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await portcullis.determine(transaction(`Harbour Optics ${asked++}`), { save });
    await nextTurn();
  }
}
const saveWith = (callers: number, saves: number) => async (): Promise<void> => {
  await Promise.all(Array.from({ length: callers }, () => ask(Math.floor(saves / callers), true)));
};

async function measured(work: () => Promise<void>): Promise<{ readonly ms: number; readonly cpuMs: number }> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - started, cpuMs: (user + system) / 1000 };
}

async function timeRow(name: string, count: number, work: () => Promise<void>): Promise<void> {
  const { ms, cpuMs } = await measured(work);
  note(`${name}: processor time each`, cpuMs / count, 'ms');
  note(`${name}: a second`, (1000 * count) / ms, '');
}

function noteCounts(name: string, count: number, { statements, commits, headMoves }: Counted): void {
  note(`${name}: SQL statements each`, statements / count, '');
  note(`${name}: transactions each`, commits / count, '');
  note(`${name}: moves of the head each`, headMoves / count, '');
}

const sizeOf = (): number =>
  ['', '-wal'].reduce(
    (sum, end) => sum + (statSync(`${databaseOf(dataDir)}${end}`, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

async function oneProcess(): Promise<void> {
  await ask(WARM_UP, true);
  await timeRow('one caller, not saved', SAVES, () => ask(SAVES, false));
  await timeRow('one caller, saved', SAVES, () => ask(SAVES, true));
  await timeRow('one caller, three parties, not saved', SAVES, () => ask(SAVES, false, withThreeParties));
  await timeRow('one caller, three parties, saved', SAVES, () => ask(SAVES, true, withThreeParties));
  await timeRow(`${CALLERS} callers, saved`, SAVES, saveWith(CALLERS, SAVES));
  noteCounts('one caller', SAVES, await countStatements(() => ask(SAVES, true)));
  const together = await countStatements(saveWith(CALLERS, SAVES));
  noteCounts(`${CALLERS} callers`, SAVES, together);
  process.stdout.write('statements with 16 callers, times each:\n');
  for (const [sql, times] of together.bySql)
    if (times > SAVES / 50) process.stdout.write(`  ${(times / SAVES).toFixed(2).padStart(6)}  ${sql.slice(0, 110)}\n`);
}

/** Until both are done; how long both wait for each other shows in the saves a second and in what is refused. */
async function twoProcesses(): Promise<void> {
  const each = Math.max(1, Math.floor(SAVES / (2 * CALLERS)));
  const load = { determinations: CALLERS, screenings: 0, links: 0, imports: 0, each };
  const processes = ['one', 'two'].map((run) => startLoad(dataDir, { ...loadOf(folder, run), ...load }));
  await Promise.all(processes.map(({ until }) => until('open')));
  const started = performance.now();
  const words = (await Promise.all(processes.map(({ ended }) => ended()))).flat();
  const saved = words.filter(isAcknowledgement).length;
  const name = `two processes of ${CALLERS} callers, saved`;
  note(`${name}: a second`, (1000 * saved) / (performance.now() - started), '');
  note(`${name}: refused as busy`, words.filter(isRefusal).length, '');
}

process.stdout.write(`${machineLine()}\n${SAVES} determinations a row, one party unless said, bundled lists\n`);
await oneProcess();
await portcullis.close();
const before = sizeOf();
await twoProcesses();
note('size of the store, each saved', (sizeOf() - before) / 1024 / SAVES, 'kB');
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ benchmark: 'saves', machine: machine(), saves: SAVES, figures })}\n`);
