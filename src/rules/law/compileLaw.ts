/** Compiles the YAML texts of law/ into one checked JSON document with a digest. It is pure: the caller reads the files. */
import type { ErrorDetail } from '../../kit/errors.ts';
import { digestOf } from '../../kit/sha256.ts';
import { checkLaw } from './checkLaw.ts';
import type { ControlListFile } from './lawSchemas.ts';
import { type RegimeFiles, readLaw, type Sourced } from './readLaw.ts';
import type { ControlListSource, EntrySource, RegimeSource, RuleBookSource } from './ruleBookSource.ts';
import type { Scenario } from './scenarioSchema.ts';

/** A scenario with where it stands. */
export interface ScenarioCase {
  readonly where: string;
  readonly regime: string;
  readonly scenario: Scenario;
}

export interface CompiledLaw {
  readonly source: RuleBookSource;
  /** Every fault of every file, code LAW_INVALID, `where` is file and line. Empty: the source may be used. */
  readonly problems: readonly ErrorDetail[];
  readonly scenarios: readonly ScenarioCase[];
}

/**
 * @param files path -> text; paths as `us-ear/rules/x.yml` or `law/us-ear/rules/x.yml`
 * With problems the source holds what could be read, for tools that show it; never determine with it.
 */
export function compileLaw(files: ReadonlyMap<string, string>): CompiledLaw {
  const { regimes, problems } = readLaw(files);
  const faults = [...problems, ...checkLaw(regimes)];
  const compiled = regimes.flatMap(compileRegime);
  return {
    source: { schema: 'portcullis-law/1', digest: digestOf(compiled), regimes: compiled },
    problems: faults,
    scenarios: regimes.flatMap(scenariosOf),
  };
}

function compileRegime(files: RegimeFiles): readonly RegimeSource[] {
  if (!files.regime) return [];
  const byId = <T>(sourced: readonly Sourced<T>[], id: (value: T) => string): readonly T[] =>
    sourced.map(({ value }) => value).sort((a, b) => (id(a) < id(b) ? -1 : 1));
  return [
    {
      regime: files.regime.value,
      facts: files.facts?.value.facts ?? [],
      ...(files.statements ? { statements: files.statements.value.statements } : {}),
      rules: byId(files.rules, (rule) => rule.id).map((rule) => ({ ...rule, regime: files.key })),
      groups: byId(files.groups, (group) => group.id),
      controlLists: mergeControlLists(files),
      chart: files.chart?.value ?? null,
      programmes: byId(files.programmes, (programme) => programme.key),
    },
  ];
}

/** One list out of its category files; entries get what their file says for all of them. */
function mergeControlLists(files: RegimeFiles): readonly ControlListSource[] {
  const lists = new Map<string, ControlListFile[]>();
  for (const { value } of files.controlLists) lists.set(value.list, [...(lists.get(value.list) ?? []), value]);
  return [...lists].flatMap(([key, parts]) => {
    const [first] = parts;
    if (!first) return [];
    const partial = parts.some((part) => part.partial) ? { partial: true as const } : {};
    const { title, style } = first;
    return [{ key, regime: files.key, title, style, ...partial, entries: parts.flatMap(entriesOf) }];
  });
}

function entriesOf(part: ControlListFile): readonly EntrySource[] {
  return part.entries.map((entry) => ({
    ...entry,
    knownFrom: entry.knownFrom ?? part.knownFrom,
    checkedOn: part.checkedOn,
    evidence: entry.evidence ?? part.evidence,
  }));
}

function scenariosOf(files: RegimeFiles): readonly ScenarioCase[] {
  return files.scenarios.flatMap(({ value, file }) =>
    value.scenarios.map((scenario, index) => ({ where: file.at(['scenarios', index]), regime: files.key, scenario })),
  );
}
