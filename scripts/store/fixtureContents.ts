/**
 * What goes into a fixture store? Steps and transactions that lie as data in test/fixtures/stores, done in order through the library, each
 * at its own instant of a clock that stands still meanwhile.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GivenLink } from '../../src/contract/index.ts';
import type { ScreeningInput } from '../../src/domain/screening.ts';
import type { TransactionInput } from '../../src/domain/transaction.ts';
import { type Instant, instantOf } from '../../src/kit/localDate.ts';
import type {
  AskOptions,
  BatchLine,
  Determination,
  ImportOptions,
  Portcullis,
  Screening,
  ScreenOptions,
} from '../../src/portcullis.ts';

type Step = { readonly at: string } & (
  | {
      readonly do: 'importList';
      readonly source: string;
      readonly files: readonly string[];
      readonly how?: ImportOptions;
      /** The import must be kept back. */
      readonly held?: true;
    }
  | { readonly do: 'importOwnership'; readonly file: string; readonly publishedOn: string }
  | { readonly do: 'addOwnershipLink'; readonly link: GivenLink; readonly publishedOn?: string }
  | {
      readonly do: 'settleLink';
      readonly a: string;
      readonly b: string;
      readonly word: Parameters<Portcullis['settleLink']>[2];
    }
  | { readonly do: 'linkLists' }
  | { readonly do: 'screen'; readonly query: ScreeningInput; readonly options?: ScreenOptions }
  | { readonly do: 'screenMany'; readonly queries: readonly ScreeningInput[] }
  | { readonly do: 'determine' | 'determineBatch'; readonly group: string }
);

interface Case {
  readonly name: string;
  readonly group: string;
  readonly ask?: AskOptions;
  readonly transaction: TransactionInput;
}

export interface Saved {
  readonly determinations: { readonly name: string; readonly determination: Determination }[];
  readonly screenings: Screening[];
  /** Listings that are one party. */
  readonly settled: [string, string][];
}

export interface MovableClock {
  at: Instant;
}

const root = new URL('../../', import.meta.url);
const pathOf = (name: string): string => fileURLToPath(new URL(name, root));
const readData = <T>(name: string): T => JSON.parse(readFileSync(pathOf(`test/fixtures/stores/${name}`), 'utf8')) as T;

/** Before the first step; the bundled lists are recorded then. */
export const OPENED_AT = instantOf(Date.parse('2026-11-17T07:00:00Z'));

/** Does every step; answers what was saved, in the order of saving. Throws when a step does not do what it is there for. */
export async function fillStore(portcullis: Portcullis, clock: MovableClock): Promise<Saved> {
  const saved: Saved = { determinations: [], screenings: [], settled: [] };
  for (const step of readData<Step[]>('contents.json')) {
    clock.at = instantOf(Date.parse(step.at));
    await doStep(portcullis, clock, step, saved);
  }
  return saved;
}

async function doStep(portcullis: Portcullis, clock: MovableClock, step: Step, saved: Saved): Promise<unknown> {
  switch (step.do) {
    case 'importList':
      return importStep(portcullis, step);
    case 'importOwnership':
      return portcullis.importOwnership(pathOf(step.file), step.publishedOn);
    case 'addOwnershipLink':
      return portcullis.addOwnershipLink(step.link, step.publishedOn);
    case 'settleLink':
      if (step.word.outcome === 'same') saved.settled.push([step.a, step.b]);
      return portcullis.settleLink(step.a, step.b, step.word);
    case 'linkLists':
      return portcullis.linkLists();
    case 'screen':
      return saved.screenings.push(await portcullis.screen(step.query, { ...step.options, save: true }));
    case 'screenMany':
      return saved.screenings.push(...(await answersOf(portcullis.screenMany(step.queries, { save: true }))));
    case 'determine':
      return determineGroup(portcullis, clock, casesOf(step.group), saved);
    case 'determineBatch':
      return determineBatch(portcullis, casesOf(step.group), saved);
  }
}

async function importStep(portcullis: Portcullis, step: Step & { readonly do: 'importList' }): Promise<void> {
  const { state } = await portcullis.importList(step.source, step.files.map(pathOf), step.how);
  const wanted = step.held ? 'held' : 'imported';
  if (state !== wanted) throw new Error(`${step.files.join(' ')}: expected ${wanted}, got ${state}`);
}

const casesOf = (group: string): Case[] =>
  readData<Case[]>('transactions.json').filter((asked) => asked.group === group);

/** One a minute, so that the order of saving is plain. */
async function determineGroup(portcullis: Portcullis, clock: MovableClock, cases: Case[], saved: Saved): Promise<void> {
  for (const { name, ask, transaction } of cases) {
    saved.determinations.push({ name, determination: await portcullis.determine(transaction, ask) });
    clock.at = instantOf(Date.parse(clock.at) + 60_000);
  }
}

async function determineBatch(portcullis: Portcullis, cases: Case[], saved: Saved): Promise<void> {
  const lines = async function* () {
    for (const { transaction } of cases) yield JSON.stringify(transaction);
  };
  const answers = await answersOf(portcullis.determineBatch(lines(), { save: true }));
  for (const [index, determination] of answers.entries())
    saved.determinations.push({ name: cases[index]?.name ?? '', determination });
}

async function answersOf<T>(lines: AsyncIterable<BatchLine<T>>): Promise<T[]> {
  const answers: T[] = [];
  for await (const line of lines) {
    if (!('answer' in line)) throw line.error;
    answers.push(line.answer);
  }
  return answers;
}
