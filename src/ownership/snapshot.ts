/**
 * What lies above one subject on one day? Its owners, their owners and so on, with each pair as one holding. Repeated statements
 * are merged into what is certain about them. Shares that a party holds in itself count for nobody.
 */
import type { LinkKind } from '../domain/ownership.ts';
import { LINK_KINDS } from '../domain/ownership.ts';
import { type Issue, IssueLog } from '../kit/issue.ts';
import type { LocalDate } from '../kit/localDate.ts';
import { type IndexedLink, inOrder, isHeld, type Node, type OwnershipIndex } from './indexOwnership.ts';
import { FULL, formatPerCent, type Interval, repeated } from './share.ts';

/** All that one owner has in one party on the day. */
export interface Holding {
  readonly owner: Node;
  readonly owned: Node;
  /** Absent: no share of that kind. Voting follows equity where the party has no voting link at all. */
  readonly shares: { readonly [kind in LinkKind]?: Interval };
  /** Kinds of which the share is not known. */
  readonly unstated: ReadonlySet<LinkKind>;
  readonly control: boolean;
  readonly partners: ReadonlySet<Node>;
  readonly sources: readonly string[];
}

export interface Held {
  readonly node: Node;
  /** Largest first, then by name: the order of links in the data never shows. */
  readonly holdings: readonly Holding[];
  /** Least that all owners together hold, in millionths of a per cent, and how many of them hold more than their least. */
  readonly stated: { readonly [kind in LinkKind]: { readonly lo: number; readonly opens: number } };
  /** Holdings tied by a joint arrangement, both ways. */
  readonly partners: ReadonlyMap<Holding, ReadonlySet<Holding>>;
  /** Share of the party in itself. */
  readonly own: { readonly [kind in LinkKind]: number };
  readonly complete: boolean;
  /** Votes are recorded for it; else they follow equity. */
  readonly votes: boolean;
}

export interface Snapshot {
  readonly subject: Node;
  readonly asOf: LocalDate;
  readonly nameOf: (node: Node) => string;
  /** Parties in which somebody holds something; the subject and all above it. */
  readonly held: ReadonlyMap<Node, Held>;
  readonly holdingsOf: ReadonlyMap<Node, readonly Holding[]>;
  readonly issues: readonly Issue[];
}

/** Follows links upwards from the subject; ends in cycles, visits each link once. */
export function snapshotAbove(index: OwnershipIndex, subject: Node, asOf: LocalDate): Snapshot {
  const held = new Map<Node, Held>();
  const holdingsOf = new Map<Node, Holding[]>();
  const log = new IssueLog();
  const above = new Set<Node>([subject]);
  for (const node of above) {
    const entry = ownersOn(index, node, { asOf, log });
    if (entry === undefined) continue;
    held.set(node, entry);
    for (const holding of entry.holdings) {
      above.add(holding.owner);
      const others = holdingsOf.get(holding.owner);
      if (others) others.push(holding);
      else holdingsOf.set(holding.owner, [holding]);
    }
  }
  return { subject, asOf, nameOf: (node) => index.names[node] ?? '', held, holdingsOf, issues: inOrder(log.list()) };
}

/** The owners of one party on a day, undefined when none is recorded; what is odd about them goes to `log`. */
export function ownersOn(
  index: OwnershipIndex,
  node: Node,
  { asOf, log }: { asOf: LocalDate; log: IssueLog },
): Held | undefined {
  const links = (index.linksInto[node] ?? []).filter((link) => isHeld(link, asOf));
  if (links.length === 0) return undefined;
  const nameOf = (owner: Node): string => index.names[owner] ?? '';
  return heldOf(node, links, { complete: index.complete.has(node), nameOf, log });
}

/** Shared, because most holdings have none; a graph has many. */
const NOBODY: ReadonlySet<Node> = new Set();
const NO_SOURCES: readonly string[] = [];
const NO_KINDS: ReadonlySet<LinkKind> = new Set();
const NO_PARTNERS: ReadonlyMap<Holding, ReadonlySet<Holding>> = new Map();

interface Context {
  readonly complete: boolean;
  readonly nameOf: (node: Node) => string;
  readonly log: IssueLog;
}

function heldOf(node: Node, links: readonly IndexedLink[], context: Context): Held {
  const { nameOf, log } = context;
  const votes = links.some((link) => link.kind === 'voting');
  const all = byOwner(links).map((same) => holdingOf(same, { votes, nameOf, log }));
  const holdings = all.filter((holding) => holding.owner !== node).sort(bySize(nameOf));
  const self = all.length === holdings.length ? undefined : all.find((holding) => holding.owner === node);
  if (self) log.add('OWNERSHIP_SELF', `${nameOf(node)} holds shares in itself; they count as nobody's`);
  const entry: Held = {
    node,
    holdings,
    partners: pairPartners(holdings),
    stated: perKind((kind) => statedOf(holdings, kind)),
    own: perKind((kind) => self?.shares[kind]?.hi ?? 0),
    complete: context.complete,
    votes,
  };
  for (const kind of LINK_KINDS) if (kind !== 'voting' || votes) reportExcess(entry, kind, context);
  return entry;
}

