/** How is the baseline kept? One JSON object a line, sorted by id, so that git shows which rows changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type BaselineRow = { readonly id: string } & Readonly<Record<string, unknown>>;

export const BASELINE_FILE = join(import.meta.dirname, 'baseline.jsonl');

/** The kinds of rows, as their ids begin. */
export const ROW_KINDS = ['scenario', 'transaction', 'eval'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export const rowsOfKind = (rows: readonly BaselineRow[], ...kinds: readonly RowKind[]): readonly BaselineRow[] =>
  rows.filter(({ id }) => kinds.some((kind) => id.startsWith(`${kind} `)));

export function readBaseline(path: string): readonly BaselineRow[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as BaselineRow);
}

export function writeBaseline(path: string, rows: readonly BaselineRow[]): void {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  writeFileSync(path, sorted.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
