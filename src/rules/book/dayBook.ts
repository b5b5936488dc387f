/** DayBook: the compiled law of one stretch of days: the nexus and the rules of every modelled regime as closures. */
import { mayRelieve } from '../../domain/evidence.ts';
import type { Programme } from '../../domain/programme.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import { TRUE, UNKNOWN } from '../../kit/truth.ts';
import type { RuleVersion } from '../law/lawSchemas.ts';
import type { PlaceSet, Predicate } from '../law/predicate.ts';
import type { EntrySource, RegimeSource, RuleSource } from '../law/ruleBookSource.ts';
import { candidatesOn } from './candidates.ts';
import { type CompileContext, compilePredicate } from './compilePredicate.ts';
import type { DayBook, DayRegime, DayRule, DayVersion } from './dayTypes.ts';
import { type Places, type PlaceTest, placesOn } from './places.ts';
import type { DayClaims, StatementAnswer, Test } from './scene.ts';

type Row = EntrySource['rows'][number];

export function compileDay(
  date: LocalDate,
  regimes: readonly RegimeSource[],
  programmes: ReadonlyMap<string, Programme>,
): DayBook {
  const modelled = regimes.filter(({ regime }) => regime.modelled);
  return {
    date,
    claims: compileClaims(modelled.map((source) => contextOf(date, source, programmes))),
    regimes: modelled.map((regime) => compileRegime(date, regime, programmes)),
  };
}

function contextOf(date: LocalDate, source: RegimeSource, programmes: ReadonlyMap<string, Programme>): CompileContext {
  const places = placesOn(date, source.groups, source.chart);
  const rowTests = new Map<Row, Test>();
  const context: CompileContext = { date, places, programmes, marks: marksOn(date, source, places), source, rowTests };
  for (const row of source.controlLists.flatMap(({ entries }) => entries.flatMap(({ rows }) => rows)))
    if (row.when) rowTests.set(row, compilePredicate(row.when, context, 'raise'));
  return context;
}

/** A contradiction raises: what is unknown of it counts as if it were there. */
function compileClaims(contexts: readonly CompileContext[]): DayClaims {
  const contradictions = new Map<string, Test>();
  const answers = new Map<string, StatementAnswer[]>();
  for (const context of contexts) {
    const { facts, statements = [], regime } = context.source;
    for (const { key, contradictedBy } of facts)
      if (contradictedBy) contradictions.set(key, compilePredicate(contradictedBy, context, 'raise'));
    for (const statement of statements) {
      const { contradictedBy } = statement;
      const test = contradictedBy ? compilePredicate(contradictedBy, context, 'raise') : null;
      for (const { fact, value } of statement.answers)
        answers.set(fact, [
          ...(answers.get(fact) ?? []),
          { statement, regime: regime.key, value, contradictedBy: test },
        ]);
    }
  }
  return { contradictions, answers };
}

function compileRegime(date: LocalDate, source: RegimeSource, programmes: ReadonlyMap<string, Programme>): DayRegime {
  const context = contextOf(date, source, programmes);
  const { places, marks, rowTests } = context;
  const compiled = source.rules.map((rule) => compileRule(rule, date, context));
  const rules = compiled.filter((rule) => rule.kind !== 'exception' && !isContradictionRule(rule));
  const { nexus, blockingStatute, reading, destinations } = source.regime;
  const placeTest = (set: PlaceSet | undefined): PlaceTest | null => (set ? places.test(set, 'raise') : null);
  return {
    source,
    date,
    places,
    nexus: nexus ? compilePredicate(nexus.when, context, 'raise') : () => UNKNOWN,
    embargoed: placeTest(destinations?.embargoed),
    transit: placeTest(destinations?.transit),
    blockingStatute: blockingStatute ? compilePredicate(blockingStatute.when, context, 'relieve') : null,
    rules,
    contradicted: compiled.find((rule) => isContradictionRule(rule) && rule.versions.length > 0) ?? null,
    exceptions: compiled.filter(({ rule }) => rule.kind === 'exception'),
    beyond: rules.filter(({ reaches }) => reaches !== null),
    naming: new Map(),
    plans: new Map(),
    hasLists: source.rules.some(({ listBased }) => listBased),
    mayAllow: reading !== undefined && mayRelieve(reading.verification),
    controlLists: new Map(source.controlLists.map((list) => [list.key, list])),
    marks,
    rowTests,
  };
}

