/** Loads checked law from data into a rule book with fast lookups. */
import type { DateBound } from '../../domain/dateBound.ts';
import { formatItemCode } from '../../domain/itemCode.ts';
import type { Programme } from '../../domain/programme.ts';
import { walkPredicate } from '../law/predicate.ts';
import type { ControlListSource, RuleBookSource, RuleSource } from '../law/ruleBookSource.ts';
import { type CodeIndex, indexCodes, readCode } from './codeIndex.ts';
import { compileDay } from './dayBook.ts';
import { changeDays, segmentOf } from './daySegments.ts';
import type { DayBook } from './dayTypes.ts';
import { knowsParagraph } from './entries.ts';
import type { KnownCode, RuleBook } from './ruleBook.ts';

/** Compiles a source whose law was checked (`compileLaw` without problems, or the built file). */
export function loadRuleBook(source: RuleBookSource): RuleBook {
  const rules = source.regimes.flatMap((regime) => regime.rules);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const programmes = source.regimes.flatMap((regime) => regime.programmes);
  const lists = source.regimes.flatMap((regime) => regime.controlLists);
  const codeIndexes = new Map(lists.map((list) => [list.key, indexCodes(list)]));
  return {
    digest: source.digest,
    source,
    regimes: source.regimes.map(({ regime }) => ({
      key: regime.key,
      title: regime.title,
      authority: regime.authority,
      modelled: regime.modelled,
      why: regime.why ?? null,
      limits: regime.limits,
    })),
    programmes,
    programmesRead: programmesReadBy(source),
    countryLists: countryListsOf(rules),
    factKeys: new Map(source.regimes.flatMap(({ facts }) => facts.map((fact) => [fact.key, fact]))),
    statements: new Map(
      source.regimes.flatMap(({ regime, statements = [] }) =>
        statements.map((statement) => [statement.id, { ...statement, regime: regime.key }] as const),
      ),
    ),
    attestable: new Set(
      source.regimes.flatMap(({ facts }) => facts.filter(({ knowledge }) => knowledge).map(({ key }) => key)),
    ),
    controlLists: lists.map(({ key, regime, title }) => ({ key, regime, title })),
    itemCode: (code) => lists.flatMap((list) => lookUp(code, list, codeIndexes.get(list.key))),
    rules,
    rule: (id) => byId.get(id) ?? byId.get(id.split(':')[0] ?? id),
    day: rememberDays(source, new Map(programmes.map((programme) => [programme.key, programme]))),
    codeIndexes,
  };
}

/** One compiled state for each stretch of days without a change of law; there are as many as changes, so memory is bounded. */
function rememberDays(source: RuleBookSource, programmes: ReadonlyMap<string, Programme>): RuleBook['day'] {
  const days = changeDays(source);
  const compiled = new Map<number, DayBook>();
  return (date) => {
    const segment = segmentOf(days, date);
    let day = compiled.get(segment);
    if (!day) {
      day = compileDay(date, source.regimes, programmes);
      compiled.set(segment, day);
    }
    return day;
  };
}

function programmesReadBy(source: RuleBookSource): readonly string[] {
  const read = new Set<string>();
  for (const version of source.regimes.flatMap(({ rules }) => rules.flatMap((rule) => rule.versions))) {
    for (const predicate of [
      version.when,
      ...version.unless.map(({ when }) => when),
      ...(version.conditions ?? []).map(({ when }) => when),
    ])
      if (predicate)
        walkPredicate(predicate, (node) => {
          const keys = 'listed' in node ? node.listed.programmes : 'owned' in node ? node.owned.programmes : [];
          for (const key of keys) read.add(key);
        });
  }
  return [...read].sort();
}

function countryListsOf(rules: readonly RuleSource[]): readonly string[] {
  const lists = rules.flatMap(({ versions }) =>
    versions.flatMap(({ reviewPolicy }) => (typeof reviewPolicy === 'object' ? [reviewPolicy.countryList] : [])),
  );
  return [...new Set(lists)].sort();
}

function lookUp(text: string, list: ControlListSource, index: CodeIndex | undefined): readonly KnownCode[] {
  const code = readCode(text);
  const found = code && index?.find(code);
  if (!found) return [];
  const { entry } = found;
  return [
    {
      list: list.key,
      regime: list.regime,
      entry: entry.code,
      code: formatItemCode(found.code),
      title: entry.title,
      residual: entry.residual,
      validFrom: boundText(entry.validFrom),
      validTo: boundText(entry.validTo),
      paragraphs: entry.paragraphs,
      paragraphKnown: knowsParagraph(entry, found.code.path),
    },
  ];
}

const boundText = (bound: DateBound | undefined): string | null =>
  bound === undefined ? null : typeof bound === 'string' ? bound : `${bound.earliest}/${bound.latest}`;
