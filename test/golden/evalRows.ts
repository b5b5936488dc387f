/**
 * Which figures do the evaluation sets give? One row a set, with the very numbers of `npm run eval`, in a process of its own. Labelled
 * sets are not part of the repository, so the folder may be missing.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BaselineRow } from './baselineFile.ts';

const PROGRAM = join(import.meta.dirname, '../../eval/run.ts');
const MOST_OUTPUT_BYTES = 1 << 26;

interface EvalReport {
  readonly model: string;
  readonly threshold: number;
  readonly sets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly skipped: readonly string[];
}

export interface EvalRows {
  readonly rows: readonly BaselineRow[];
  /** Sets that were not judged, each with why. */
  readonly skipped: readonly string[];
}

export async function evalRows(folder: string): Promise<EvalRows> {
  const options = { maxBuffer: MOST_OUTPUT_BYTES };
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, folder, '--json'], options);
  const { model, threshold, sets, skipped } = JSON.parse(stdout) as EvalReport;
  const rows = Object.entries(sets).map(([name, figures]) => ({ id: `eval ${name}`, model, threshold, ...figures }));
  return { rows, skipped };
}