const isContradictionRule = ({ rule }: DayRule): boolean =>
  rule.versions.some(({ when }) => when !== undefined && 'contradicted' in when);

function marksOn(date: LocalDate, { chart }: RegimeSource, places: Places): DayRegime['marks'] {
  if (!chart || date < chart.knownFrom) return () => undefined;
  const rows = new Map(Object.entries(chart.rows).map(([country, columns]) => [country, new Set(columns)]));
  const pointers = new Set(Object.keys(chart.pointers));
  return (country) => {
    const row = places.treatedAs(country);
    return pointers.has(row) ? null : rows.get(row);
  };
}

function compileRule(rule: RuleSource, date: LocalDate, context: CompileContext): DayRule {
  const candidates = candidatesOn(rule, date);
  const maybeNotInForce = candidates.some(({ version }) => version === null);
  const versions = candidates.flatMap(({ version, doubtful, scheduled }) =>
    version ? [compileVersion(rule, version, { doubtful, scheduled }, context)] : [],
  );
  const [only] = versions;
  const enforced = only?.version.evidence.state === 'inForce' || only?.version.evidence.state === 'notEnforced';
  const plain = only && versions.length === 1 && !maybeNotInForce && !only.doubtful && enforced ? only : null;
  const held = candidates[0]?.version ?? null;
  return {
    rule,
    id: rule.id,
    kind: rule.kind,
    listBased: rule.listBased,
    versions,
    held: { place: held ? rule.versions.indexOf(held) : 0, inForce: held !== null },
    maybeNotInForce,
    byRows: rule.versions[0]?.rows !== undefined,
    reaches: reachOf(versions, context),
    unbarred: rule.unbarred === true,
    plain,
  };
}

/** Where versions may hold side by side, the widest of their reaches. */
function reachOf(versions: readonly DayVersion[], context: CompileContext): Test | null {
  const reaches = versions.flatMap(({ version }) => version.reaches ?? []);
  return reaches.length === 0 ? null : compilePredicate({ any: reaches }, context, 'raise');
}

/** A version's own condition raises a duty; that of an exception, and every exclusion and condition, relieves. */
function compileVersion(
  rule: RuleSource,
  version: RuleVersion,
  certainty: { readonly doubtful: boolean; readonly scheduled: boolean },
  context: CompileContext,
): DayVersion {
  const polarity = rule.kind === 'exception' ? 'relieve' : 'raise';
  return {
    version,
    state: version.evidence.state,
    bars: version.barsExceptions ?? [],
    place: rule.versions.indexOf(version),
    ...certainty,
    weak: !mayRelieve(version.evidence.verification),
    unread: version.unread !== undefined,
    when: version.when ? compilePredicate(version.when, context, polarity) : null,
    unless: version.unless.map((exclusion) => {
      const test = compilePredicate(exclusion.when, context, 'relieve');
      const strong = mayRelieve((exclusion.evidence ?? version.evidence).verification);
      return { says: exclusion.says, test: strong ? test : weakly(test, rule.id) };
    }),
    conditions: (version.conditions ?? []).map(({ needed, when }) => ({
      needed,
      fact: conditionFact(when),
      test: compilePredicate(when, context, 'relieve'),
    })),
    claimed: version.claimed ? compilePredicate(version.claimed, context, 'raise') : null,
  };
}

/** The fact that a condition asks for, or a short name of what it tests. */
export const conditionFact = (when: Predicate): string =>
  'fact' in when ? when.fact.key : (Object.keys(when)[0] ?? 'condition');

/** An exclusion that was not read in the primary text: holding, it leaves the rule undetermined. */
function weakly(test: Test, ruleId: string): Test {
  return (scene) => {
    const truth = test(scene);
    if (truth !== TRUE) return truth;
    scene.missing.push(`law:${ruleId}`);
    return UNKNOWN;
  };
}
