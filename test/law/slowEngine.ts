/**
 * The rules engine once more, slowly and obviously: no compiling, everything looked up again for each case, in the order of answers of
 * the design; only the parsing of texts, and an item's entries, are remembered. It says outcomes and results, not texts. What it and the engine disagree on is a fault of one of them.
 */

import { countryRow } from '../../src/domain/country.ts';
import { isInForce, latestOf } from '../../src/domain/dateBound.ts';
import type { DealSign } from '../../src/domain/deal/dealSign.ts';
import { namesNobody, saysNothing } from '../../src/domain/deal/saysNothing.ts';
import type { Outcome } from '../../src/domain/determination.ts';
import { type ItemCode, parseItemCode } from '../../src/domain/itemCode.ts';
import type { ItemScope } from '../../src/domain/itemScope.ts';
import { parseItemScope as parseScope } from '../../src/domain/parseItemScope.ts';
import type { FactValue } from '../../src/domain/transaction.ts';
import type { Tri } from '../../src/kit/tri.ts';
import type { Facts, PartyFacts } from '../../src/rules/book/facts.ts';
import type { GroupFile, RuleVersion, StatementLaw } from '../../src/rules/law/lawSchemas.ts';
import type { FactTest, PlaceSet, Predicate } from '../../src/rules/law/predicate.ts';
import type { EntrySource, RegimeSource, RuleBookSource, RuleSource } from '../../src/rules/law/ruleBookSource.ts';

