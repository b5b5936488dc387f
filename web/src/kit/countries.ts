/** Countries for a select: "Israel (IL)", found by name, code or any usual alias. */
import { COUNTRY_ROWS, type CountryRow } from '../../../src/domain/countryRows.ts';

const byCode = new Map(COUNTRY_ROWS.map((row) => [row.code, row]));

export const countryName = (code: string): string => byCode.get(code)?.name ?? code;

/** States that are gone come last: old transactions name them, new ones rarely. */
export const COUNTRY_CHOICES = COUNTRY_ROWS.toSorted(
  (a, b) => Number(a.kind === 'former') - Number(b.kind === 'former') || a.name.localeCompare(b.name),
).map((row) => ({ value: row.code, label: `${row.name} (${row.code})` }));

/** 0: the code itself; 1: the name begins so; 2: an alias does; 3: a word within does; undefined: no match. Lower is better. */
export function countryRank(code: string, typed: string): 0 | 1 | 2 | 3 | undefined {
  const wanted = fold(typed);
  const row = byCode.get(code);
  if (!row || wanted === '') return row ? 1 : undefined;
  if (fold(row.code) === wanted || fold(row.iso3) === wanted) return 0;
  const names = namesOf(row);
  if (names[0]?.startsWith(wanted)) return 1;
  if (names.some((name) => name.startsWith(wanted))) return 2;
  return names.some((name) => name.includes(` ${wanted}`)) ? 3 : undefined;
}

/** The label that the select shows first. */
const namesOf = (row: CountryRow): string[] => [`${row.name} (${row.code})`, ...row.aliases].map(fold);

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
