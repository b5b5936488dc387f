/** What law files may refer to, gathered over all regimes, and the check of one predicate or scope against it. */
import { isCountryCode } from '../../domain/country.ts';
import { REGIONS } from '../../domain/deal/dealSign.ts';
import { scopeReferences } from '../../domain/itemScope.ts';
import { parseItemScope, ScopeSyntaxError } from '../../domain/parseItemScope.ts';
import type { FactValue } from '../../domain/transaction.ts';
import type { FactKey } from './lawSchemas.ts';
import { type FactTest, type Predicate, walkPredicate } from './predicate.ts';
import type { RegimeFiles } from './readLaw.ts';
import type { DataPath } from './yamlFile.ts';

export interface References {
  readonly facts: ReadonlyMap<string, FactKey>;
  readonly statements: ReadonlySet<string>;
  readonly programmes: ReadonlySet<string>;
  readonly controlLists: ReadonlySet<string>;
  /** Regime -> labels of its groups. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
}

export function gatherReferences(regimes: readonly RegimeFiles[]): References {
  const facts = regimes.flatMap((regime) => regime.facts?.value.facts ?? []);
  return {
    facts: new Map(facts.map((fact) => [fact.key, fact])),
    statements: new Set(regimes.flatMap(({ statements }) => (statements?.value.statements ?? []).map(({ id }) => id))),
    programmes: new Set(regimes.flatMap((regime) => regime.programmes.map(({ value }) => value.key))),
    controlLists: new Set(regimes.flatMap((regime) => regime.controlLists.map(({ value }) => value.list))),
    groups: new Map(regimes.map((regime) => [regime.key, new Set(regime.groups.map(({ value }) => value.label))])),
  };
}

/** Reports at a place in a file. */
export type ReportAt = (place: DataPath, what: string, hint?: string) => void;

/** Regions (ISO 3166-2) that the text of a deal may name, beside those that have a row among the countries. */
export const isRegionCode = (name: string): boolean => (REGIONS as readonly string[]).includes(name);

/** Places are country codes, group labels of the regime, or `*`. */
export function checkPlaces(
  names: readonly string[],
  regime: string,
  references: References,
  report: (index: number, what: string) => void,
): void {
  const labels = references.groups.get(regime);
  for (const [index, name] of names.entries()) {
    if (name !== '*' && !isCountryCode(name) && !labels?.has(name) && !isRegionCode(name))
      report(index, `"${name}" is neither a country code nor a group of ${regime}`);
  }
}

/** Parses a scope; the fault is reported at the place with the column in the text. */
export function checkScope(
  text: string,
  base: string | undefined,
  references: References,
  report: (what: string) => void,
): void {
  try {
    for (const key of scopeReferences(parseItemScope(text, base)).facts)
      if (!references.facts.has(key)) report(`scope "${text}" reads the fact "${key}", which no facts.yml declares`);
  } catch (cause) {
    if (!(cause instanceof ScopeSyntaxError)) throw cause;
    report(`scope "${text}" cannot be read at character ${cause.at + 1}: ${cause.message}`);
  }
}

/** Operators whose value is a set of places. */
const PLACE_OPERATORS: readonly string[] = [
  'from',
  'to',
  'origin',
  'exporterCountry',
  'partyCountry',
  'partyIn',
  'ownerCountry',
  'passesThrough',
  'placeNamed',
];

export function checkPredicate(
  predicate: Predicate,
  regime: string,
  references: References,
  place: DataPath,
  report: ReportAt,
): void {
  walkPredicate(predicate, (node, path) => checkNode(node, regime, references, [...place, ...path], report));
}

function checkNode(node: Predicate, regime: string, references: References, place: DataPath, report: ReportAt): void {
  const inPlaces = (key: string, names: readonly string[] | undefined, member: 'in' | 'except') =>
    checkPlaces(names ?? [], regime, references, (index, what) => report([...place, key, member, index], what));
  for (const [key, value] of Object.entries(node)) {
    if (PLACE_OPERATORS.includes(key)) {
      inPlaces(key, value.in, 'in');
      inPlaces(key, value.except, 'except');
    }
  }
  if ('fact' in node) checkFact(node.fact, references, (what) => report([...place, 'fact'], what));
  if ('passesThrough' in node && node.passesThrough.elseFact !== undefined)
    checkFact({ key: node.passesThrough.elseFact, is: true }, references, (what) =>
      report([...place, 'passesThrough'], what),
    );
  if ('listed' in node && node.listed.scopeFact)
    checkFact({ key: node.listed.scopeFact, is: true }, references, (what) =>
      report([...place, 'listed', 'scopeFact'], what),
    );
  if ('listed' in node)
    checkProgrammes(node.listed.programmes, references, (index, what) =>
      report([...place, 'listed', 'programmes', index], what),
    );
  if ('owned' in node)
    checkProgrammes(node.owned.programmes, references, (index, what) =>
      report([...place, 'owned', 'programmes', index], what),
    );
  if ('controlled' in node)
    checkProgrammes(node.controlled.programmes, references, (index, what) =>
      report([...place, 'controlled', 'programmes', index], what),
    );
  const list = 'item' in node ? node.item.list : controlListOf(node);
  if (list !== undefined && !references.controlLists.has(list)) report(place, `no control list "${list}" is defined`);
  if ('item' in node)
    checkScope(node.item.scope, undefined, references, (what) => report([...place, 'item', 'scope'], what));
}

function controlListOf(node: Predicate): string | undefined {
  if ('onControlList' in node) return node.onControlList.list;
  if ('controlledFor' in node) return node.controlledFor.list;
  if ('requiredForOther' in node) return node.requiredForOther.list;
  if ('offered' in node) return node.offered.list;
  if ('barredBy' in node) return node.barredBy.list;
  if ('valueWithin' in node) return node.valueWithin.list;
  if ('valueAtMost' in node) return node.valueAtMost.list;
  return undefined;
}

function checkProgrammes(
  keys: readonly string[],
  references: References,
  report: (index: number, what: string) => void,
): void {
  for (const [index, key] of keys.entries())
    if (!references.programmes.has(key)) report(index, `no programme "${key}" is defined`);
}

function checkFact(test: FactTest, references: References, report: (what: string) => void): void {
  const fault = factFault(test, references.facts.get(test.key));
  if (fault) report(fault);
}

/** Why a test does not fit a declared fact; undefined where it does. */
export function factFault(test: FactTest, declared: FactKey | undefined): string | undefined {
  if (!declared) return `the fact "${test.key}" is not declared in any facts.yml`;
  const values = [...(test.is === undefined ? [] : [test.is]), ...(test.oneOf ?? [])];
  const ordered = test.atLeast !== undefined || test.below !== undefined;
  if (values.length === 0 && !ordered) return `the test of "${test.key}" needs is, oneOf, atLeast or below`;
  if (ordered && declared.type !== 'number')
    return `"${test.key}" is a ${declared.type}, so atLeast and below do not fit`;
  const misfit = values.find((value) => !fitsFact(declared, value));
  return misfit === undefined
    ? undefined
    : `"${test.key}" is a ${declared.type}; ${JSON.stringify(misfit)} does not fit`;
}

/** Whether a value fits a declared fact. */
export function fitsFact(fact: FactKey, value: FactValue): boolean {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'text':
      return typeof value === 'string' && (fact.values === undefined || fact.values.includes(value));
    case 'texts':
      return (
        Array.isArray(value) && (fact.values === undefined || value.every((entry) => fact.values?.includes(entry)))
      );
  }
}