function once<T>(read: (text: string, base?: string) => T): (text: string, base?: string) => T {
  const known = new Map<string, T>();
  return (text, base) => {
    const key = `${base ?? ''} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = read(text, base);
    known.set(key, value);
    return value;
  };
}
const parseItemScope = once(parseScope);
const readCode = once((text) => parseItemCode(text));
/** The day and so many days or months later, as `12 months`. */
const later = once((on, span = '') => {
  const [count, unit] = span.split(' ');
  const day = new Date(`${on}T00:00:00Z`);
  if (unit === 'days') day.setUTCDate(day.getUTCDate() + Number(count));
  else day.setUTCMonth(day.getUTCMonth() + Number(count));
  return day.toISOString().slice(0, 10);
});
const lifeEnds = (on: string, span: StatementLaw['longestLife']): string =>
  later(on, 'days' in span ? `${span.days} days` : `${span.months} months`);

type Item = Facts['transaction']['items'][number];
type Side = 'raise' | 'relieve';

export interface SlowAnswer {
  readonly nexus: 'applies' | 'doesNotApply' | 'undetermined';
  readonly outcome: Outcome;
  readonly possible: readonly Outcome[];
  readonly listBased: string;
  readonly findings: Readonly<Record<string, string>>;
  readonly exceptions: Readonly<Record<string, string>>;
}

const and = (...all: readonly Tri[]): Tri =>
  all.includes('false') ? 'false' : all.includes('unknown') ? 'unknown' : 'true';
const or = (...all: readonly Tri[]): Tri =>
  all.includes('true') ? 'true' : all.includes('unknown') ? 'unknown' : 'false';
const not = (one: Tri): Tri => (one === 'true' ? 'false' : one === 'false' ? 'true' : 'unknown');
const yes = (value: boolean): Tri => (value ? 'true' : 'false');
const other = (side: Side): Side => (side === 'raise' ? 'relieve' : 'raise');
/** Weak evidence may only push towards a duty. */
const weakly = (truth: Tri, side: Side): Tri => (truth === (side === 'raise' ? 'true' : 'false') ? truth : 'unknown');

/** One regime, one item: everything a question may need. */
class Case {
  readonly source: RuleBookSource;
  readonly regime: RegimeSource;
  readonly facts: Facts;
  readonly item: Item;

  constructor(source: RuleBookSource, regime: RegimeSource, facts: Facts, item: Item) {
    this.source = source;
    this.regime = regime;
    this.facts = facts;
    this.item = item;
  }

  /** The words of the deal go before what the caller says, and what the caller says has to agree with every statement. */
  fact(key: string): FactValue | undefined {
    const given = this.facts.transaction.facts[key];
    const declared = this.regime.facts.find((fact) => fact.key === key);
    if (given !== true && declared?.contradictedBy && this.textMaySay(declared.contradictedBy)) return undefined;
    const answers = (this.regime.statements ?? [])
      .filter((statement) => this.speaks(statement))
      .flatMap(({ answers }) => answers.filter(({ fact }) => fact === key).map(({ value }) => value));
    return given ?? answers[0];
  }

  /** Signs of the text that no two persons have settled with evidence. */
  private openSigns(): readonly DealSign[] {
    const settling = (this.facts.transaction.redFlagResolutions ?? []).filter(
      ({ rule, by, second, evidence }) =>
        rule === `${this.regime.regime.key}-text-contradicts` &&
        evidence !== undefined &&
        second !== undefined &&
        second.toLowerCase() !== by.toLowerCase(),
    );
    return (this.facts.signs ?? []).filter(
      (sign) => !settling.some(({ about }) => about === undefined || about === sign.at || sign.words.includes(about)),
    );
  }

  private textMaySay(predicate: Predicate): boolean {
    const open = this.openSigns();
    if (open.length === 0) return false;
    const read = new Case(this.source, this.regime, { ...this.facts, signs: open }, this.item);
    return read.test(predicate, 'raise') !== 'false';
  }

  private speaks(statement: StatementLaw): boolean {
    const { date, endUse, statements = [] } = this.facts.transaction;
    const signed = statements.some(({ id, by, on, until }) => {
      const words = by.split(' ').length;
      const end = lifeEnds(on, statement.longestLife);
      return id === statement.id && words > 1 && on <= date && date <= end && (until === undefined || date < until);
    });
    if (!signed || (statement.contradictedBy && this.textMaySay(statement.contradictedBy))) return false;
    if (statement.kind === 'deal') return true;
    const anySign = this.regime.facts.some(({ contradictedBy }) => contradictedBy && this.textMaySay(contradictedBy));
    return !anySign && endUse !== null && !saysNothing(endUse.text) && this.partiesIn(['endUser']).length > 0;
  }

  /** A place of the text that is not the destination itself. */
  private namesPlace(set: PlaceSet & { fields?: readonly string[] }, side: Side): Tri {
    const { to } = this.facts.transaction;
    const truths = (this.facts.signs ?? [])
      .filter(({ kind, field }) => kind === 'place' && (set.fields?.includes(field) ?? true))
      .map(({ country, region }) => {
        const byRegion: Tri = region === undefined || region === to ? 'false' : this.inPlaces(set, region, side);
        const byCountry: Tri =
          country === undefined || country === to || region === to ? 'false' : this.inPlaces(set, country, side);
        return or(byRegion, byCountry);
      });
    return or('false', ...truths);
  }

  private hasAddressIn({ in: places, roles }: { in: readonly string[]; roles?: readonly string[] }): boolean {
    const { parties } = this.facts.transaction;
    return parties.some(
      ({ role }, index) =>
        (roles?.includes(role) ?? true) &&
        (this.facts.signs ?? []).some(
          ({ kind, field, at, partly, region, country }) =>
            kind === 'place' &&
            field === 'address' &&
            partly !== true &&
            at.startsWith(`/parties/${index}/`) &&
            places.includes(region ?? country ?? ''),
        ),
    );
  }

  test(predicate: Predicate, side: Side): Tri {
    const { transaction } = this.facts;
    if ('all' in predicate) return and(...predicate.all.map((part) => this.test(part, side)));
    if ('any' in predicate) return or(...predicate.any.map((part) => this.test(part, side)));
    if ('not' in predicate) return not(this.test(predicate.not, other(side)));
    if ('always' in predicate) return yes(predicate.always);
    if ('kind' in predicate) return yes(predicate.kind.includes(transaction.kind));
    if ('from' in predicate) return this.inPlaces(predicate.from, transaction.from, side);
    if ('to' in predicate) return this.inPlaces(predicate.to, transaction.to, side);
    if ('origin' in predicate) return this.inPlaces(predicate.origin, this.item.origin ?? undefined, side);
    if ('exporterCountry' in predicate)
      return this.inPlaces(predicate.exporterCountry, transaction.exporter?.country ?? undefined, side);
    if ('exporterUsPerson' in predicate) {
      const given = transaction.exporter?.usPerson;
      return given === undefined ? 'unknown' : yes(given === predicate.exporterUsPerson);
    }
    if ('passesThrough' in predicate) {
      const named = transaction.route.some(
        (country) => this.inPlaces(predicate.passesThrough, country, side) === 'true',
      );
      const { elseFact } = predicate.passesThrough;
      return named ? 'true' : elseFact === undefined ? 'false' : this.factTest({ key: elseFact, is: true });
    }
    if ('ownerCountry' in predicate) {
      const { moreThan, roles } = predicate.ownerCountry;
      const owners = transaction.parties
        .filter(({ role }) => roles?.includes(role) ?? true)
        .flatMap((one) => one.owners);
      const above = owners.filter(({ share, country }) => share > moreThan && country !== undefined);
      return yes(above.some(({ country }) => this.inPlaces(predicate.ownerCountry, country, side) === 'true'));
    }
    if ('partyGivenAs' in predicate) {
      const { types, roles } = predicate.partyGivenAs;
      const given = transaction.parties.filter(({ role }) => roles?.includes(role) ?? true);
      return yes(given.some(({ type }) => types.some((one) => one === type)));
    }
    if ('valueAtMost' in predicate) {
      const { list, usd } = predicate.valueAtMost;
      return this.anyCode(list, side, (entry) => yes(this.orderAtMost(list, entry, usd) === 'true'));
    }
    if ('fact' in predicate) return this.factTest(predicate.fact);
    if ('item' in predicate)
      return this.anyCode(predicate.item.list, side, (_, code) =>
        this.inScope(parseItemScope(predicate.item.scope), code),
      );
    if ('onControlList' in predicate)
      return this.anyCode(predicate.onControlList.list, side, (entry) => yes(!entry.residual));
    if (
      'controlledFor' in predicate &&
      predicate.controlledFor.ifGiven &&
      this.codes(predicate.controlledFor.list).length === 0
    )
      return 'false';
    if ('controlledFor' in predicate)
      return this.anyCode(predicate.controlledFor.list, side, (entry, code) =>
        or(
          'false',
          ...entry.rows
            .filter(({ reason }) => predicate.controlledFor.reasons.includes(reason))
            .map(({ scope }) => this.inScope(parseItemScope(scope, entry.code), code)),
        ),
      );
    if ('requiredForOther' in predicate)
      return this.anyCode(predicate.requiredForOther.list, side, (entry, code) =>
        or(
          'false',
          ...entry.rows
            .filter(({ reason }) => !predicate.requiredForOther.reasons.includes(reason))
            .map((row) => and(this.inScope(parseItemScope(row.scope, entry.code), code), rowPlace(this, row))),
        ),
      );
    if ('offered' in predicate)
      return this.anyCode(predicate.offered.list, side, (entry, code) => {
        const offered = entry.exceptions[predicate.offered.symbol]?.offered;
        return offered === undefined ? 'false' : this.inScope(parseItemScope(offered, entry.code), code);
      });
    if ('barredBy' in predicate)
      return this.anyCode(predicate.barredBy.list, side, (entry, code) =>
        or(
          'false',
          ...(entry.exceptions[predicate.barredBy.symbol]?.barred ?? []).map((bar) =>
            and(
              this.inScope(parseItemScope(bar.scope, entry.code), code),
              bar.to ? this.inPlaces(asPlaces(bar.to), transaction.to, side) : 'true',
            ),
          ),
        ),
      );
    if ('valueWithin' in predicate)
      return this.anyCode(predicate.valueWithin.list, side, (entry, code) =>
        or(
          'false',
          ...(entry.exceptions[predicate.valueWithin.symbol]?.limits ?? []).map((limit) =>
            and(
              this.inScope(parseItemScope(limit.scope, entry.code), code),
              this.orderAtMost(predicate.valueWithin.list, entry, limit.usd),
            ),
          ),
        ),
      );
    if ('listed' in predicate)
      return or(
        ...predicate.listed.programmes.map((key) => this.listed(key, predicate.listed.roles, predicate.listed)),
      );
    if ('owned' in predicate) return this.owned(predicate.owned);
    if ('controlled' in predicate) {
      const { programmes, roles } = predicate.controlled;
      const reached = this.facts.parties.filter(({ role }) => roles?.includes(role) ?? true);
      const answers = reached.flatMap(({ ownershipAnswers }) => ownershipAnswers ?? []);
      return yes(
        answers.some((one) => one.outcome === 'controlled' && one.programmes.some((key) => programmes.includes(key))),
      );
    }
    if ('currency' in predicate)
      return yes(transaction.items.some((item) => predicate.currency.includes(item.value?.currency ?? '')));
    if ('partyCountry' in predicate) return this.partyCountry(predicate.partyCountry, side);
    if ('partyIn' in predicate) {
      const { roles } = predicate.partyIn;
      const owners = transaction.parties.flatMap((party) =>
        party.owners.map(({ country }) => ({ role: 'owner', country })),
      );
      const standing = [...this.facts.parties, ...owners].filter(
        ({ role }) => roles?.some((one) => one === role) ?? true,
      );
      return yes(
        standing.some(
          ({ country }) =>
            country !== transaction.to && this.inPlaces(predicate.partyIn, country ?? undefined, side) === 'true',
        ),
      );
    }
    if ('open' in predicate) return 'unknown';
    if ('sign' in predicate) {
      const { of, in: fields } = predicate.sign;
      return yes(
        (this.facts.signs ?? []).some(({ kind, field }) => of.includes(kind) && (fields?.includes(field) ?? true)),
      );
    }
    if ('placeNamed' in predicate) return this.namesPlace(predicate.placeNamed, side);
    if ('addressIn' in predicate) return yes(this.hasAddressIn(predicate.addressIn));
    if ('contradicted' in predicate) return 'unknown';
    const day = transaction.dates[predicate.date.of];
    if (day === null) return 'unknown';
    const { before, onOrAfter } = predicate.date;
    return yes((before === undefined || day < before) && (onOrAfter === undefined || day >= onOrAfter));
  }

  private factTest(test: FactTest): Tri {
    const given = this.fact(test.key);
    if (given === undefined) return test.ifGiven ? 'false' : 'unknown';
    const same = (value: FactValue) => JSON.stringify([value].flat().sort()) === JSON.stringify([given].flat().sort());
    const number = typeof given === 'number' ? given : Number.NaN;
    return yes(
      (test.is === undefined || same(test.is)) &&
        (test.oneOf === undefined || test.oneOf.some(same)) &&
        (test.atLeast === undefined || number >= test.atLeast) &&
        (test.below === undefined || number < test.below),
    );
  }

  inPlaces(set: PlaceSet, country: string | undefined, side: Side): Tri {
    if (country === undefined) return 'unknown';
    const inside = or(...set.in.map((name) => this.inPlace(name, country, side)));
    const outside = or('false', ...(set.except ?? []).map((name) => this.inPlace(name, country, other(side))));
    return and(inside, not(outside));
  }

  private inPlace(name: string, country: string, side: Side): Tri {
    if (name === '*') return 'true';
    const row = this.rowCountry(country);
    const group = this.regime.groups.find(({ label }) => label === name);
    return group ? this.member(group, row, side) : yes(name === country || name === row);
  }

  /** The country whose row a territory follows. */
  rowCountry(country: string): string {
    const follows = this.regime.chart?.treatedAs[country];
    return follows && (follows.validFrom === undefined || this.facts.validAt >= follows.validFrom)
      ? follows.as
      : country;
  }

  private member(group: GroupFile, country: string, side: Side): Tri {
    const date = this.facts.validAt;
    for (const row of group.history) {
      if (row.country !== country) continue;
      const holds = isInForce(date, row.validFrom, row.validTo);
      if (holds === 'unknown') return 'unknown';
      if (holds === 'true') return strong(row.evidence) ? yes(row.member) : weakly(yes(row.member), side);
    }
    const named =
      group.exhaustive ||
      this.regime.groups.some(({ members }) => members.some((one) => one === country)) ||
      this.regime.chart?.rows[country] !== undefined ||
      this.regime.chart?.pointers[country] !== undefined;
    if (date < group.knownFrom || !named) return 'unknown';
    const member = yes(group.members.some((one) => one === country));
    return strong(group.evidence) ? member : weakly(member, side);
  }

  private readonly found = new Map<string, readonly { entry: EntrySource; code: ItemCode }[]>();

  /** Codes of the item that a list knows, each with its entry; looked up once for a case. */
  codes(list: string): readonly { entry: EntrySource; code: ItemCode }[] {
    const before = this.found.get(list);
    if (before) return before;
    const found = this.lookUp(list);
    this.found.set(list, found);
    return found;
  }

  private lookUp(list: string): readonly { entry: EntrySource; code: ItemCode }[] {
    const entries =
      this.source.regimes.flatMap(({ controlLists }) => controlLists).find(({ key }) => key === list)?.entries ?? [];
    return this.item.classifications.flatMap((classification) => {
      const code = parseItemCode(classification.code);
      if (!code || (classification.list !== undefined && classification.list !== list)) return [];
      const spelled = entries
        .filter((entry) => [entry.code, ...entry.aliases].some((text) => text.toUpperCase().startsWith(code.base)))
        .flatMap((entry) => [entry.code, ...entry.aliases].map((text) => ({ entry, text: readCode(text) })))
        .filter(({ text }) => text?.base === code.base && text.path.every((part, index) => code.path[index] === part))
        .sort((a, b) => (b.text?.path.length ?? 0) - (a.text?.path.length ?? 0))[0];
      const own = spelled && readCode(spelled.entry.code);
      if (!spelled || !own) return [];
      const rest = code.path.slice(spelled.text?.path.length ?? 0);
      return [
        { entry: spelled.entry, code: { base: own.base, path: [...own.path, ...rest], relatedTo: code.relatedTo } },
      ];
    });
  }

  private anyCode(list: string, side: Side, ask: (entry: EntrySource, code: ItemCode) => Tri): Tri {
    const codes = this.codes(list);
    if (codes.length === 0) return 'unknown';
    return or(
      ...codes.map(({ entry, code }) => {
        if (this.inDoubt(entry)) return 'unknown';
        const truth = ask(entry, code);
        return strong(entry.evidence) ? truth : weakly(truth, side);
      }),
    );
  }

  /** Not in force on the day, not surely so, or not known that early. */
  inDoubt(entry: EntrySource): boolean {
    return (
      isInForce(this.facts.validAt, entry.validFrom, entry.validTo) !== 'true' || this.facts.validAt < entry.knownFrom
    );
  }

  inScope(scope: ItemScope, code: ItemCode): Tri {
    switch (scope.kind) {
      case 'all':
        return 'true';
      case 'path': {
        if (code.base !== scope.base) return 'false';
        if (scope.path.some((part, index) => code.path[index] !== undefined && code.path[index] !== part))
          return 'false';
        return scope.path.length <= code.path.length ? 'true' : 'unknown';
      }
      case 'range': {
        const upTo = this.inScope({ kind: 'path', base: scope.base, path: scope.prefix }, code);
        const part = code.path[scope.prefix.length];
        if (upTo !== 'true' || part === undefined) return upTo === 'false' ? 'false' : 'unknown';
        return yes(between(scope.from, part, scope.to));
      }
      case 'entries':
        return yes(code.base.length === scope.from.length && scope.from <= code.base && code.base <= scope.to);
      case 'any':
        return or(...scope.parts.map((part) => this.inScope(part, code)));
      case 'except':
        return and(this.inScope(scope.scope, code), not(this.inScope(scope.but, code)));
      case 'related': {
        const related =
          code.relatedTo.length === 0 ? 'unknown' : or(...code.relatedTo.map((to) => this.inScope(scope.to, to)));
        return and(this.inScope(scope.scope, code), related);
      }
      case 'where':
        return and(this.inScope(scope.scope, code), this.where(scope));
      case 'prose':
        return and(this.inScope(scope.scope, code), 'unknown');
    }
  }

  private where({ fact, test, value }: Extract<ItemScope, { kind: 'where' }>): Tri {
    const given = this.fact(fact);
    if (given === undefined) return 'unknown';
    if (test === '=') return yes(given === value);
    if (test === 'has') return yes(Array.isArray(given) && given.includes(String(value)));
    if (typeof given !== 'number' || typeof value !== 'number') return 'unknown';
    return yes(
      test === '<' ? given < value : test === '<=' ? given <= value : test === '>' ? given > value : given >= value,
    );
  }

  /** All items of one entry in the order together; an item without code may be another of it. */
  private orderAtMost(list: string, entry: EntrySource, usd: number): Tri {
    const views = this.facts.transaction.items.map((item) => ({
      value: item.value,
      codes: new Case(this.source, this.regime, this.facts, item).codes(list),
    }));
    const ours = views.filter(({ codes }) => codes.some((code) => code.entry === entry));
    const dollars = ours.flatMap(({ value }) => (value?.currency === 'USD' ? [Number(value.amount)] : []));
    if (dollars.reduce((sum, one) => sum + one, 0) > usd) return 'false';
    return dollars.length === ours.length && views.every(({ codes }) => codes.length > 0) ? 'true' : 'unknown';
  }

  private partiesIn(roles: readonly string[] | undefined): readonly PartyFacts[] {
    return this.facts.parties.filter(({ role }) => roles === undefined || roles.includes(role));
  }

  /** An open set of parties, or a programme not covered whole, never gives a no. */
  private closed(truth: Tri, programmes: readonly string[]): Tri {
    if (truth !== 'false') return truth;
    // A list that is whole but aged still lets a no-hit count; how aged it is stands beside the answer.
    const covered = programmes.every((key) => ['loaded', 'stale'].includes(this.facts.coverage.get(key)?.state ?? ''));
    return covered && this.facts.transaction.partiesComplete && this.facts.parties.length > 0 ? 'false' : 'unknown';
  }

  private listed(
    key: string,
    asked: readonly string[] | undefined,
    { scopeFact, ifFound, itemsByRule }: { scopeFact?: string; ifFound?: boolean; itemsByRule?: boolean },
  ): Tri {
    const programme = this.source.regimes.flatMap(({ programmes }) => programmes).find((one) => one.key === key);
    const roles = programme?.roles
      ? programme.roles.filter((role) => asked === undefined || asked.includes(role))
      : asked;
    const hits = this.partiesIn(roles).flatMap((party) => party.hits.filter((hit) => hit.programme === key));
    const truths = hits.map((hit): Tri => {
      if (hit.inForce === 'false') return 'false';
      if (hit.match === 'open' || hit.inForce === 'unknown') return 'unknown';
      if (itemsByRule || hit.requirement?.scope !== 'text') return 'true';
      const reaches = scopeFact === undefined ? undefined : this.fact(scopeFact);
      return typeof reaches === 'boolean' ? yes(reaches) : 'unknown';
    });
    const found = or('false', ...truths);
    return ifFound ? found : this.closed(found, [key]);
  }

  private owned(test: Extract<Predicate, { owned: unknown }>['owned']): Tri {
    const enough = (share: number) =>
      test.atLeast === undefined ? share > (test.moreThan ?? 100) : share >= test.atLeast;
    const truths = this.partiesIn(test.roles).map((party): Tri => {
      const found = test.programmes.map((key) => party.ownership?.find(({ programme }) => programme === key));
      const proven = found.map((one) => (one ? (test.each ? largestOwner(one) : one.atLeast) : 0));
      if (proven.some(enough)) return 'true';
      return enough(found.reduce((sum, one) => sum + (one?.atMost ?? 100), 0)) ? 'unknown' : 'false';
    });
    const truth = or('false', ...truths);
    return truth === 'true' ? 'true' : truth === 'unknown' ? 'unknown' : this.closed('false', test.programmes);
  }

  private partyCountry(set: PlaceSet & { roles?: readonly string[] }, side: Side): Tri {
    const truths = this.partiesIn(set.roles).map((party) => this.inPlaces(set, party.country ?? undefined, side));
    return this.closed(or('false', ...truths), []);
  }
}

type Owned = NonNullable<PartyFacts['ownership']>[number];
function largestOwner({ atLeast, owners }: Owned): number {
  const sums = owners.map(({ listingId }) =>
    owners.filter((one) => one.listingId === listingId).reduce((sum, one) => sum + one.share, 0),
  );
  return Math.min(atLeast, Math.max(0, ...sums));
}

const strong = ({ verification }: { verification: string }): boolean => verification === 'primaryText';
const asPlaces = (set: { in: readonly string[]; except?: readonly string[] | undefined }): PlaceSet =>
  set.except === undefined ? { in: set.in } : { in: set.in, except: set.except };

function between(from: string, part: string, to: string): boolean {
  const number = /^\d+$/;
  if (number.test(from) !== number.test(part) || number.test(to) !== number.test(part)) return false;
  const key = (text: string) =>
    number.test(text) ? text.padStart(6, '0') : `${String(text.length).padStart(3, '0')}${text}`;
  return key(from) <= key(part) && key(part) <= key(to);
}

interface Candidate {
  readonly version: RuleVersion | null;
  readonly doubtful: boolean;
}

/** Every state the rule may be in on the day. */
function candidates(rule: RuleSource, date: Facts['validAt']): readonly Candidate[] {
  const found: Candidate[] = [];
  const [first, last] = [rule.versions[0], rule.versions.at(-1)];
  const late = (version: RuleVersion) =>
    version.validFrom !== undefined && latestOf(version.validFrom) > rule.checkedOn;
  const maybe = (is: string | undefined, version: RuleVersion | undefined) =>
    found.push(is === 'unknown' && version ? { version, doubtful: true } : { version: null, doubtful: false });
  for (const version of rule.versions)
    if (isInForce(date, version.validFrom, version.validTo) !== 'false')
      found.push({ version, doubtful: late(version) || (version.knownFrom !== undefined && date < version.knownFrom) });
  if (first?.validFrom && date < latestOf(first.validFrom)) maybe(rule.before, first);
  if (last?.validTo && isInForce(date, last.validTo, undefined) !== 'false') maybe(rule.after, last);
  for (const gap of rule.gaps) if (date >= gap.from && date < gap.to) maybe(gap.is, first);
  if (rule.versions.some((version) => late(version) && isInForce(date, version.validFrom, undefined) !== 'false')) {
    const before = rule.versions.find(
      (version) => isInForce(rule.checkedOn, version.validFrom, version.validTo) === 'true',
    );
    found.push({ version: before ?? null, doubtful: false });
  }
  return found.length > 0 ? found : [{ version: null, doubtful: false }];
}

interface Found {
  readonly rule: RuleSource;
  readonly id: string;
  readonly truth: Tri;
  readonly bars: readonly string[] | 'all';
  readonly restsOnWeak: boolean;
}

function excluded(it: Case, version: RuleVersion): Tri {
  return or(
    'false',
    ...version.unless.map((exclusion): Tri => {
      const truth = it.test(exclusion.when, 'relieve');
      return truth === 'true' && !strong(exclusion.evidence ?? version.evidence) ? 'unknown' : truth;
    }),
  );
}

/** It names what is contradicted, and decides nothing: the engine judges it by what is left open. */
const tellsContradictions = ({ versions }: RuleSource): boolean =>
  versions.some(({ when }) => when !== undefined && 'contradicted' in when);
const trigger = (it: Case, version: RuleVersion): Tri =>
  and(version.when ? it.test(version.when, 'raise') : 'false', not(excluded(it, version)));

function judgeRule(it: Case, rule: RuleSource): readonly Found[] {
  const held = candidates(rule, it.facts.validAt);
  const rows = held.find(({ version }) => version?.rows);
  if (rows?.version) return judgeRows(it, rule, rows.version, rows.doubtful);
  const stopped = ['suspended', 'announced', 'enjoined'];
  const judged = held.map(({ version, doubtful }): { version: RuleVersion | null; raw: Tri; truth: Tri } => {
    if (!version) return { version, raw: 'false', truth: 'false' };
    const raw = trigger(it, version);
    const truth: Tri = stopped.includes(version.evidence.state)
      ? 'false'
      : raw === 'true' && doubtful
        ? 'unknown'
        : raw;
    return { version, raw, truth };
  });
  const truths = new Set(judged.map(({ truth }) => truth));
  const truth: Tri = truths.size === 1 ? (judged[0]?.truth ?? 'false') : 'unknown';
  const leading =
    judged.find((one) => one.truth === 'true') ?? judged.find((one) => one.truth === 'unknown') ?? judged[0];
  const halted = judged.find(({ raw, version }) => version && raw !== 'false' && version.evidence.state !== 'inForce');
  const restsOnWeak =
    truth === 'false' &&
    halted?.version != null &&
    halted.version.evidence.state !== 'announced' &&
    !strong(halted.version.evidence);
  return [{ rule, id: rule.id, truth, bars: leading?.version?.barsExceptions ?? [], restsOnWeak }];
}

function judgeRows(it: Case, rule: RuleSource, version: RuleVersion, doubtful: boolean): readonly Found[] {
  const { rows } = version;
  if (!rows) return [];
  const out = excluded(it, version);
  const as = (id: string, truth: Tri): Found => ({
    rule,
    id,
    truth: truth === 'true' ? not(out) : truth,
    bars: [],
    restsOnWeak: false,
  });
  if (out === 'true') return [as(rule.id, 'false')];
  const codes = it.codes(rows.list);
  if (codes.length === 0) return [as(rule.id, 'unknown')];
  return codes.flatMap(({ entry, code }) => {
    if (it.inDoubt(entry)) return [as(rule.id, 'unknown')];
    if (entry.residual) return [as(rule.id, 'false')];
    if (entry.rows.length === 0) return [as(rule.id, 'unknown')];
    const covered = entry.rows.map((row) => it.inScope(parseItemScope(row.scope, entry.code), code));
    if (covered.every((truth) => truth === 'false')) return [as(rule.id, 'unknown')];
    const reasons = rows.reasons.filter((reason) => entry.rows.some((row) => row.reason === reason));
    const judged = reasons.map((reason) => {
      const truth = or(
        ...entry.rows
          .filter((row) => row.reason === reason)
          .map((row) => and(it.inScope(parseItemScope(row.scope, entry.code), code), rowPlace(it, row))),
      );
      const weak = strong(entry.evidence) ? truth : weakly(truth, 'raise');
      return as(`${rule.id}:${reason}`, weak === 'true' && doubtful ? 'unknown' : weak);
    });
    const cases = strong(entry.evidence) ? paragraphsBelow(entry, code) : [];
    const provenFor = (reason: string, one: ItemCode): boolean =>
      !doubtful &&
      entry.rows.some(
        (row) =>
          row.reason === reason &&
          and(it.inScope(parseItemScope(row.scope, entry.code), one), rowPlace(it, row)) === 'true',
      );
    if (cases.length > 0 && judged.some(({ truth }) => truth === 'unknown')) {
      const proven = judged.map((one, index) =>
        one.truth === 'unknown' && cases.every((path) => provenFor(reasons[index] ?? '', { ...code, path }))
          ? { ...one, truth: 'true' as const }
          : one,
      );
      const each = cases.every((path) => reasons.some((reason) => provenFor(reason, { ...code, path })));
      const known = proven.some(({ truth }) => truth === 'true');
      return each && !known ? [...proven, as(`${rule.id}:any`, 'true')] : proven;
    }
    if (hasParagraph(entry, code)) return judged;
    return [...judged.filter(({ truth }) => truth !== 'false'), as(rule.id, 'unknown')];
  });
}

/** Every paragraph that the code may stand for, where the entry names them all; `~` is what none of those below one covers. */
function paragraphsBelow({ paragraphs, paragraphsComplete }: EntrySource, { path }: ItemCode): readonly string[][] {
  if (!paragraphsComplete) return [];
  const all = paragraphs.map((text) => text.slice(1).toLowerCase().split('.'));
  const under = (low: readonly string[], high: readonly string[]) => high.every((part, index) => low[index] === part);
  const mine = all.filter((one) => under(one, path));
  if (mine.every((one) => one.length === path.length)) return [];
  return mine.map((one) => (mine.some((low) => low.length > one.length && under(low, one)) ? [...one, '~'] : one));
}

/** Whether the code's paragraph is one of the entry's, or above or below one, where the entry names them all. */
function hasParagraph({ paragraphs, paragraphsComplete }: EntrySource, { path }: ItemCode): boolean {
  if (!paragraphsComplete) return true;
  return (
    path.length === 0 ||
    paragraphs.some((known) => {
      const parts = known.slice(1).toLowerCase().split('.');
      return path.every((part, index) => index >= parts.length || part === parts[index]);
    })
  );
}

/** Where the row bites, and whatever else it asks. */
const rowPlace = (it: Case, row: EntrySource['rows'][number]): Tri =>
  and(rowCountry(it, row), row.when ? it.test(row.when, 'raise') : 'true');

function rowCountry(it: Case, row: EntrySource['rows'][number]): Tri {
  const { to } = it.facts.transaction;
  if (row.knownFrom !== undefined && it.facts.validAt < row.knownFrom) return 'unknown';
  if (row.evidence && ['suspended', 'announced', 'enjoined'].includes(row.evidence.state))
    return strong(row.evidence) ? 'false' : 'unknown';
  if (row.worldwide) return 'true';
  if (row.places) return it.inPlaces(asPlaces(row.places), to, 'raise');
  const { chart } = it.regime;
  if (row.column === undefined || !chart || it.facts.validAt < chart.knownFrom) return 'unknown';
  const marks = chart.rows[it.rowCountry(to)];
  if (marks === undefined) return 'unknown';
  return strong(chart.evidence) ? yes(marks.includes(row.column)) : weakly(yes(marks.includes(row.column)), 'raise');
}

const named = (overcomes: readonly string[], id: string): boolean =>
  overcomes.some(
    (one) => id === one || id.startsWith(`${one}:`) || (id.endsWith(':any') && one.startsWith(id.slice(0, -3))),
  );

interface SlowException {
  readonly result: string;
  readonly overcomes: readonly string[];
  readonly claimed: boolean;
}

function judgeExceptions(it: Case, found: readonly Found[]): Readonly<Record<string, SlowException>> {
  const results: Record<string, SlowException> = {};
  const duties = found.filter(
    ({ rule, truth }) => truth !== 'false' && ['requirement', 'prohibition'].includes(rule.kind),
  );
  for (const rule of it.regime.rules.filter(({ kind }) => kind === 'exception')) {
    const held = candidates(rule, it.facts.validAt);
    const real = held.flatMap(({ version }) => (version ? [version] : []));
    const version = real[0];
    const overcomes = (version ?? rule.versions[0])?.overcomes ?? [];
    if (!duties.some(({ id }) => named(overcomes, id))) continue;
    const bars = found.filter(({ bars }) => bars === 'all' || bars.includes(rule.id)).map(({ truth }) => truth);
    const barred = rule.unbarred ? 'false' : or('false', ...bars);
    const result = version ? judgeException(it, version, held, barred) : 'notAvailable';
    const claim = version?.claimed ? it.test(version.claimed, 'raise') : 'false';
    results[rule.id] = { result, overcomes, claimed: result === 'undetermined' && claim === 'true' };
  }
  return results;
}

function judgeException(it: Case, version: RuleVersion, held: readonly Candidate[], barred: Tri): string {
  const offered = version.when ? it.test(version.when, 'relieve') : 'true';
  const met = and(...(version.conditions ?? []).map(({ when }) => it.test(when, 'relieve')));
  const all = and(not(barred), offered, met);
  if (all === 'false' || !['inForce', 'notEnforced'].includes(version.evidence.state)) return 'notAvailable';
  const sure =
    held.length === 1 && held[0]?.doubtful === false && strong(version.evidence) && version.unread === undefined;
  return sure && all === 'true' ? 'available' : 'undetermined';
}

const ORDER: readonly Outcome[] = ['allowed', 'unknown', 'licenceRequired', 'prohibited'];
const nexusAt = (it: Case): Tri => (it.regime.regime.nexus ? it.test(it.regime.regime.nexus.when, 'raise') : 'unknown');

interface End {
  readonly it: Case;
  readonly transit: boolean;
  /** Stating where the goods end would take it away. */
  readonly removable: boolean;
}

/** Every place where the item may end, `to` first; each is a case of its own, in which `to` is that place. */
function ends(it: Case): readonly End[] {
  const { transaction, parties } = it.facts;
  const { destinations } = it.regime.regime;
  const at = (country: string) =>
    new Case(
      it.source,
      it.regime,
      { ...it.facts, transaction: { ...transaction, to: country as typeof transaction.to } },
      it.item,
    );
  const inSet = (set: PlaceSet | undefined, country: string) =>
    set !== undefined && it.inPlaces(set, country, 'raise') !== 'false';
  const embargoed = (country: string) => inSet(destinations && asPlaces(destinations.embargoed), country);
  const stated = transaction.ultimateDestination;
  const named = parties.flatMap(({ role, country }) => (country === null ? [] : [{ role, country }]));
  const arrives = (country: string) => country !== transaction.from || embargoed(country);
  const ofUsers = named
    .filter(({ role, country }) => role === 'endUser' && arrives(country))
    .map(({ country }) => country);
  const ofConsignees = named
    .filter(({ role, country }) => role === 'ultimateConsignee' && arrives(country))
    .map(({ country }) => country);
  const fixed = new Set<string>([
    ...ofConsignees,
    ...ofUsers.filter(embargoed),
    ...(stated === undefined ? [] : [stated]),
  ]);
  const removable = new Set(stated === undefined ? ofUsers.filter((country) => !embargoed(country)) : []);
  fixed.delete(transaction.to);
  removable.delete(transaction.to);
  const handlers = named
    .filter(({ role, country }) => role === 'intermediateConsignee' && country !== transaction.from)
    .map(({ country }) => country);
  const through = new Set<string>(
    [...transaction.route, ...handlers].filter((country) =>
      inSet(destinations?.transit && asPlaces(destinations.transit), country),
    ),
  );
  through.delete(transaction.to);
  for (const country of fixed) removable.delete(country);
  for (const country of [...fixed, ...removable]) through.delete(country);
  return [
    { it, transit: false, removable: false },
    ...[...fixed].map((country) => ({ it: at(country), transit: false, removable: false })),
    ...[...removable].map((country) => ({ it: at(country), transit: false, removable: true })),
    ...[...through].map((country) => ({ it: at(country), transit: true, removable: false })),
  ];
}

type Exceptions = ReturnType<typeof judgeExceptions>;

/**
 * For all of some places at once: the most serious finding of a rule, and of an exception what it is where it is worst.
 * @param beyond only rules that reach the case by themselves at the place, or may; then they prove nothing
 */
function judgeEnds(
  all: readonly End[],
  beyond: boolean,
): { readonly found: readonly Found[]; readonly exceptions: Exceptions } {
  const exceptions: Record<string, Exceptions[string]> = {};
  const found = all.flatMap(({ it, transit }) => {
    const rules = rulesOf(it).filter(
      (rule) => (!transit || rule.listBased) && (!beyond || ownReach(it, rule) !== 'false'),
    );
    const judged = rules.flatMap((rule) =>
      judgeRule(it, rule).map((one) => ({ ...one, truth: beyond ? and(one.truth, ownReach(it, rule)) : one.truth })),
    );
    const here = mergeFound(judged);
    const order = ['notAvailable', 'undetermined', 'available'];
    for (const [id, one] of Object.entries(judgeExceptions(it, here))) {
      const before = exceptions[id];
      if (!before || order.indexOf(one.result) < order.indexOf(before.result)) exceptions[id] = one;
    }
    return here;
  });
  return { found: mergeFound(found), exceptions };
}

const rulesOf = (it: Case): readonly RuleSource[] =>
  it.regime.rules.filter((rule) => rule.kind !== 'exception' && !tellsContradictions(rule));

/** Whether a rule reaches the case by itself, in some state that it may be in on the day. */
const ownReach = (it: Case, rule: RuleSource): Tri =>
  or(
    'false',
    ...candidates(rule, it.facts.validAt).flatMap(({ version }) =>
      version?.reaches ? [it.test(version.reaches, 'raise')] : [],
    ),
  );

function weigh(
  it: Case,
  { found, exceptions }: ReturnType<typeof judgeEnds>,
  counts: (id: string) => boolean,
): { outcome: Outcome; possible: ReadonlySet<Outcome> } {
  const overcome = (id: string, how: (one: SlowException) => boolean) =>
    Object.values(exceptions).some((one) => how(one) && named(one.overcomes, id));
  const duties = found.filter(
    ({ rule, truth, restsOnWeak, id }) =>
      counts(rule.id) &&
      ['requirement', 'prohibition'].includes(rule.kind) &&
      (truth !== 'false' || restsOnWeak) &&
      !overcome(id, ({ result }) => result === 'available'),
  );
  const sure = duties.filter(({ truth, id }) => truth === 'true' && !overcome(id, ({ claimed }) => claimed));
  const proven = (kind: string) => sure.some(({ rule }) => rule.kind === kind);
  const fixed = (kind: string) =>
    sure.some(({ rule, id }) => rule.kind === kind && !overcome(id, ({ result }) => result === 'undetermined'));
  const open = sure.length < duties.length || hasGap(it);
  const outcome: Outcome = proven('prohibition')
    ? 'prohibited'
    : proven('requirement')
      ? 'licenceRequired'
      : open
        ? 'unknown'
        : 'allowed';
  const possible = new Set<Outcome>();
  if (!fixed('prohibition') && !fixed('requirement')) possible.add('allowed');
  if (outcome === 'unknown') possible.add('unknown');
  if (!fixed('prohibition') && duties.some(({ rule }) => rule.kind === 'requirement')) possible.add('licenceRequired');
  if (duties.some(({ rule }) => rule.kind === 'prohibition')) possible.add('prohibited');
  return { outcome, possible };
}

interface Over extends ReturnType<typeof judgeEnds> {
  readonly outcome: Outcome;
  readonly possible: ReadonlySet<Outcome>;
}

/** Over all places, and, where stating the destination would take some away, what is possible without them. */
function outcomeOver(
  it: Case,
  all: readonly End[],
  beyond: boolean,
  counts: (id: string) => boolean = () => true,
): Over {
  const whole = judgeEnds(all, beyond);
  const { outcome, possible } = weigh(it, whole, counts);
  const stays = all.filter(({ removable }) => !removable);
  const rest = stays.length < all.length ? weigh(it, judgeEnds(stays, beyond), counts).possible : [];
  return { ...whole, outcome, possible: new Set([...possible, ...rest]) };
}

const OUTSIDE: SlowAnswer = {
  nexus: 'doesNotApply',
  outcome: 'unknown',
  possible: [],
  listBased: 'unknown',
  findings: {},
  exceptions: {},
};

function judgeItem(it: Case): SlowAnswer {
  const all = ends(it);
  const places = all.filter(({ transit }) => !transit);
  const nexus = or(...places.map((end) => nexusAt(end.it)));
  const reach = new Map(rulesOf(it).map((rule) => [rule.id, or(...places.map((end) => ownReach(end.it, rule)))]));
  const reaches = (id: string) => reach.get(id) === 'true';
  if (nexus === 'false') {
    const reached = or('false', ...reach.values());
    if (reached === 'false') return OUTSIDE;
    return { ...answerOf(it, reached, outcomeOver(it, places, true)), listBased: 'notListed' };
  }
  const over = outcomeOver(it, all, false);
  const answer = answerOf(it, nexus, over);
  if (nexus === 'true') return answer;
  const own = outcomeOver(it, all, false, reaches);
  if (ORDER.indexOf(own.outcome) < ORDER.indexOf('licenceRequired')) return answer;
  // What needs no item under the regime is proven, whether or not the regime reaches the item.
  const worse = answer.possible.filter((one) => ORDER.indexOf(one) >= ORDER.indexOf(own.outcome));
  const proven = over.found.filter(({ rule, truth }) => truth === 'true' && reaches(rule.id));
  return {
    ...answer,
    nexus: 'applies',
    outcome: own.outcome,
    possible: ORDER.filter((one) => own.possible.has(one) || worse.includes(one)),
    findings: { ...answer.findings, ...Object.fromEntries(proven.map(({ id }) => [id, 'true'])) },
  };
}

function answerOf(it: Case, nexus: Tri, { outcome, possible: reachable, found, exceptions }: Over): SlowAnswer {
  const possible = new Set(reachable);
  if (nexus === 'unknown' && outcome !== 'allowed') possible.add('unknown');
  return {
    nexus: nexus === 'true' ? 'applies' : 'undetermined',
    outcome: nexus === 'true' || outcome === 'allowed' ? outcome : 'unknown',
    possible: ORDER.filter((one) => possible.has(one)),
    listBased: listBased(it, found),
    findings: Object.fromEntries(
      found.map(({ id, truth }) => [id, nexus === 'unknown' && truth === 'true' ? 'unknown' : truth]),
    ),
    exceptions: Object.fromEntries(Object.entries(exceptions).map(([id, { result }]) => [id, result])),
  };
}

/** Several codes give one finding per rule: the most serious stands. */
function mergeFound(found: readonly Found[]): readonly Found[] {
  const byId = new Map<string, Found>();
  for (const one of found) {
    const before = byId.get(one.id);
    byId.set(one.id, before ? { ...one, truth: or(before.truth, one.truth) } : one);
  }
  return [...byId.values()];
}

function hasGap(it: Case): boolean {
  const { transaction, parties } = it.facts;
  const { reading } = it.regime.regime;
  return (
    !parties.some(({ role, name }) => role === 'endUser' && !namesNobody(name)) ||
    parties.some(({ role, country }) => country === null && (role === 'endUser' || role === 'ultimateConsignee')) ||
    transaction.endUse === null ||
    saysNothing(transaction.endUse.text) ||
    !transaction.partiesComplete ||
    !reading ||
    !strong(reading)
  );
}

function listBased(it: Case, found: readonly Found[]): string {
  const lists = found.filter(({ rule }) => rule.listBased).map(({ truth }) => truth);
  if (lists.includes('true')) return 'licenceRequired';
  if (lists.includes('unknown')) return 'unknown';
  const codes = it.codes(it.regime.regime.controlList ?? '');
  const residual = codes.length > 0 && codes.every(({ entry }) => entry.residual);
  return residual || lists.length === 0 ? 'notListed' : 'noLicenceRequired';
}

/** One regime of the book over a transaction with one item. */
export function slowDetermine(source: RuleBookSource, key: string, facts: Facts): SlowAnswer {
  const regime = source.regimes.find((one) => one.regime.key === key);
  const [item] = facts.transaction.items;
  if (!regime || !item || facts.transaction.items.length !== 1) throw new Error('one regime and one item at a time');
  if (!countryRow(facts.transaction.to)) throw new Error('not a country');
  return judgeItem(new Case(source, regime, facts, item));
}
