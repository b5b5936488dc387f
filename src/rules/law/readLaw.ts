/**
 * Parses law files, given as path and text, into the files of each regime, with the place of everything in them. checkLaw.ts
 * checks what holds between files.
 */
import type { z } from 'zod';
import type { Programme } from '../../domain/programme.ts';
import type { ErrorDetail } from '../../kit/errors.ts';
import {
  type ChartFile,
  type ControlListFile,
  chartFileSchema,
  controlListFileSchema,
  type FactKey,
  factsFileSchema,
  type GroupFile,
  groupFileSchema,
  programmeFileSchema,
  type RegimeFile,
  type RuleFile,
  regimeFileSchema,
  ruleFileSchema,
  type StatementLaw,
  statementsFileSchema,
} from './lawSchemas.ts';
import { type ScenarioFile, scenarioFileSchema } from './scenarioSchema.ts';
import { exceptionsOf, symbolsFileSchema } from './symbolsFile.ts';
import { type DataPath, lawProblem, readBySchema, readYaml, type YamlFile } from './yamlFile.ts';

/** A parsed file and the file it came from. */
export interface Sourced<T> {
  readonly value: T;
  readonly file: YamlFile;
  /** Of a rule that stands in a table of several: where its row is. */
  readonly row?: readonly ['symbols', number];
}

export interface RegimeFiles {
  readonly key: string;
  regime?: Sourced<RegimeFile>;
  facts?: Sourced<{ facts: FactKey[] }>;
  statements?: Sourced<{ statements: StatementLaw[] }>;
  chart?: Sourced<ChartFile>;
  readonly rules: Sourced<RuleFile>[];
  readonly groups: Sourced<GroupFile>[];
  readonly programmes: Sourced<Programme>[];
  readonly controlLists: Sourced<ControlListFile>[];
  readonly scenarios: Sourced<ScenarioFile>[];
}

const PATH = /^(?:law\/)?([a-z0-9-]+)\/(.+)$/;

/** Reads every file; markdown is passed over, any other unexpected file is a problem. */
export function readLaw(files: ReadonlyMap<string, string>): {
  regimes: readonly RegimeFiles[];
  problems: readonly ErrorDetail[];
} {
  const regimes = new Map<string, RegimeFiles>();
  const problems: ErrorDetail[] = [];
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (path.endsWith('.md')) continue;
    const [, key, rest] = PATH.exec(path) ?? [];
    if (key === undefined || rest === undefined) problems.push(unexpected(path));
    else problems.push(...readInto(regimeOf(regimes, key), path, rest, text));
  }
  for (const regime of regimes.values())
    if (!regime.regime)
      problems.push(lawProblem(`${regime.key}/regime.yml`, `regime "${regime.key}" has no readable regime.yml`));
  return { regimes: [...regimes.values()], problems };
}

function regimeOf(regimes: Map<string, RegimeFiles>, key: string): RegimeFiles {
  const known = regimes.get(key) ?? { key, rules: [], groups: [], programmes: [], controlLists: [], scenarios: [] };
  regimes.set(key, known);
  return known;
}

function unexpected(path: string): ErrorDetail {
  return lawProblem(path, 'not a kind of law file', {
    expected:
      '<regime>/regime.yml, facts.yml, statements.yml, chart.yml, symbols.yml, or a .yml under rules/, exceptions/, groups/, programmes/, control-list/, scenarios/',
  });
}

function readInto(regime: RegimeFiles, path: string, rest: string, text: string): readonly ErrorDetail[] {
  const file = readYaml(path, text);
  if (file.problems.length > 0) return file.problems;
  const take = <T>(schema: z.ZodType<T, unknown>, keep: (sourced: Sourced<T>) => void): readonly ErrorDetail[] => {
    const { value, problems } = readBySchema(file, schema);
    if (value !== undefined) keep({ value, file });
    return problems;
  };
  if (rest === 'regime.yml') return take(regimeFileSchema, (found) => Object.assign(regime, { regime: found }));
  if (rest === 'facts.yml') return take(factsFileSchema, (found) => Object.assign(regime, { facts: found }));
  if (rest === 'statements.yml')
    return take(statementsFileSchema, (found) => Object.assign(regime, { statements: found }));
  if (rest === 'chart.yml') return take(chartFileSchema, (found) => Object.assign(regime, { chart: found }));
  if (rest === 'symbols.yml')
    return take(symbolsFileSchema, ({ value }) => {
      for (const [index, rule] of exceptionsOf(value).entries())
        regime.rules.push({ value: rule, file, row: ['symbols', index] });
    });
  const folder = /^([a-z-]+)\/[a-z0-9-]+\.yml$/.exec(rest)?.[1];
  switch (folder) {
    case 'rules':
    case 'exceptions':
      return take(ruleFileSchema, (found) => regime.rules.push(found));
    case 'groups':
      return take(groupFileSchema, (found) => regime.groups.push(found));
    case 'programmes':
      return take(programmeFileSchema, (found) => regime.programmes.push(found));
    case 'control-list':
      return take(controlListFileSchema, (found) => regime.controlLists.push(found));
    case 'scenarios':
      return take(scenarioFileSchema, (found) => regime.scenarios.push(found));
    default:
      return [unexpected(path)];
  }
}

/** Where a place of a rule stands: in its own file, or in its row of a table, whose places are not those of a rule. */
export const placeIn = ({ file, row }: Pick<Sourced<unknown>, 'file' | 'row'>, place: DataPath): string =>
  file.at(row ?? place);
