/**
 * Indexes links by owner and by owned party, so that a question costs no more than what lies above its subject. Names that
 * differ only in case, spacing or Unicode form are one party; each such merge is reported.
 */
import type { LinkKind, OwnershipGraph, OwnershipLink } from '../domain/ownership.ts';
import { PortcullisError } from '../kit/errors.ts';
import { type Issue, IssueLog } from '../kit/issue.ts';
import type { LocalDate } from '../kit/localDate.ts';
import { type Interval, intervalOf } from './share.ts';

/** A party as a position in `names`. */
export type Node = number;

export interface IndexedLink {
  readonly owner: Node;
  readonly owned: Node;
  readonly kind: LinkKind;
  readonly share: Interval;
  /** False: the owner is known, its share is not. */
  readonly stated: boolean;
  readonly control: boolean;
  readonly jointWith: readonly Node[];
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly source: string | null;
}

export interface OwnershipIndex {
  readonly nodeOf: ReadonlyMap<string, Node>;
  /** Name to show, by node. */
  readonly names: readonly string[];
  readonly linksInto: readonly (readonly IndexedLink[])[];
  readonly linksFrom: readonly (readonly IndexedLink[])[];
  /** Nodes all of whose owners are named. */
  readonly complete: ReadonlySet<Node>;
  readonly issues: readonly Issue[];
}

/** What two spellings of one party have in common. */
export const partyKey = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

class Parties {
  readonly nodeOf = new Map<string, Node>();
  readonly spellings: Set<string>[] = [];

  of(name: string): Node {
    const key = partyKey(name);
    const known = this.nodeOf.get(key);
    const node = known ?? this.spellings.length;
    if (known === undefined) {
      this.nodeOf.set(key, node);
      this.spellings.push(new Set());
    }
    this.spellings[node]?.add(name.trim());
    return node;
  }
}

/** @throws PortcullisError OWNERSHIP_SHARE_INVALID when a link's share is no per cent from 0 to 100 or an empty range. */
export function indexOwnership(graph: OwnershipGraph): OwnershipIndex {
  const parties = new Parties();
  const log = new IssueLog();
  const links = withoutCopies(graph.links, log).map((link) => indexLink(link, parties));
  const complete = new Set(graph.ownersComplete.map((party) => parties.of(party)));
  const linksInto: IndexedLink[][] = parties.spellings.map(() => []);
  const linksFrom: IndexedLink[][] = parties.spellings.map(() => []);
  for (const link of links) {
    linksInto[link.owned]?.push(link);
    linksFrom[link.owner]?.push(link);
  }
  const names = parties.spellings.map((spellings) => nameAmong(spellings, log));
  return { nodeOf: parties.nodeOf, names, linksInto, linksFrom, complete, issues: inOrder(log.list()) };
}

/** Parties that `party` owns a part of or controls on the day, at any remove, itself left out; whom a change of its listing may hit. */
export function partiesBelow(index: OwnershipIndex, party: string, asOf: LocalDate): readonly string[] {
  const start = index.nodeOf.get(partyKey(party));
  if (start === undefined) return [];
  const seen = new Set<Node>([start]);
  for (const node of seen) {
    for (const link of index.linksFrom[node] ?? []) if (isHeld(link, asOf)) seen.add(link.owned);
  }
  seen.delete(start);
  return [...seen].map((node) => index.names[node] ?? '').sort();
}

/** Whether the link stands on the day and is more than nothing. */
export function isHeld(link: IndexedLink, asOf: LocalDate): boolean {
  const inTime = (link.validFrom === null || asOf >= link.validFrom) && (link.validTo === null || asOf < link.validTo);
  return inTime && (link.share.hi > 0 || link.control);
}

function indexLink(link: OwnershipLink, parties: Parties): IndexedLink {
  const share = intervalOf(link.share);
  if (share === undefined) throw badShare(link);
  return {
    owner: parties.of(link.owner),
    owned: parties.of(link.owned),
    kind: link.kind,
    share,
    stated: link.share !== null,
    control: link.control,
    jointWith: link.jointWith.map((partner) => parties.of(partner)),
    validFrom: link.validFrom,
    validTo: link.validTo,
    source: link.source?.instrument ?? null,
  };
}

const badShare = (link: OwnershipLink): PortcullisError =>
  new PortcullisError({
    code: 'OWNERSHIP_SHARE_INVALID',
    what: 'a share cannot be read',
    where: `${link.owner} in ${link.owned}`,
    expected: 'per cent from 0 to 100 with at most six decimals, or a range that is not empty',
    got: JSON.stringify(link.share),
    hint: 'correct the share, or give a range when it is not known exactly',
  });

/** One link each; a link given twice in all its parts is one statement. */
function withoutCopies(links: readonly OwnershipLink[], log: IssueLog): OwnershipLink[] {
  const seen = new Map<string, OwnershipLink>();
  for (const link of links) {
    const { owner, owned, share, kind, control, jointWith, validFrom, validTo, source } = link;
    const key = JSON.stringify([owner, owned, share, kind, control, jointWith, validFrom, validTo, source]);
    if (seen.has(key))
      log.add('OWNERSHIP_REPEATED', `the link of ${link.owner} to ${link.owned} is given twice; read once`);
    else seen.set(key, link);
  }
  return [...seen.values()];
}

function nameAmong(spellings: ReadonlySet<string>, log: IssueLog): string {
  const [first = '', ...others] = [...spellings].sort();
  if (others.length > 0)
    log.add('OWNERSHIP_NAME_VARIANT', `read as one party: ${[first, ...others].map((name) => `"${name}"`).join(', ')}`);
  return first;
}

/** Issues by code and words, so that the order of links does not show. */
export const inOrder = (issues: readonly Issue[]): readonly Issue[] =>
  [...issues].sort((a, b) => (a.code + a.message < b.code + b.message ? -1 : 1));
