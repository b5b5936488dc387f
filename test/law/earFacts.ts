/**
 * The published facts of the EAR list, chart and groups, read in the plainest way for comparison: no scope grammar, no law files.
 * Guards our compiler, not the law: what the facts leave open, this leaves open too.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseCountry } from '../../src/domain/country.ts';

export const EAR_FOLDER = join(process.env.PORTCULLIS_SHARED ?? '../shared', 'data', 'us-ear');
export const earFactsPresent = existsSync(join(EAR_FOLDER, 'ccl.json.gz'));

export interface EarFactRow {
  readonly control: string;
  readonly countryChart: string;
}
export interface EarFactEntry {
  readonly eccn: string;
  readonly reasonForControl: string | null;
  readonly countryChart: readonly EarFactRow[];
}
export interface EarFacts {
  readonly entries: readonly EarFactEntry[];
  /** Country code -> columns with a mark; embargoed destinations are not among them. */
  readonly marks: ReadonlyMap<string, ReadonlySet<string>>;
  readonly footnotes: ReadonlyMap<string, readonly number[]>;
  readonly embargoed: readonly string[];
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The names of the chart that are not the usual ones. */
const NAMES: Readonly<Record<string, string>> = {
  'Bahamas, The': 'BS',
  'Gambia, The': 'GM',
  "Cote d'lvoire": 'CI',
  'Micronesia (Federated State of)': 'FM',
  Seycheles: 'SC',
  'Sint Maarten (the Dutch two-fifths of the island of Saint Martin)': 'SX',
};

export function codeOf(name: string): string {
  const code = NAMES[name] ?? parseCountry(name);
  if (!code) throw new Error(`no code for "${name}"`);
  return code;
}

const json = (name: string): unknown => JSON.parse(readFileSync(join(EAR_FOLDER, name), 'utf8'));

export function readEarFacts(): EarFacts {
  const list = JSON.parse(gunzipSync(readFileSync(join(EAR_FOLDER, 'ccl.json.gz'))).toString('utf8')) as {
    entries: EarFactEntry[];
  };
  const chart = json('country-chart.json') as {
    countries: Record<string, { marks: string[]; footnotes: number[] }>;
    embargoed: Record<string, unknown>;
    territoryInheritance: Record<string, { row: string }>;
  };
  const groups = json('country-groups.json') as { groups: Record<string, string[]> };
  const marks = new Map<string, ReadonlySet<string>>();
  const footnotes = new Map<string, readonly number[]>();
  for (const [name, row] of Object.entries(chart.countries)) {
    marks.set(codeOf(name), new Set(row.marks));
    footnotes.set(codeOf(name), row.footnotes);
  }
  for (const [territory, { row }] of Object.entries(chart.territoryInheritance)) {
    const followed = marks.get(codeOf(row));
    if (followed) marks.set(codeOf(territory), followed);
  }
  return {
    entries: list.entries,
    marks,
    footnotes,
    embargoed: Object.keys(chart.embargoed).map(codeOf),
    groups: new Map(Object.entries(groups.groups).map(([label, names]) => [label, new Set(names.map(codeOf))])),
  };
}
