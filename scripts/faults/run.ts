/**
 * runFaults: is anything lost when processes are killed without warning? It kills a process under saves and imports again and again, checks
 * the folder after each kill, and prints a table and then JSON. The seed is printed; the same seed draws the same moments.
 *
 * npm run faults -- --kills 100 --seed 7
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine, machineLine } from '../../bench/machine.ts';
import { diceOf } from '../../test/faults/dice.ts';
import { dataDirOf, type Kill, killAgain } from '../../test/faults/killAgain.ts';
import { expectedOf, unpackStore } from '../../test/support/fixtureStores.ts';

/** The folder under fault: put under load, in the midst of acknowledging, opened for the first time, or brought up to date from a fixture store. */
type Scene = 'load' | 'busy' | 'firstOpening' | 'olderStore';
const FROM = { load: 'open', busy: 'determination', firstOpening: 'opening', olderStore: 'opening' } as const;

const LATEST_MS = 1600;
const OPENING_MS = 400;
/** Of the kills, as many strike a first opening, and as many the opening of an older store. */
const SHARE_OF_OPENINGS = 0.1;
const OLDER_STORE = 'db9bd63';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '100' }, seed: { type: 'string' } } });
const kills = Number(values.kills);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
const dice = diceOf(seed);
const openings = Math.floor(kills * SHARE_OF_OPENINGS);
const root = mkdtempSync(join(tmpdir(), 'portcullis-faults-'));
const done: (Kill & { readonly scene: Scene })[] = [];

process.stdout.write(`${machineLine()}\n${kills} kills, seed ${seed}\n`);
process.stdout.write(`${row(['scene', 'run', 'from', 'after', 'acknowledged', 'events', 'verdict'])}\n`);
try {
  for (let count = 0; count < openings; count += 1) await strike('firstOpening', 1, join(root, `first-${count}`));
  for (let count = 0; count < openings; count += 1) {
    const folder = join(root, `older-${count}`);
    unpackStore(OLDER_STORE, dataDirOf(folder));
    await strike('olderStore', 1, folder);
  }
  const half = Math.ceil((kills - 2 * openings) / 2);
  await strike('load', half, join(root, 'load'));
  await strike('busy', kills - 2 * openings - half, join(root, 'load'));
} finally {
  rmSync(root, { recursive: true, force: true });
}
const failed = done.filter(({ faults }) => faults.length > 0);
process.stdout.write(`${failed.length === 0 ? 'nothing acknowledged was lost' : `${failed.length} checks FAILED`}\n`);
process.stdout.write(`${JSON.stringify({ harness: 'faults', machine: machine(), kills, seed, checks: done })}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function strike(scene: Scene, count: number, folder: string): Promise<void> {
  const held = scene === 'olderStore' ? expectedOf(OLDER_STORE).determinations : [];
  const plan = {
    folder,
    kills: count,
    dice,
    from: FROM[scene],
    latestMs: FROM[scene] === 'opening' ? OPENING_MS : LATEST_MS,
    held: held.map(({ id }) => ({ kind: 'determination', id }) as const),
  };
  for await (const kill of killAgain(plan)) {
    done.push({ scene, ...kill });
    process.stdout.write(`${row(cellsOf(scene, kill))}\n`);
    for (const fault of kill.faults) process.stdout.write(`    ${fault}\n`);
  }
}

function cellsOf(scene: Scene, { run, from, afterMs, acknowledged, events, faults }: Kill): readonly string[] {
  const { determination = 0, screening = 0, ownershipLink = 0, import: imported = 0 } = acknowledged;
  const counts = `${determination} + ${screening} + ${ownershipLink} + ${imported}`;
  return [scene, run, from, `${afterMs} ms`, counts, `${events}`, faults.length === 0 ? 'whole' : 'FAILED'];
}

function row(cells: readonly string[]): string {
  const widths = [14, 6, 9, 8, 22, 8, 8];
  return cells
    .map((cell, place) => cell.padEnd(widths[place] ?? 0))
    .join(' ')
    .trimEnd();
}
