/**
 * Judges the everyday set by what the law layer says: `allowed` counts as proceed, `prohibited` as stop, all else as hold. A row that is
 * refused counts as hold and as an error.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openPortcullis } from '../../src/app/compose/openPortcullis.ts';
import type { Portcullis } from '../../src/app/compose/portcullis.ts';
import type { Outcome } from '../../src/domain/determination.ts';
import { PortcullisError } from '../../src/kit/errors.ts';
import { type Instant, instantOf } from '../../src/kit/localDate.ts';
import type { WorstCase } from '../evalSet.ts';
import { type Action, type EverydayRow, type EverydaySet, readEveryday, transactionOf } from './everydayRow.ts';

/** Lists below the data folder; a day where the file does not say its own. */
const LISTS: readonly (readonly [source: string, file: string, publishedOn?: string])[] = [
  ['us-csl', 'us-csl/consolidated_2026-07-31.reserialised.json.gz', '2026-01-01'],
  ['us-bis-dpl', 'bis-dpl/dpl_2022-09.txt', '2026-01-01'],
  ['un-sc', 'un/consolidated_2026-02-27.xml.gz'],
  ['eu-fsf', 'eu/FSF-FULL-1_1_2026-03-18.reserialised.xml.gz'],
  ['gb-uksl', 'uk/UK-Sanctions-List_2026-08-22.reserialised.xml.gz'],
];

export interface EverydayFigures {
  readonly n: number;
  readonly right: number;
  readonly wrongYes: number;
  readonly wrongStop: number;
  readonly errors: number;
  readonly questionsMedian: number | null;
  readonly questionsP90: number | null;
  readonly byGroup: Readonly<Record<string, { readonly n: number; readonly right: number }>>;
}

export interface EverydayResult {
  readonly figures: EverydayFigures;
  readonly worst: readonly WorstCase[];
}

interface JudgedRow {
  readonly row: EverydayRow;
  readonly action: Action;
  readonly isRight: boolean;
  /** Questions of the answer, or the code that refused it. */
  readonly answer: { readonly outcome: Outcome; readonly questions: number } | { readonly error: string };
}

const ACTION_OF: Readonly<Record<Outcome, Action>> = {
  allowed: 'proceed',
  unknown: 'hold',
  licenceRequired: 'hold',
  prohibited: 'stop',
};

/** The first list file that is missing, if any. */
export const missingEverydayFile = (data: string): string | undefined =>
  LISTS.map(([, file]) => join(data, file)).find((path) => !existsSync(path));

/** @param folder holds rows.jsonl and profiles.json; @param data holds the publishers' files */
export async function judgeEveryday(folder: string, data: string): Promise<EverydayResult> {
  const set = readEveryday(folder);
  const days = [...new Set(set.rows.map(({ transaction }) => transaction.date))].sort();
  const now = `${days.at(-1)}T12:00:00.000Z` as Instant;
  const portcullis = await openPortcullis({
    dataDir: ':memory:',
    clock: () => instantOf(Date.parse(now)),
    actor: 'eval',
  });
  try {
    await load(portcullis, data, days);
    const judged: JudgedRow[] = [];
    const { statements } = await portcullis.lawStatements();
    for (const row of set.rows) judged.push(await judgeRow(portcullis, row, set, statements));
    return { figures: figuresOf(judged), worst: worstOf(judged) };
  } finally {
    await portcullis.close();
  }
}

/** Every list counts as checked with its publisher on the day of each row. */
async function load(portcullis: Portcullis, data: string, days: readonly string[]): Promise<void> {
  for (const [source, file, publishedOn] of LISTS)
    for (const checkedOn of days)
      await portcullis.importList(source, [join(data, file)], {
        checkedOn,
        ...(publishedOn === undefined ? {} : { publishedOn }),
      });
}

async function judgeRow(
  portcullis: Portcullis,
  row: EverydayRow,
  { profiles }: EverydaySet,
  statements: readonly { readonly id: string }[],
): Promise<JudgedRow> {
  const { action: expected, alsoAccept = [] } = row.expected;
  const judged = (action: Action, answer: JudgedRow['answer']): JudgedRow => ({
    row,
    action,
    isRight: action === expected || alsoAccept.includes(action),
    answer,
  });
  try {
    const { outcome, questions } = await portcullis.determine(transactionOf(row, profiles, statements));
    return judged(ACTION_OF[outcome], { outcome, questions: questions.length });
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    return judged('hold', { error: error.detail.code });
  }
}

function figuresOf(judged: readonly JudgedRow[]): EverydayFigures {
  const count = (test: (one: JudgedRow) => boolean): number => judged.filter(test).length;
  const asked = judged.flatMap(({ answer }) => ('error' in answer ? [] : [answer.questions])).sort((a, b) => a - b);
  const quantile = (share: number): number | null => asked[Math.ceil(share * asked.length) - 1] ?? null;
  const groups = [...new Set(judged.map(({ row }) => row.group))];
  return {
    n: judged.length,
    right: Math.round((count(({ isRight }) => isRight) / judged.length) * 10_000) / 10_000,
    wrongYes: count(({ action, isRight }) => action === 'proceed' && !isRight),
    wrongStop: count(({ action, isRight }) => action === 'stop' && !isRight),
    errors: count(({ answer }) => 'error' in answer),
    questionsMedian: quantile(0.5),
    questionsP90: quantile(0.9),
    byGroup: Object.fromEntries(
      groups.map((group) => {
        const own = judged.filter(({ row }) => row.group === group);
        return [group, { n: own.length, right: own.filter(({ isRight }) => isRight).length }];
      }),
    ),
  };
}

const worstOf = (judged: readonly JudgedRow[]): readonly WorstCase[] =>
  judged
    .filter(({ isRight }) => !isRight)
    .map(({ row, action, answer }) => ({
      row: row.id,
      what: `${row.group}: expected ${row.expected.action}, got ${action} (${'error' in answer ? answer.error : `${answer.outcome}, ${answer.questions} questions`})`,
      score: action === 'hold' ? 0 : 1,
    }));
