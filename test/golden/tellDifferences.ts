/** How is a person told what differs? The first rows with field, was and is; then how many more, and which fields they concern. */
import type { FieldChange, RowDifference } from './compareRows.ts';

const ROWS_SHOWN = 20;

/** Nothing differs: no line. */
export function tellDifferences(differences: readonly RowDifference[]): readonly string[] {
  if (differences.length === 0) return [];
  const rest = differences.length - ROWS_SHOWN;
  const otherInput = differences.filter(({ changes }) => changes.some(({ field }) => field === 'input')).length;
  return [
    `${count(differences.length, 'row differs', 'rows differ')}: ${fieldCounts(differences)}`,
    ...differences.slice(0, ROWS_SHOWN).flatMap(tellRow),
    ...(rest > 0 ? [`... and ${count(rest, 'more row', 'more rows')}`] : []),
    ...(otherInput > 0
      ? [
          `${count(otherInput, 'row asks', 'rows ask')} something else than before (input), so a changed answer says nothing of the engine.`,
        ]
      : []),
  ];
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

function tellRow({ id, kind, changes }: RowDifference): readonly string[] {
  if (kind === 'missing') return [`${id}: the row is missing`];
  if (kind === 'added') return [`${id}: the row is new`];
  return [id, ...changes.map(tellChange)];
}

const tellChange = ({ field, was, is }: FieldChange): string =>
  `  ${field}: was ${was ?? 'absent'}, is ${is ?? 'absent'}`;

/** `outcome 3, questions 2`: in how many rows each field differs, the most first. */
function fieldCounts(differences: readonly RowDifference[]): string {
  const counts = new Map<string, number>();
  for (const { kind, changes } of differences) {
    const names = kind === 'changed' ? changes.map(({ field }) => field.split('.')[0] ?? field) : [`row ${kind}`];
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ');
}
