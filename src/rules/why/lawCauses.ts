/** What changed in the law between two days, as far as the transaction could notice: rules, entries of its codes, groups of its countries. */
import { earliestOf } from '../../domain/dateBound.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import { readCode } from '../engine/codeIndex.ts';
import type { Facts } from '../facts.ts';
import { type LawChange, lawDiff } from '../lawDiff.ts';
import type { RuleBook } from '../ruleBook.ts';
import type { RegimeSource } from '../source/ruleBookSource.ts';
import type { Cause } from './cause.ts';

export function lawCauses(book: RuleBook, earlier: Facts, later: Facts): readonly Cause[] {
  const [from, to] = [earlier.validAt, later.validAt];
  const codes = new Set([...codesOf(book, earlier), ...codesOf(book, later)]);
  const countries = new Set([...countriesOf(earlier), ...countriesOf(later)]);
  const changes = lawDiff(book, from, to).changes.filter((change) => concerns(change, codes, countries));
  return [
    ...changes.map(causeOf),
    ...book.source.regimes.flatMap((regime) => knowledgeOf(regime, codes).filter(between(from, to))),
    ...book.source.regimes.flatMap((regime) => treatmentOf(regime, countries, from, to)),
  ];
}

/** A rule may concern any transaction; whether it did is told by the findings. */
function concerns(change: LawChange, codes: ReadonlySet<string>, countries: ReadonlySet<string>): boolean {
  if (change.kind === 'entry') return codes.has(`${change.regime} ${change.id}`);
  if (change.kind === 'group') return countries.has(change.id.slice(change.id.lastIndexOf(' ') + 1));
  return true;
}

function causeOf(change: LawChange): Cause {
  const day =
    typeof change.on === 'string' ? `On ${change.on}` : `Between ${change.on.earliest} and ${change.on.latest}`;
  const verb = { begins: 'begins', ends: 'ends', changes: 'changes' }[change.change];
  const due = change.scheduled ? ' was to change, after the law was last checked' : ` ${verb}`;
  return {
    kind: 'law',
    id: `law ${change.id} ${earliestOf(change.on)}`,
    change,
    says: `${day} ${change.title} (${change.id})${due}: ${change.says}`,
  };
}

/** Regime and entry of every code of the items, on whatever list has it. */
function codesOf(book: RuleBook, { transaction }: Facts): readonly string[] {
  return transaction.items.flatMap(({ classifications }) =>
    classifications.flatMap(({ code, list }) => {
      const read = readCode(code);
      if (!read) return [];
      return book.controlLists.flatMap(({ key, regime }) => {
        const found = list === undefined || list === key ? book.codeIndexes.get(key)?.find(read) : undefined;
        return found ? [`${regime} ${found.entry.code}`] : [];
      });
    }),
  );
}

function countriesOf({ transaction, parties }: Facts): readonly string[] {
  const origins = transaction.items.map(({ origin }) => origin);
  const all = [transaction.from, transaction.to, transaction.exporter?.country, ...transaction.route, ...origins];
  return [...all, ...parties.map(({ country }) => country)].filter((country) => country != null);
}

type Knowledge = Extract<Cause, { kind: 'knowledge' }>;

const between =
  (from: LocalDate, to: LocalDate) =>
  ({ knownFrom }: Knowledge): boolean =>
    knownFrom > from && knownFrom <= to;

/** The first day from which a part of the law is known; before it findings were undetermined for want of law. */
function knowledgeOf(source: RegimeSource, codes: ReadonlySet<string>): readonly Knowledge[] {
  const regime = source.regime.key;
  const known = (part: Knowledge['part'], of: string, title: string, knownFrom: string | undefined): Knowledge[] =>
    knownFrom === undefined
      ? []
      : [
          {
            kind: 'knowledge',
            id: `knowledge ${regime} ${part} ${of} ${knownFrom}`,
            regime,
            part,
            of,
            knownFrom: knownFrom as LocalDate,
            says: `${title} (${of}) is known from ${knownFrom}; earlier days are undetermined.`,
          },
        ];
  const versions = source.rules.flatMap((rule) =>
    rule.versions.flatMap(({ knownFrom }) => known('rule', rule.id, rule.title, knownFrom)),
  );
  const entries = source.controlLists.flatMap((list) =>
    list.entries
      .filter(({ code }) => codes.has(`${regime} ${code}`))
      .flatMap(({ code, knownFrom }) => known('entry', `${list.key}:${code}`, list.title, knownFrom)),
  );
  const groups = source.groups.flatMap(({ label, title, knownFrom }) => known('group', label, title, knownFrom));
  const chart = source.chart ? known('chart', source.chart.list, source.chart.title, source.chart.knownFrom) : [];
  return [...versions, ...entries, ...groups, ...chart];
}

function treatmentOf(
  { regime, chart }: RegimeSource,
  countries: ReadonlySet<string>,
  from: LocalDate,
  to: LocalDate,
): readonly Cause[] {
  return Object.entries(chart?.treatedAs ?? {}).flatMap(([country, { as, validFrom: on }]) =>
    on === undefined || on <= from || on > to || !countries.has(country)
      ? []
      : [
          {
            kind: 'treatment' as const,
            id: `treatment ${regime.key} ${country}`,
            regime: regime.key,
            country,
            on,
            says: `From ${on} ${country} is treated as ${as} (${regime.key}).`,
          },
        ],
  );
}
