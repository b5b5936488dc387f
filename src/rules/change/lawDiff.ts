/**
 * lawDiff: which rules, groups and entries begin, end or change state between two days? diffRuleBooks: how do two rule books
 * differ?
 */
import { type DateBound, earliestOf, latestOf } from '../../domain/dateBound.ts';
import type { Citation } from '../../domain/evidence.ts';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import type { RegimeSource, RuleBookSource, RuleSource } from '../law/ruleBookSource.ts';

export interface LawChange {
  readonly regime: string;
  readonly kind: 'rule' | 'group' | 'entry';
  /** Rule id, group label with country, or code. */
  readonly id: string;
  readonly title: string;
  readonly change: 'begins' | 'ends' | 'changes';
  /** A day, or `{earliest, latest}` when the day is not known exactly. */
  readonly on: DateBound;
  /** State after the change; for rules. */
  readonly state: string | null;
  /** The law was last looked at before this day: it was to change then, whether it did is not known. */
  readonly scheduled: boolean;
  readonly says: string;
  readonly citations: readonly Citation[];
}

export interface LawDiff {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly changes: readonly LawChange[];
}

/** Changes after `from` and up to `to`, in order of time; an uncertain day counts when any part of its interval lies between. */
export function lawDiff(book: RuleBook, from: LocalDate, to: LocalDate): LawDiff {
  const changes = book.source.regimes
    .flatMap(changesOf)
    .filter(({ on }) => latestOf(on) > from && earliestOf(on) <= to)
    .sort((a, b) => (earliestOf(a.on) < earliestOf(b.on) ? -1 : Number(earliestOf(a.on) > earliestOf(b.on))));
  return { from, to, changes };
}

function changesOf(source: RegimeSource): readonly LawChange[] {
  return [...source.rules.flatMap(ruleChanges), ...groupChanges(source), ...entryChanges(source)];
}

function ruleChanges(rule: RuleSource): readonly LawChange[] {
  return rule.versions.flatMap((version, index) => {
    const before = rule.versions[index - 1];
    const base = {
      regime: rule.regime,
      kind: 'rule' as const,
      id: rule.id,
      title: rule.title,
      citations: version.evidence.citations,
    };
    const changes: LawChange[] = [];
    if (version.validFrom !== undefined) {
      const scheduled = latestOf(version.validFrom) > rule.checkedOn;
      changes.push({
        ...base,
        change: before ? 'changes' : 'begins',
        on: version.validFrom,
        state: version.evidence.state,
        scheduled,
        says: version.says,
      });
    }
    if (version.validTo !== undefined && index === rule.versions.length - 1)
      changes.push({
        ...base,
        change: 'ends',
        on: version.validTo,
        state: null,
        scheduled: latestOf(version.validTo) > rule.checkedOn,
        says: `${rule.title} ends.`,
      });
    return changes;
  });
}

function groupChanges({ regime, groups }: RegimeSource): readonly LawChange[] {
  return groups.flatMap((group) =>
    group.history.flatMap(({ country, member, validFrom, evidence }) => {
      if (validFrom === undefined) return [];
      const says = `${country} ${member ? 'enters' : 'leaves'} ${group.label} (${group.title}).`;
      const change = member ? ('begins' as const) : ('ends' as const);
      return [
        {
          regime: regime.key,
          kind: 'group' as const,
          id: `${group.label} ${country}`,
          title: group.title,
          change,
          on: validFrom,
          state: null,
          scheduled: latestOf(validFrom) > group.checkedOn,
          says,
          citations: evidence.citations,
        },
      ];
    }),
  );
}

function entryChanges({ regime, controlLists }: RegimeSource): readonly LawChange[] {
  return controlLists.flatMap((list) =>
    list.entries.flatMap((entry) => {
      const base = {
        regime: regime.key,
        kind: 'entry' as const,
        id: entry.code,
        title: entry.title,
        state: null,
        citations: entry.evidence.citations,
      };
      const changes: LawChange[] = [];
      if (entry.validFrom !== undefined)
        changes.push({
          ...base,
          change: 'begins',
          on: entry.validFrom,
          scheduled: latestOf(entry.validFrom) > entry.checkedOn,
          says: `${entry.code} becomes an entry of ${list.title}.`,
        });
      if (entry.validTo !== undefined)
        changes.push({
          ...base,
          change: 'ends',
          on: entry.validTo,
          scheduled: latestOf(entry.validTo) > entry.checkedOn,
          says: `${entry.code} leaves ${list.title}.`,
        });
      return changes;
    }),
  );
}

export interface RuleBookDiff {
  readonly from: string;
  readonly to: string;
  /** `rule us-ear-entity-list`, `entry us-ear 4D004`, `group us-ear-d5`, `programme ...`, `fact ...`, `regime ...`, `chart us-ear`. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** How the data of two rule books differ, whatever the date: for a new release of the law. */
export function diffRuleBooks(before: RuleBookSource, after: RuleBookSource): RuleBookDiff {
  const [old, young] = [partsOf(before), partsOf(after)];
  return {
    from: before.digest,
    to: after.digest,
    added: [...young.keys()].filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !young.has(key)),
    changed: [...young].filter(([key, text]) => old.has(key) && old.get(key) !== text).map(([key]) => key),
  };
}

function partsOf(source: RuleBookSource): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const { regime, rules, groups, controlLists, programmes, facts, chart } of source.regimes) {
    parts.set(`regime ${regime.key}`, canonicalJson(regime));
    for (const rule of rules) parts.set(`rule ${rule.id}`, canonicalJson(rule));
    for (const group of groups) parts.set(`group ${group.id}`, canonicalJson(group));
    for (const programme of programmes) parts.set(`programme ${programme.key}`, canonicalJson(programme));
    for (const fact of facts) parts.set(`fact ${fact.key}`, canonicalJson(fact));
    for (const list of controlLists)
      for (const entry of list.entries) parts.set(`entry ${list.key} ${entry.code}`, canonicalJson(entry));
    if (chart) parts.set(`chart ${regime.key}`, canonicalJson(chart));
  }
  return parts;
}
