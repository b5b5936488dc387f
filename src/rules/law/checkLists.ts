/** Checks of control lists, chart and groups: codes, scopes, columns, places, and that what they point to is there. */
import { isCountryCode } from '../../domain/country.ts';
import { parseItemCode } from '../../domain/itemCode.ts';
import type { ErrorDetail } from '../../kit/errors.ts';
import type { ControlListFile, EntryFile } from './lawSchemas.ts';
import type { PlaceSet } from './predicate.ts';
import type { RegimeFiles, Sourced } from './readLaw.ts';
import { checkPlaces, checkPredicate, checkScope, type References, type ReportAt } from './references.ts';
import { lawProblem, type YamlFile } from './yamlFile.ts';

const reporter =
  (file: YamlFile, problems: ErrorDetail[]): ReportAt =>
  (place, what, hint) =>
    problems.push(lawProblem(file.at(place), what, hint ? { hint } : {}));

export function checkControlLists(regimes: readonly RegimeFiles[], references: References): readonly ErrorDetail[] {
  const problems: ErrorDetail[] = [];
  const known = new Set(
    regimes.flatMap((regime) =>
      regime.controlLists.flatMap(({ value }) => value.entries.map((entry) => `${value.list} ${entry.code}`)),
    ),
  );
  for (const regime of regimes) {
    const seen = new Map<string, string>();
    for (const file of regime.controlLists) {
      const report = reporter(file.file, problems);
      if (file.value.list !== regime.key && regime.regime?.value.controlList !== file.value.list)
        report(
          ['list'],
          `the regime names ${regime.regime?.value.controlList ?? 'no control list'}, not "${file.value.list}"`,
        );
      const reasons = readReasons(regime, file.value.list);
      for (const [index, entry] of file.value.entries.entries()) {
        checkEntry(entry, index, regime, references, reasons, report);
        checkUnique(file, entry, index, seen, report);
        for (const [number, same] of entry.sameAs.entries())
          if (!known.has(`${same.list} ${same.code}`))
            report(['entries', index, 'sameAs', number], `${entry.code}: no entry ${same.code} on ${same.list}`);
      }
    }
  }
  return problems;
}

/** INVARIANT: no row is dropped; a reason for control that no rule reads would never bite. */
function readReasons(regime: RegimeFiles, list: string): ReadonlySet<string> {
  const reading = regime.rules.filter(({ value }) => value.versions.some(({ rows }) => rows?.list === list));
  return new Set(
    reading.flatMap(({ value }) => {
      const [first, ...others] = value.versions.map(({ rows }) => rows?.reasons ?? []);
      return (first ?? []).filter((reason) => others.every((reasons) => reasons.includes(reason)));
    }),
  );
}

function checkUnique(
  file: Sourced<ControlListFile>,
  entry: EntryFile,
  index: number,
  seen: Map<string, string>,
  report: ReportAt,
): void {
  for (const code of [entry.code, ...entry.aliases]) {
    const key = `${file.value.list} ${code.toUpperCase()}`;
    const first = seen.get(key);
    if (first) report(['entries', index], `${code} stands twice on ${file.value.list}, first at ${first}`);
    seen.set(key, file.file.at(['entries', index]));
  }
}

function checkEntry(
  entry: EntryFile,
  index: number,
  regime: RegimeFiles,
  references: References,
  reasons: ReadonlySet<string>,
  report: ReportAt,
): void {
  const place = ['entries', index];
  const code = parseItemCode(entry.code);
  if (!code || code.relatedTo.length > 0) report([...place, 'code'], `"${entry.code}" is not a code`);
  const scopeAt = (text: string, where: (string | number)[]) =>
    checkScope(text, code?.base, references, (what) => report([...place, ...where], `${entry.code}: ${what}`));
  for (const [number, row] of entry.rows.entries()) {
    scopeAt(row.scope, ['rows', number, 'scope']);
    const columns = regime.chart?.value.columns ?? [];
    if (!reasons.has(row.reason))
      report(
        [...place, 'rows', number, 'reason'],
        `${entry.code}: no rule of ${regime.key} reads rows of reason "${row.reason}"`,
      );
    if (row.column && !columns.includes(row.column))
      report(
        [...place, 'rows', number, 'column'],
        `${entry.code}: "${row.column}" is not a column of ${regime.key}/chart.yml`,
      );
    placesAt(row.places, [...place, 'rows', number, 'places'], regime, references, report);
    if (row.when) checkPredicate(row.when, regime.key, references, [...place, 'rows', number, 'when'], report);
  }
  for (const [symbol, offer] of Object.entries(entry.exceptions)) {
    if (offer.offered) scopeAt(offer.offered, ['exceptions', symbol, 'offered']);
    for (const [number, limit] of (offer.limits ?? []).entries())
      scopeAt(limit.scope, ['exceptions', symbol, 'limits', number]);
    for (const [number, bar] of (offer.barred ?? []).entries()) {
      scopeAt(bar.scope, ['exceptions', symbol, 'barred', number]);
      placesAt(bar.to, [...place, 'exceptions', symbol, 'barred', number], regime, references, report);
    }
  }
}

function placesAt(
  places: PlaceSet | undefined,
  place: (string | number)[],
  regime: RegimeFiles,
  references: References,
  report: ReportAt,
): void {
  if (!places) return;
  checkPlaces(places.in, regime.key, references, (number, what) => report([...place, 'in', number], what));
  checkPlaces(places.except ?? [], regime.key, references, (number, what) =>
    report([...place, 'except', number], what),
  );
}

export function checkChart(regime: RegimeFiles): readonly ErrorDetail[] {
  if (!regime.chart) return [];
  const { value: chart, file } = regime.chart;
  const problems: ErrorDetail[] = [];
  const report = reporter(file, problems);
  for (const [country, columns] of Object.entries(chart.rows)) {
    if (!isCountryCode(country)) report(['rows', country], `"${country}" is not a country code`);
    if (Object.hasOwn(chart.pointers, country))
      report(['pointers', country], `${country} has both a row and a pointer`);
    for (const [index, column] of columns.entries())
      if (!chart.columns.includes(column)) report(['rows', country, index], `"${column}" is not among the columns`);
  }
  for (const country of Object.keys(chart.pointers))
    if (!isCountryCode(country)) report(['pointers', country], `"${country}" is not a country code`);
  for (const [territory, { as }] of Object.entries(chart.treatedAs)) {
    if (!isCountryCode(territory)) report(['treatedAs', territory], `"${territory}" is not a country code`);
    if (!Object.hasOwn(chart.rows, as) && !Object.hasOwn(chart.pointers, as))
      report(['treatedAs', territory, 'as'], `${as} has no row`);
  }
  return problems;
}

export function checkGroups(regime: RegimeFiles): readonly ErrorDetail[] {
  const problems: ErrorDetail[] = [];
  const labels = new Map<string, string>();
  for (const { value: group, file } of regime.groups) {
    const first = labels.get(group.label);
    if (first)
      problems.push(lawProblem(file.at(['label']), `the label "${group.label}" is used twice, first in ${first}`));
    labels.set(group.label, file.path);
    const doubled = group.members.find((member, index) => group.members.indexOf(member) !== index);
    if (doubled)
      problems.push(lawProblem(file.at(['members', group.members.lastIndexOf(doubled)]), `${doubled} is named twice`));
  }
  return problems;
}
