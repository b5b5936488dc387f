/**
 * Kills a process under load at a random moment, opens the folder again and checks it; the next process goes on over the same folder. The
 * moment counts from the point that the process tells: it is about to open the folder, the folder is open, or something was acknowledged.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Acknowledgement, isAcknowledgement, isRefusal, type Word } from './acknowledgement.ts';
import { checkFolder } from './checkFolder.ts';
import { startLoad } from './startProcess.ts';
import type { Load } from './workload.ts';

export interface Kill {
  readonly run: string;
  /** `determination`: the first one that was acknowledged. */
  readonly from: 'opening' | 'open' | 'determination';
  /** From there to the kill. */
  readonly afterMs: number;
  /** How many of each kind were acknowledged. */
  readonly acknowledged: Readonly<Partial<Record<Acknowledgement['kind'], number>>>;
  /** Of the audit log after the kill. */
  readonly events: number;
  /** One sentence each; empty: nothing was lost, and the folder is whole. */
  readonly faults: readonly string[];
}

export interface KillPlan {
  /** Holds the data folder and the files that are imported. */
  readonly folder: string;
  readonly from: Kill['from'];
  readonly kills: number;
  /** 0 up to 1 at each call; draws the moment. */
  readonly dice: () => number;
  readonly latestMs: number;
  /** What the folder holds already. */
  readonly held?: readonly Acknowledgement[];
}

export const dataDirOf = (folder: string): string => join(folder, 'data');
const CALLERS = { determinations: 16, screenings: 2, links: 1, imports: 1 };

/** A load without end over the folder. */
export function loadOf(folder: string, run: string): Load {
  const files = join(folder, 'files');
  mkdirSync(files, { recursive: true });
  return { run, ...CALLERS, each: null, files };
}

/** Each kill as it was checked; at the end everything that any process acknowledged is checked once more. */
export async function* killAgain(plan: KillPlan): AsyncGenerator<Kill> {
  const { folder, kills, from } = plan;
  const all: Acknowledgement[] = [...(plan.held ?? [])];
  let events = 0;
  for (let count = 1; count <= kills; count += 1) {
    const run = `${from[0]}${count}`;
    const afterMs = Math.round(plan.dice() * plan.latestMs);
    const words = await killOnce(folder, run, from, afterMs);
    const acknowledged = words.filter(isAcknowledgement);
    const state = await checkFolder(dataDirOf(folder), acknowledged, events);
    const faults = [...state.faults, ...refusals(words)];
    events = state.events;
    all.push(...acknowledged);
    yield { run, from, afterMs, acknowledged: countKinds(acknowledged), events, faults };
  }
  const { faults } = await checkFolder(dataDirOf(folder), all, 0);
  yield { run: 'all', from, afterMs: 0, acknowledged: countKinds(all), events, faults };
}

async function killOnce(folder: string, run: string, from: Kill['from'], afterMs: number): Promise<readonly Word[]> {
  const process = startLoad(dataDirOf(folder), loadOf(folder, run));
  await process.until(from);
  await sleep(afterMs);
  return process.kill();
}

/** Nobody else uses the folder, so nothing may be refused. */
const refusals = (words: readonly Word[]): readonly string[] =>
  words.filter(isRefusal).map(({ asked, code }) => `a request (${asked}) was refused: ${code}`);

export const countKinds = (all: readonly Acknowledgement[]): Kill['acknowledged'] =>
  Object.fromEntries([...Map.groupBy(all, ({ kind }) => kind)].map(([kind, { length }]) => [kind, length]));
