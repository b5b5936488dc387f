/**
 * npm run eval -- <folder> [--data DIR] [--json] [--threshold X] [--set NAME] [--worst N]
 * Judges every evaluation set it knows in a folder of CSV files: a table and the worst cases, or one JSON document.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { DEFAULT_MODEL, modelByName } from '../src/screening/index.ts';
import { EvalContext } from './evalContext.ts';
import type { EvalResult, EvalRow, EvalSet } from './evalSet.ts';
import { EVAL_SETS } from './evalSets.ts';
import { judgeEveryday, missingEverydayFile } from './everyday/judgeEveryday.ts';
import { missingFile } from './readList.ts';
import { printReport } from './report.ts';

function readRows(folder: string, file: string): readonly EvalRow[] | undefined {
  const path = [`${file}.csv`, `${file}.csv.gz`]
    .map((name) => join(folder, name))
    .find((candidate) => existsSync(candidate));
  if (!path) return undefined;
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parse<EvalRow>(text, { columns: true, skip_empty_lines: true, bom: true });
}

interface Judged {
  readonly set: Pick<EvalSet, 'name'>;
  readonly result: EvalResult;
}

async function judge(
  folder: string,
  context: EvalContext,
  wanted: string | undefined,
): Promise<{ judged: Judged[]; skipped: string[] }> {
  const judged: Judged[] = [];
  const skipped: string[] = [];
  for (const set of EVAL_SETS) {
    if (wanted && !set.name.startsWith(wanted)) continue;
    const rows = readRows(folder, set.file);
    const missing = missingFile(context.dataFolder, set.lists);
    if (!rows) skipped.push(`${set.name}: no ${set.file}.csv in the folder`);
    else if (missing) skipped.push(`${set.name}: list file ${missing} is not there; give --data`);
    else {
      await context.load(set.lists);
      judged.push({ set, result: set.run(rows, context) });
    }
  }
  if (!wanted || EVERYDAY.startsWith(wanted)) await addEveryday(folder, context.dataFolder, { judged, skipped });
  return { judged, skipped: [...skipped, ...unknownSets(folder)] };
}

const EVERYDAY = 'everyday';

/** The sales of the everyday set are asked of the product as a whole. */
async function addEveryday(folder: string, data: string, { judged, skipped }: { judged: Judged[]; skipped: string[] }) {
  const rows = join(folder, EVERYDAY);
  const missing = missingEverydayFile(data);
  if (!existsSync(join(rows, 'rows.jsonl'))) skipped.push(`${EVERYDAY}: no everyday/rows.jsonl in the folder`);
  else if (missing) skipped.push(`${EVERYDAY}: list file ${missing} is not there; give --data`);
  else {
    const { figures, worst } = await judgeEveryday(rows, data);
    judged.push({ set: { name: EVERYDAY }, result: { figures: { ...figures }, worst } });
  }
}

/** Nothing in the folder is passed over in silence. */
function unknownSets(folder: string): string[] {
  const known = new Set(EVAL_SETS.map(({ file }) => file));
  return readdirSync(folder).flatMap((file) => {
    const [name = '', ...ending] = file.split('.');
    const isSet = ending[0] === 'csv' && !known.has(name);
    return isSet ? [`${name}: no evaluation set of this name is known`] : [];
  });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      threshold: { type: 'string' },
      model: { type: 'string' },
      set: { type: 'string' },
      worst: { type: 'string', default: '10' },
    },
  });
  const shared = process.env.PORTCULLIS_SHARED ?? '../shared';
  const folder = resolve(positionals[0] ?? join(shared, 'eval'));
  if (!existsSync(folder)) {
    process.stderr.write(`error FILE_NOT_FOUND: no folder ${folder}; give the folder that holds the evaluation sets\n`);
    process.exitCode = 1;
    return;
  }
  const data = resolve(
    values.data ?? (existsSync(join(folder, '../data')) ? join(folder, '../data') : join(shared, 'data')),
  );
  const model = values.model ? modelByName(values.model) : DEFAULT_MODEL;
  const context = new EvalContext(data, model, values.threshold ? Number(values.threshold) : model.match);
  const { judged, skipped } = await judge(folder, context, values.set);
  if (values.json) {
    const sets = Object.fromEntries(judged.map(({ set, result }) => [set.name, result.figures]));
    process.stdout.write(
      `${JSON.stringify({ model: model.name, threshold: context.threshold, sets, skipped }, null, 1)}\n`,
    );
  } else printReport(judged, skipped, context, Number(values.worst));
}

await main();
