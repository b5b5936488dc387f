/** Negatives: people on no list; every alert is a false one. With the UN list by name alone, and with every list by name, birth date and nationality. */
import { parseCountry } from '../../src/domain/country.ts';
import type { ScreeningQuery } from '../../src/domain/screening.ts';
import type { EvalContext } from '../evalContext.ts';
import { cell, type EvalResult, type EvalRow, type EvalSet, ratio } from '../evalSet.ts';
import type { EvalListKey } from '../readList.ts';

const EVERY_LIST: readonly EvalListKey[] = ['un-sc', 'us-csl', 'eu-fsf', 'gb-uksl'];

function fullQuery(row: EvalRow): Partial<ScreeningQuery> & { name: string } {
  const country = parseCountry(cell(row, 'nationality'));
  const gender = cell(row, 'gender');
  return {
    name: cell(row, 'full_name'),
    type: 'person',
    born: cell(row, 'date_of_birth') || null,
    ...(country ? { country } : {}),
    ...(gender === 'male' || gender === 'female' ? { gender } : {}),
  };
}

const nameQuery = (row: EvalRow): { name: string; type: 'person' } => ({
  name: cell(row, 'full_name'),
  type: 'person',
});

function negativeSet(file: string, everyList: boolean): EvalSet {
  const lists = everyList ? EVERY_LIST : (['un-sc'] as const);
  return {
    name: everyList ? `${file}_all` : file,
    file,
    lists,
    run(rows, context: EvalContext): EvalResult {
      const built = context.index(lists);
      const alerts = rows.flatMap((row) => {
        const query = everyList ? fullQuery(row) : nameQuery(row);
        const top = context.search(built, query, 1, context.threshold)[0];
        return top ? [{ row, top }] : [];
      });
      return {
        figures: { n: rows.length, alerts: alerts.length, alertRate: ratio(alerts.length, rows.length) },
        worst: alerts.map(({ row, top }) => ({
          row: cell(row, 'case_hash'),
          what: `alert: ${cell(row, 'full_name')} ${cell(row, 'date_of_birth')} ${cell(row, 'nationality')} | ${built.listings[top.ordinal]?.id}: ${top.explanation.sentence}`,
          score: top.score,
        })),
      };
    },
  };
}

const FILES = ['yente_negatives_us', 'yente_negatives_global', 'us_congress'];
export const NEGATIVE_SETS: readonly EvalSet[] = [
  ...FILES.map((file) => negativeSet(file, false)),
  ...FILES.map((file) => negativeSet(file, true)),
];