function byOwner(links: readonly IndexedLink[]): readonly (readonly IndexedLink[])[] {
  if (links.length === 1) return [links];
  const groups = new Map<Node, IndexedLink[]>();
  for (const link of links) {
    const same = groups.get(link.owner);
    if (same) same.push(link);
    else groups.set(link.owner, [link]);
  }
  return [...groups.values()];
}

function holdingOf(links: readonly IndexedLink[], context: Omit<Context, 'complete'> & { votes: boolean }): Holding {
  const [first] = links;
  if (first === undefined) throw new Error('a holding needs a link');
  const shares: { [kind in LinkKind]?: Interval } = {};
  const unstated = links.every((link) => link.stated) ? NO_KINDS : new Set(kindsUnstated(links));
  for (const link of links) {
    const before = shares[link.kind];
    if (before) reportRepeat(link, context);
    shares[link.kind] = before ? repeated(before, link.share) : link.share;
  }
  if (!context.votes && shares.equity) shares.voting = shares.equity;
  return {
    owner: first.owner,
    owned: first.owned,
    shares,
    unstated,
    control: links.some((link) => link.control),
    partners: links.some((link) => link.jointWith.length > 0)
      ? new Set(links.flatMap((link) => link.jointWith))
      : NOBODY,
    sources: links.some((link) => link.source !== null)
      ? [...new Set(links.flatMap((link) => link.source ?? []))].sort()
      : NO_SOURCES,
  };
}

const kindsUnstated = (links: readonly IndexedLink[]): readonly LinkKind[] =>
  links.flatMap(({ stated, kind }) => (stated ? [] : [kind]));

const perKind = <T>(of: (kind: LinkKind) => T): { readonly [kind in LinkKind]: T } => ({
  equity: of('equity'),
  voting: of('voting'),
  boardAppointment: of('boardAppointment'),
});

function statedOf(holdings: readonly Holding[], kind: LinkKind): { lo: number; opens: number } {
  let lo = 0;
  let opens = 0;
  for (const { shares } of holdings) {
    const share = shares[kind];
    if (share === undefined) continue;
    lo += share.lo;
    if (share.loOpen) opens += 1;
  }
  return { lo, opens };
}

function bySize(nameOf: (node: Node) => string): (a: Holding, b: Holding) => number {
  const size = ({ shares }: Holding): number =>
    shares.equity?.lo ?? shares.voting?.lo ?? shares.boardAppointment?.lo ?? 0;
  return (a, b) => size(b) - size(a) || (nameOf(a.owner) < nameOf(b.owner) ? -1 : 1);
}

/** The arrangement binds both sides, whichever of them names it; it does not carry over to a partner's other partners. */
function pairPartners(holdings: readonly Holding[]): ReadonlyMap<Holding, ReadonlySet<Holding>> {
  if (holdings.every((holding) => holding.partners.size === 0)) return NO_PARTNERS;
  const pairs = new Map<Holding, Set<Holding>>();
  const byNode = new Map(holdings.map((holding) => [holding.owner, holding]));
  const pair = (one: Holding, other: Holding): void => {
    const partners = pairs.get(one) ?? new Set();
    pairs.set(one, partners.add(other));
  };
  for (const holding of holdings) {
    for (const partner of holding.partners) {
      const other = byNode.get(partner);
      if (other === undefined || other === holding) continue;
      pair(holding, other);
      pair(other, holding);
    }
  }
  return pairs;
}

/** Holdings in the same party whose owner is named as partner on either side. */
export const partnersOf = ({ held }: Snapshot, holding: Holding): Iterable<Holding> =>
  held.get(holding.owned)?.partners.get(holding) ?? [];

/** Whether the owners of a party are said to hold more than there is. */
export function exceedsFull(held: Held, kind: LinkKind): boolean {
  const { lo, opens } = held.stated[kind];
  return lo > FULL || (lo === FULL && opens > 0);
}

function reportExcess(held: Held, kind: LinkKind, { nameOf, log }: Context): void {
  if (!exceedsFull(held, kind)) return;
  const { lo, opens } = held.stated[kind];
  const sum = `${opens > 0 ? 'more than ' : ''}${formatPerCent(lo)} %`;
  const name = nameOf(held.node);
  log.add(
    'OWNERSHIP_OVER_100',
    `the owners of ${name} hold ${sum} (${kind}); only what all readings share is used`,
    name,
  );
}

function reportRepeat(link: IndexedLink, { nameOf, log }: Omit<Context, 'complete'>): void {
  const [owner, owned] = [nameOf(link.owner), nameOf(link.owned)];
  const hint = 'state one share per owner, kind and period';
  log.add(
    'OWNERSHIP_REPEATED',
    `the share of ${owner} in ${owned} (${link.kind}) is stated more than once; ${hint}`,
    owned,
  );
}
