/**
 * npm run baseline -- [--write] [--eval FOLDER | --no-eval] [--against FILE]
 * Are the answers still those of the baseline (test/golden/baseline.jsonl, or FILE of another commit)? Scenarios, generated transactions
 * and evaluation sets are answered anew and compared; --write makes them the baseline. Exit code 0: same; 1: they differ.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  BASELINE_FILE,
  type BaselineRow,
  ROW_KINDS,
  type RowKind,
  readBaseline,
  rowsOfKind,
  writeBaseline,
} from '../test/golden/baselineFile.ts';
import { compareRows } from '../test/golden/compareRows.ts';
import { evalRows } from '../test/golden/evalRows.ts';
import { rowsOfScenarios } from '../test/golden/rowsOfScenarios.ts';
import { rowsOfTransactions } from '../test/golden/rowsOfTransactions.ts';
import { tellDifferences } from '../test/golden/tellDifferences.ts';
import { sharedPath } from '../test/support/shared.ts';

interface Answers {
  readonly rows: readonly BaselineRow[];
  /** Why no evaluation set was judged; undefined when they were. */
  readonly evalSkipped: string | undefined;
}

const say = (...lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};

async function answersOfToday(folder: string | undefined, noEval: boolean): Promise<Answers> {
  const rows = [...rowsOfScenarios(), ...rowsOfTransactions()];
  if (noEval) return { rows, evalSkipped: '--no-eval was given' };
  const chosen = folder ?? sharedPath('eval');
  if (!existsSync(chosen)) {
    if (folder !== undefined) throw new Error(`there is no folder ${folder}; give the folder of the evaluation sets`);
    return { rows, evalSkipped: 'there is no folder ../shared/eval; --eval FOLDER names another' };
  }
  say('The evaluation sets are judged; this takes a minute or more.');
  const judged = await evalRows(chosen);
  say(...judged.skipped.map((reason) => `not judged: ${reason}`));
  if (judged.rows.length === 0) return { rows, evalSkipped: 'none of them could be judged' };
  return { rows: [...rows, ...judged.rows], evalSkipped: undefined };
}

const NAMES: Readonly<Record<RowKind, string>> = {
  scenario: 'scenarios',
  transaction: 'transactions',
  eval: 'evaluation sets',
};

const countsOf = (rows: readonly BaselineRow[], kinds: readonly RowKind[] = ROW_KINDS): string =>
  kinds.map((kind) => `${rowsOfKind(rows, kind).length} ${NAMES[kind]}`).join(', ');

/** Without evaluation sets, those of the old baseline stay. */
function write({ rows, evalSkipped }: Answers): void {
  const kept =
    evalSkipped !== undefined && existsSync(BASELINE_FILE) ? rowsOfKind(readBaseline(BASELINE_FILE), 'eval') : [];
  writeBaseline(BASELINE_FILE, [...rows, ...kept]);
  say(`written: ${countsOf([...rows, ...kept])}`);
  if (evalSkipped !== undefined)
    say(`Evaluation sets SKIPPED: ${evalSkipped}; the ${kept.length} rows of before were kept.`);
}

function compare({ rows, evalSkipped }: Answers, file: string): void {
  const baseline = readBaseline(file);
  const hasNone = rowsOfKind(baseline, 'eval').length === 0 ? 'the baseline has none' : undefined;
  const skipped = evalSkipped ?? hasNone;
  const kinds = ROW_KINDS.filter((kind) => kind !== 'eval' || skipped === undefined);
  const today = rowsOfKind(rows, ...kinds);
  const differences = compareRows(rowsOfKind(baseline, ...kinds), today);
  say(...(differences.length === 0 ? [`same: ${countsOf(today, kinds)}`] : tellDifferences(differences)));
  if (skipped !== undefined) say(`Evaluation sets SKIPPED: ${skipped}.`);
  if (differences.length > 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      write: { type: 'boolean', default: false },
      eval: { type: 'string' },
      'no-eval': { type: 'boolean', default: false },
      against: { type: 'string' },
    },
  });
  if (values.write && values.against !== undefined) throw new Error('give one of --write and --against, not both');
  if (values.eval !== undefined && values['no-eval']) throw new Error('give one of --eval and --no-eval, not both');
  const file = values.against ?? BASELINE_FILE;
  if (!values.write && !existsSync(file))
    throw new Error('there is no such baseline; npm run baseline -- --write makes one');
  const answers = await answersOfToday(values.eval, values['no-eval']);
  if (values.write) write(answers);
  else compare(answers, file);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
