/**
 * The load that faults strike: callers that save determinations and screenings, add ownership links and import a list, all at once, each
 * asking again as soon as it is answered. Every request is another one, so that each writes something of its own.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { digestOf } from '../../src/kit/sha256.ts';
import { type Portcullis, PortcullisError, type TransactionInput } from '../../src/portcullis.ts';
import { type Acknowledgement, tell } from './acknowledgement.ts';

export interface Load {
  /** Stands in every name, so that two runs never ask the same. */
  readonly run: string;
  /** How many callers of each kind ask at once. */
  readonly determinations: number;
  readonly screenings: number;
  readonly links: number;
  readonly imports: number;
  /** Requests of each caller; null: until something ends the process. */
  readonly each: number | null;
  /** Where the files of the imports are written. */
  readonly files: string;
}

/** Rows of the imported list; every version has as many, so that no guard holds one. */
export const LIST_ROWS = 300;
/** Each run has a list of its own. */
export const listOf = (run: string): string => `my-${run}`;

/** Resolves when every caller has asked all it was to ask. A coded error is told and counted as a request. */
export async function runLoad(portcullis: Portcullis, load: Load): Promise<void> {
  const kinds = [
    [load.determinations, 'determination', determine],
    [load.screenings, 'screening', screen],
    [load.links, 'ownershipLink', addLink],
    [load.imports, 'import', importVersion],
  ] as const;
  const callers = kinds.flatMap(([count, kind, ask]) =>
    Array.from({ length: count }, (_, caller) =>
      askAgain(load.each, kind, (turn) => ask(portcullis, load, caller, turn)),
    ),
  );
  await Promise.all(callers);
}

async function askAgain(
  each: number | null,
  asked: Acknowledgement['kind'],
  ask: (turn: number) => Promise<Acknowledgement>,
): Promise<void> {
  for (let turn = 0; each === null || turn < each; turn += 1) {
    // As in a server: each request has a turn of its own. Without one, callers that are answered from memory let no file be read.
    await nextTurn();
    const started = performance.now();
    try {
      tell(await ask(turn));
    } catch (error) {
      if (!(error instanceof PortcullisError)) throw error;
      tell({ kind: 'refused', asked, code: error.code, waitedMs: Math.round(performance.now() - started) });
    }
  }
}

export const transactionOf = (name: string): TransactionInput => ({
  from: 'US',
  to: 'DE',
  items: [{ classifications: [{ code: 'EAR99' }], origin: 'US' }],
  exporter: { name: 'Acme Inc', country: 'US' },
  parties: [{ name, role: 'endUser', country: 'DE' }],
  endUse: 'network monitoring',
  date: '2026-08-01',
});

type Ask = (portcullis: Portcullis, load: Load, caller: number, turn: number) => Promise<Acknowledgement>;

const determine: Ask = async (portcullis, { run }, caller, turn) => {
  const { id } = await portcullis.determine(transactionOf(`Harbour Optics ${run} ${caller} ${turn}`));
  return { kind: 'determination', id };
};

const screen: Ask = async (portcullis, { run }, caller, turn) => {
  const screening = await portcullis.screen(`Delta Shipping ${run} ${caller} ${turn}`, { save: true });
  return { kind: 'screening', id: digestOf(screening) };
};

const addLink: Ask = async (portcullis, { run }, caller, turn) => {
  const [owner, owned] = [`Owner ${run} ${caller} ${turn}`, `Works ${run}`];
  await portcullis.addOwnershipLink({ owner, owned, share: '0.01', validFrom: '2026-01-01' });
  return { kind: 'ownershipLink', owner, owned };
};

/** A version of the run's list in which one party is new, and one of before is gone. */
const importVersion: Ask = async (portcullis, { run, files }, caller, turn) => {
  const list = listOf(run);
  const newcomer = newcomerOf(run, caller, turn);
  const rows = Array.from({ length: LIST_ROWS - 1 }, (_, row) => `${row},Kestrel Quay ${run} ${row} Trading,FR`);
  const path = join(files, `${list}-${caller}-${turn}.csv`);
  writeFileSync(path, ['ID,Name,Country', ...rows, `n${caller}-${turn},${newcomer},FR`, ''].join('\n'));
  const { state, version } = await portcullis.importList('custom', [path], { list, publishedOn: dayOf(turn) });
  if (state !== 'imported') throw new Error(`the version ${version} of ${list} was ${state}`);
  return { kind: 'import', list, version, newcomer };
};

const newcomerOf = (run: string, caller: number, turn: number): string =>
  `${wordOf(run)} ${wordOf(`${caller}`)} ${wordOf(`${turn}`)}`;

/** A word of which no other number gives a similar one: names that differ in digits alone would all be alike. */
const wordOf = (seed: string): string => {
  const hex = digestOf(seed).slice(0, 6);
  const word = [...hex].map(
    (digit, place) => (place % 2 === 0 ? CONSONANTS : VOWELS)[Number.parseInt(digit, 16)] ?? '',
  );
  return `${word.join('')}n`.replace(/^./, (first) => first.toUpperCase());
};
const CONSONANTS = [...'bdfghjklmnprstvz'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ei', 'au', 'ou', 'oa', 'ia', 'io', 'ea', 'ie', 'ua', 'oi'];

const FIRST_DAY = Date.parse('2024-01-01T00:00:00Z');
const dayOf = (turn: number): string => new Date(FIRST_DAY + turn * 86_400_000).toISOString().slice(0, 10);
