/** The table that a person reads: figures, confusion by group, worst cases. */
import type { EvalContext } from './evalContext.ts';
import type { EvalResult, EvalSet } from './evalSet.ts';

interface Judged {
  readonly set: Pick<EvalSet, 'name'>;
  readonly result: EvalResult;
}

const figure = (name: string, value: unknown): string =>
  `${name} ${typeof value === 'number' ? String(value) : JSON.stringify(value)}`;

const line = (figures: Readonly<Record<string, unknown>>): string =>
  Object.entries(figures)
    .filter(([name]) => name !== 'byGroup')
    .map(([name, value]) => figure(name, value))
    .join('  ');

export function printReport(
  judged: readonly Judged[],
  skipped: readonly string[],
  context: EvalContext,
  worst: number,
): void {
  const out: string[] = [`model ${context.model.name}, threshold ${context.threshold}`];
  for (const { set, result } of judged) {
    out.push('', `${set.name}: ${line(result.figures)}`);
    const groups = (result.figures.byGroup ?? {}) as Record<string, Record<string, unknown>>;
    for (const [group, figures] of Object.entries(groups)) out.push(`    ${group}: ${line(figures)}`);
    for (const item of result.worst.slice(0, worst)) out.push(`  - ${item.score.toFixed(4)} ${item.what}`);
    if (result.worst.length > worst) out.push(`  ... and ${result.worst.length - worst} more`);
  }
  for (const reason of skipped) out.push('', `skipped ${reason}`);
  process.stdout.write(`${out.join('\n')}\n`);
}
