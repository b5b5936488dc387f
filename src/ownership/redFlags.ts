/** What does a person have to look into, although the sum does not decide it or because it does not? */
import { LINK_KINDS, type OwnershipRedFlag, type OwnershipTest } from '../domain/ownership.ts';
import type { Verdict } from './decide.ts';
import type { Node, OwnershipIndex } from './indexOwnership.ts';
import type { ListedOwner } from './listedAbove.ts';
import { FULL, formatPerCent } from './share.ts';
import type { Held, Snapshot } from './snapshot.ts';
import { possibleStanding } from './standing.ts';

export interface FlagContext {
  readonly index: OwnershipIndex;
  readonly snapshot: Snapshot;
  readonly verdict: Verdict;
  readonly listed: ReadonlyMap<Node, ListedOwner>;
  readonly above: readonly ListedOwner[];
  readonly test: OwnershipTest;
}

/** Parties above that possibly pass and not surely, and the subject: where an answer would change the finding. */
export function openParties({ snapshot, verdict }: Pick<FlagContext, 'snapshot' | 'verdict'>): readonly Held[] {
  const open = [...snapshot.held.values()].filter(
    ({ node }) =>
      (verdict.possible.ranks.get(node) ?? 0) > 0 && !verdict.sure.ranks.has(node) && node !== snapshot.subject,
  );
  const subject = snapshot.held.get(snapshot.subject);
  return subject ? [subject, ...open] : open;
}

/** Equity that no recorded owner holds, in millionths of a per cent; 0 where every owner is named. */
export const unaccountedIn = (held: Held): number => (held.complete ? 0 : Math.max(0, FULL - held.stated.equity.lo));

export function redFlagsOf(context: FlagContext): readonly OwnershipRedFlag[] {
  const { verdict, snapshot, above } = context;
  const passes = verdict.outcome === 'owned' || verdict.outcome === 'controlled';
  return [
    ...(passes ? [] : unaccounted(context)),
    ...(passes ? [] : minority(context)),
    ...(verdict.outcome === 'owned' ? [] : uncountedControl(context)),
    ...(above.length === 0 ? [] : contradictions(snapshot)),
    ...(above.length === 0 ? [] : circles(context)),
    ...former(context),
    ...openMatches(context),
  ];
}

function unaccounted({ snapshot, verdict }: FlagContext): readonly OwnershipRedFlag[] {
  const beside = openParties({ snapshot, verdict }).filter(
    (held) => verdict.possible.tally.holders(held.node) > 0 && unaccountedIn(held) > 0,
  );
  return beside.slice(0, 10).map((held) => ({
    code: 'unaccountedBesideListed' as const,
    text: `${formatPerCent(unaccountedIn(held))} % of ${snapshot.nameOf(held.node)} is not accounted for, beside a listed owner or one that may be owned by listed persons`,
  }));
}

function minority({ snapshot, above, test }: FlagContext): readonly OwnershipRedFlag[] {
  const proven = above.filter(({ certainty }) => certainty === 'proven').map(({ name }) => name);
  if (proven.length === 0 || test.method === 'notModelled') return [];
  const more = proven.length > 3 ? ` and ${proven.length - 3} more` : '';
  const subject = snapshot.nameOf(snapshot.subject);
  return [
    {
      code: 'listedMinorityOwner',
      text: `${proven.slice(0, 3).join(', ')}${more} (listed) has a part in ${subject}, directly or further up, not shown to be ownership`,
    },
  ];
}

function uncountedControl({ snapshot, verdict }: FlagContext): readonly OwnershipRedFlag[] {
  const held = snapshot.held.get(snapshot.subject);
  if (held === undefined || verdict.rule.controlCounts) return [];
  const controls = possibleStanding(held, verdict.possible.tally, {
    ...verdict.rule,
    limit: { value: FULL, strict: true },
    controlKinds: verdict.rule.controlKinds.filter((kind) => kind !== 'voting' || held.votes),
  });
  if (controls !== 'controlled') return [];
  const name = snapshot.nameOf(snapshot.subject);
  return [
    { code: 'listedControl', text: `a listed owner controls or may control ${name}, which this test does not count` },
  ];
}

function contradictions({ issues }: Snapshot): readonly OwnershipRedFlag[] {
  return issues
    .filter(({ code }) => code === 'OWNERSHIP_OVER_100')
    .slice(0, 10)
    .map(({ message }) => ({ code: 'sharesOverHundred' as const, text: message }));
}

/** Own shares, and circles among parties that are open: what is left when those without an open owner are taken away in turn. */
function circles(context: FlagContext): readonly OwnershipRedFlag[] {
  const { snapshot } = context;
  const open = new Map(openParties(context).map((held) => [held.node, held]));
  const self = [...open.values()].filter(({ own }) => LINK_KINDS.some((kind) => own[kind] > 0)).map(({ node }) => node);
  const within = (held: Held): Node[] => held.holdings.map(({ owner }) => owner).filter((owner) => open.has(owner));
  const waiting = new Map([...open].map(([node, held]) => [node, within(held).length]));
  const ready = [...waiting].filter(([, count]) => count === 0).map(([node]) => node);
  for (const node of ready) {
    waiting.delete(node);
    for (const { owned } of snapshot.holdingsOf.get(node) ?? []) {
      const count = (waiting.get(owned) ?? 0) - 1;
      if (waiting.has(owned)) waiting.set(owned, count);
      if (count === 0) ready.push(owned);
    }
  }
  const names = [...new Set([...self, ...waiting.keys()])].map(snapshot.nameOf).sort().slice(0, 5);
  if (names.length === 0) return [];
  return [
    { code: 'circularHolding', text: `shares go in a circle at ${names.join(', ')}, so nobody outside holds them` },
  ];
}

/** A listed owner whose link ended, while what it held has no owner on record since. */
function former({ index, snapshot, listed }: FlagContext): readonly OwnershipRedFlag[] {
  const { subject, asOf } = snapshot;
  const held = snapshot.held.get(subject);
  if (held && unaccountedIn(held) === 0) return [];
  const present = new Set(held?.holdings.map(({ owner }) => owner));
  const gone = new Map<string, string>();
  for (const { owner, validTo } of index.linksInto[subject] ?? []) {
    const name = listed.get(owner)?.name;
    if (name === undefined || validTo === null || validTo > asOf || present.has(owner)) continue;
    if (validTo > (gone.get(name) ?? '')) gone.set(name, validTo);
  }
  return [...gone]
    .sort()
    .slice(0, 10)
    .map(([name, until]) => ({
      code: 'formerListedOwner' as const,
      text: `${name} (listed) held a part of ${snapshot.nameOf(subject)} until ${until}; who holds it since is not recorded in full`,
    }));
}

function openMatches({ above }: FlagContext): readonly OwnershipRedFlag[] {
  return above
    .filter(({ certainty }) => certainty === 'open')
    .slice(0, 10)
    .map(({ name, programmes }) => ({
      code: 'openMatch' as const,
      text: `whether ${name} is the party listed on ${programmes.join(', ')} is not settled`,
    }));
}
