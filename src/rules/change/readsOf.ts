/** What a rule, an exception or a nexus looks at: programmes, facts, control lists, country lists, groups, fields of the transaction. */
import type { RuleBook } from '../book/ruleBook.ts';
import type { RuleVersion } from '../law/lawSchemas.ts';
import { type Predicate, walkPredicate } from '../law/predicate.ts';
import type { RuleSource } from '../law/ruleBookSource.ts';

export interface Reads {
  readonly programmes: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly controlLists: ReadonlySet<string>;
  readonly countryLists: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  /** It goes by the rows of a control list, and so by the chart. */
  readonly rows: boolean;
}

type Gathered = { readonly [key in Exclude<keyof Reads, 'rows'>]: Set<string> };

const FIELD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kind: 'kind',
    from: 'from',
    origin: 'items',
    exporterCountry: 'exporter',
    exporterUsPerson: 'exporter',
    passesThrough: 'route',
    currency: 'items',
    partyCountry: 'parties',
    partyGivenAs: 'parties',
    ownerCountry: 'parties',
    partyIn: 'parties',
    listed: 'parties',
    owned: 'parties',
    controlled: 'parties',
    item: 'items',
    onControlList: 'items',
    controlledFor: 'items',
    requiredForOther: 'items',
    offered: 'items',
    barredBy: 'items',
    valueWithin: 'items',
    valueAtMost: 'items',
    date: 'dates',
    sign: 'endUse',
    placeNamed: 'endUse',
    addressIn: 'parties',
  }),
);

/** Operators that look at the destination judged. */
const BY_DESTINATION: readonly string[] = ['to', 'requiredForOther', 'barredBy'];

/** Where an item may end: src/rules/judge/destinations.ts. */
function readDestinations({ fields }: Gathered): void {
  for (const field of ['to', 'parties', 'route', 'ultimateDestination']) fields.add(field);
}

const empty = (): Gathered => ({
  programmes: new Set(),
  facts: new Set(),
  controlLists: new Set(),
  countryLists: new Set(),
  places: new Set(),
  fields: new Set(),
});

/**
 * The reads of a finding by its rule id; the framing findings `<regime>-nexus`, `<regime>-destination` and `<regime>-allowed` read what they stand for.
 */
export function readsOf(book: RuleBook, ruleId: string): Reads {
  const rule = book.rule(ruleId);
  if (rule) return readsOfRule(rule);
  const reads = empty();
  for (const { regime } of book.source.regimes) {
    if (ruleId === `${regime.key}-destination`) readDestinations(reads);
    if (ruleId === `${regime.key}-nexus` && regime.nexus) gather(regime.nexus.when, reads);
    if (ruleId === `${regime.key}-allowed`)
      for (const field of ['parties', 'partiesComplete', 'endUse']) reads.fields.add(field);
  }
  return { ...reads, rows: false };
}

function readsOfRule({ versions }: RuleSource): Reads {
  const reads = empty();
  for (const version of versions) gatherVersion(version, reads);
  return { ...reads, rows: versions.some(({ rows }) => rows !== undefined) };
}

function gatherVersion(version: RuleVersion, reads: Gathered): void {
  const parts = [version.when, version.reaches, version.claimed, ...version.unless.map(({ when }) => when)];
  for (const part of [...parts, ...(version.conditions ?? []).map(({ when }) => when)]) if (part) gather(part, reads);
  if (version.rows) {
    reads.controlLists.add(version.rows.list);
    reads.fields.add('items');
    readDestinations(reads);
  }
  const policy = version.reviewPolicy;
  if (typeof policy === 'object') {
    reads.countryLists.add(policy.countryList);
    if (policy.of === 'to') readDestinations(reads);
    else reads.fields.add(policy.of);
  }
}

function gather(predicate: Predicate, reads: Gathered): void {
  walkPredicate(predicate, (node) => {
    for (const [operator, value] of Object.entries(node)) {
      const field = FIELD_OF.get(operator);
      if (field) reads.fields.add(field);
      if (BY_DESTINATION.includes(operator)) readDestinations(reads);
      for (const name of [...(value.in ?? []), ...(value.except ?? [])]) reads.places.add(name);
      for (const key of value.programmes ?? []) reads.programmes.add(key);
      if (typeof value.list === 'string') reads.controlLists.add(value.list);
      for (const key of [value.key, value.elseFact, value.scopeFact])
        if (typeof key === 'string') {
          reads.facts.add(key);
          reads.fields.add('statements');
        }
    }
  });
}
