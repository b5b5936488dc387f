/**
 * What changed in the law between two days that could affect the transaction? Rules, entries of its codes, and groups of its
 * countries.
 */
import { earliestOf } from '../../domain/dateBound.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { Facts } from '../book/facts.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import type { RegimeSource } from '../law/ruleBookSource.ts';
import type { Cause, KnownPart } from './cause.ts';
import { itemEntries } from './itemEntries.ts';
import { type LawChange, lawDiff } from './lawDiff.ts';

export function lawCauses(book: RuleBook, earlier: Facts, later: Facts): readonly Cause[] {
  const [from, to] = [earlier.validAt, later.validAt];
  const entries = [earlier, later].flatMap((facts) => itemEntries(book, facts));
  const codes = new Set(entries.map(({ regime, entry }) => `${regime} ${entry.code}`));
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
    id: `law ${change.kind === 'rule' ? '' : `${change.regime} `}${change.id} ${earliestOf(change.on)}`,
    change,
    says: `${day} ${change.title} (${change.id})${due}: ${change.says}`,
  };
}

function countriesOf({ transaction, parties }: Facts): readonly string[] {
  const origins = transaction.items.map(({ origin }) => origin);
  const all = [transaction.from, transaction.to, transaction.exporter?.country, ...transaction.route, ...origins];
  return [...all, ...parties.map(({ country }) => country)].filter((country) => country != null);
}

export type Knowledge = Extract<Cause, { kind: 'knowledge' }>;

const between =
  (from: LocalDate, to: LocalDate) =>
  ({ knownFrom }: Knowledge): boolean =>
    knownFrom > from && knownFrom <= to;

export function knowledge(regime: string, knownFrom: LocalDate, parts: readonly KnownPart[]): Knowledge {
  const named = parts.map(({ of, title }) => `${title} (${of})`).join(', ');
  return {
    kind: 'knowledge',
    id: `knowledge ${regime} ${knownFrom} ${parts.map(({ part, of }) => `${part} ${of}`).join(' ')}`,
    regime,
    knownFrom,
    parts,
    says: `${named}: known from ${knownFrom}; earlier days are undetermined.`,
  };
}

/** The first day from which a part of the law is known; before it findings were undetermined for want of law. */
function knowledgeOf(source: RegimeSource, codes: ReadonlySet<string>): readonly Knowledge[] {
  const regime = source.regime.key;
  const known = (part: KnownPart['part'], of: string, title: string, from: string | undefined): Knowledge[] =>
    from === undefined ? [] : [knowledge(regime, from as LocalDate, [{ part, of, title }])];
  const versions = source.rules.flatMap((rule) =>
    rule.versions.flatMap(({ knownFrom }) => known('rule', rule.id, rule.title, knownFrom)),
  );
  const entries = source.controlLists.flatMap((list) =>
    list.entries
      .filter(({ code }) => codes.has(`${regime} ${code}`))
      .flatMap(({ code, knownFrom, rows }) =>
        [knownFrom, ...new Set(rows.map((row) => row.knownFrom))].flatMap((from) =>
          known('entry', `${list.key}:${code}`, list.title, from),
        ),
      ),
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
