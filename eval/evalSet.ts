/** The shape of an evaluation set: which file it reads, which lists it needs, and how its rows become figures. */
import type { EvalContext } from './evalContext.ts';
import type { EvalListKey } from './readList.ts';

export type EvalRow = Readonly<Record<string, string>>;

/** One row that went wrong, for the list of worst cases. */
export interface WorstCase {
  readonly row: string;
  readonly what: string;
  readonly score: number;
}

export interface EvalResult {
  /** Figures under the names that design and README promise. */
  readonly figures: Readonly<Record<string, unknown>>;
  readonly worst: readonly WorstCase[];
}

export interface EvalSet {
  readonly name: string;
  /** File name without `.csv` or `.csv.gz`. */
  readonly file: string;
  readonly lists: readonly EvalListKey[];
  run(rows: readonly EvalRow[], context: EvalContext): EvalResult;
}

export const cell = (row: EvalRow, column: string): string => row[column] ?? '';
export const round4 = (value: number): number => Math.round(value * 10_000) / 10_000;
export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : round4(part / whole));
