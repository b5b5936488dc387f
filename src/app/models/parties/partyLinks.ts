/**
 * PartyLinks: which listings on all lists are one party? Publishers' references come first, then decisions of people and our
 * dossiers, then the matcher above a strict threshold with evidence. A similar name alone stays undecided.
 */
import type { PartyLinkShown, UndecidedLink } from '../../../contract/index.ts';
import type { Listing } from '../../../domain/list.ts';
import { numberKeys } from '../../../domain/listingTies.ts';
import { clusterListings, contradictionOf, type PartyLink } from '../../../lists/index.ts';
import type { ListingHistory, StoredListing } from '../../../store/index.ts';
import type { ListLibrary } from '../lists/listLibrary.ts';
import type { Resolutions } from '../resolutions/resolutions.ts';
import type { DossierLibrary } from './dossierLibrary.ts';
import { decisionsOf, identityDigest, type LinkDecision } from './linkDecisions.ts';
import { ListingMemory, remember } from './listingMemory.ts';
import { type FoundLike, matchAcross, type NameLike, type PairDecision } from './matchAcross.ts';
import { NameNeighbours, type NamesAsked } from './nameNeighbours.ts';
import { readReferences } from './readReferences.ts';
import { type Reference, ReferenceIndex } from './referenceIndex.ts';

/** One party: its listings with their histories, what ties them, and what may belong to it. */
export interface LinkedParty {
  readonly members: readonly ListingHistory[];
  readonly links: readonly PartyLinkShown[];
  readonly undecided: readonly UndecidedLink[];
}

type Edge = PartyLink & Omit<PartyLinkShown, 'score'>;

interface Found {
  readonly ids: ReadonlySet<string>;
  readonly edges: readonly Edge[];
}

/** Listings of one party of which the matcher is asked; a party has rarely more than two for each list. */
const MOST_ASKED = 40;

/** What of a Moment the parties depend on. */
export interface PartiesAsked extends NamesAsked {
  readonly lists: ListLibrary;
  readonly resolutions: Resolutions;
}

/** What is found without people's decisions: it serves for as long as the lists stay. */
export interface PartyGround {
  readonly references: ReferenceIndex;
  readonly listings: ListingMemory;
  readonly names: NameNeighbours;
}

export const readPartyGround = async (asked: Omit<PartiesAsked, 'resolutions'>): Promise<PartyGround> => ({
  references: new ReferenceIndex(await readReferences(asked.store, asked.lists)),
  listings: new ListingMemory(asked.lists),
  names: await NameNeighbours.read(asked),
});

/** INVARIANT: its answers are those of one Moment; what is stored or decided later changes none. */
export class PartyLinks {
  private readonly asked: PartiesAsked;
  private readonly dossiers: DossierLibrary;
  private readonly references: ReferenceIndex;
  private readonly listings: ListingMemory;
  private readonly names: NameNeighbours;
  private readonly decisions = new Map<string, readonly LinkDecision[]>();
  /** Parties found, by the listing asked for. */
  private readonly parties = new Map<string, LinkedParty>();

  constructor(asked: PartiesAsked, { references, listings, names }: PartyGround, dossiers: DossierLibrary) {
    this.asked = asked;
    this.dossiers = dossiers;
    this.references = references;
    this.listings = listings;
    this.names = names;
  }

  /** The party of a listing. Undefined when no version ever held it. */
  async partyOf(listingId: string): Promise<LinkedParty | undefined> {
    const known = this.parties.get(listingId);
    if (known) return known;
    if ((await this.listings.history(listingId)) === null) return undefined;
    const party = await this.findParty(listingId);
    remember(this.parties, listingId, party);
    return party;
  }

  private async findParty(listingId: string): Promise<LinkedParty> {
    const core = await this.core(listingId);
    const matched = await this.matched(core);
    const edges = uniqueEdges([...core.edges, ...matched.edges]);
    const { parties, refused } = clusterListings([listingId], edges);
    const party = new Set(parties.find((members) => members.includes(listingId)));
    const isInside = ({ a, b }: { readonly a: string; readonly b: string }): boolean => party.has(a) && party.has(b);
    const followed = edges.filter((edge) => edge.outcome === 'same' && isInside(edge) && !refused.includes(edge));
    const histories = await Promise.all([...party].map((id) => this.listings.history(id)));
    return {
      members: histories.filter((history) => history !== null),
      links: followed.map(({ outcome: _, ...link }) => ({
        ...link,
        score: link.basis === 'matcher' ? link.score : null,
      })),
      undecided: matched.undecided.filter((link) => party.has(link.a) && !party.has(link.b)),
    };
  }

  /** What references, people and dossiers tie to the listing. */
  private async core(listingId: string): Promise<Found> {
    const ids = new Set([listingId]);
    const edges: Edge[] = [];
    for (const id of ids) {
      for (const edge of await this.edgesOf(id)) {
        edges.push(edge);
        if (edge.outcome === 'same') ids.add(edge.a).add(edge.b);
      }
    }
    return { ids, edges };
  }

  private async edgesOf(id: string): Promise<readonly Edge[]> {
    const inDossier = this.dossiers.ofListing(id)?.entity.listings ?? [];
    return [
      ...this.references.referencesFrom(id).map(({ a, b }) => publisherEdge(a, b)),
      ...inDossier.filter((other) => other !== id).map((other) => dossierEdge(id, other)),
      ...(await this.settledEdges(id)),
    ];
  }

  private async settledEdges(id: string): Promise<readonly Edge[]> {
    const edges: Edge[] = [];
    for (const decision of await this.decisionsOn(id)) {
      const { outcome, other, resolution } = decision;
      if (outcome === 'undecided' || !(await this.stillHolds(id, decision))) continue;
      edges.push({
        a: id,
        b: other,
        basis: 'settled',
        outcome,
        score: 1,
        why: resolution.why,
        evidence: [],
        resolution,
      });
    }
    return edges;
  }

  private async decisionsOn(id: string): Promise<readonly LinkDecision[]> {
    const known = this.decisions.get(id);
    if (known) return known;
    const decisions = await decisionsOf(this.asked.resolutions, id);
    remember(this.decisions, id, decisions);
    return decisions;
  }

  /** False when a field that mattered has changed on either side since. */
  private async stillHolds(id: string, { other, ownDigest, otherDigest }: LinkDecision): Promise<boolean> {
    const [own, theirs] = [await this.listings.newest(id), await this.listings.newest(other)];
    if (own === null || theirs === null) return false;
    return identityDigest(own) === ownDigest && identityDigest(theirs) === otherDigest;
  }

  /**
   * Follows likeness to its end, so that a party is the same from whichever of its listings one starts; nothing is taken in that
   * contradicts a listing which is in already.
   */
  private async matched(
    core: Found,
  ): Promise<{ readonly edges: readonly Edge[]; readonly undecided: readonly UndecidedLink[] }> {
    const ids = new Set(core.ids);
    await this.listings.prepare(ids);
    const edges: Edge[] = [];
    const undecided = new Map<string, UndecidedLink>();
    let asked = 0;
    for (const id of ids) {
      asked += 1;
      if (asked > MOST_ASKED) break;
      const likes = await this.likeOnOtherLists(id, ids);
      await this.listings.prepare(likes.flatMap(({ outcome, b }) => (outcome === 'same' ? b : [])));
      for (const { outcome, ...link } of likes) {
        if (ids.has(link.b)) continue;
        const against = outcome === 'same' ? await this.contradiction(link.b, ids) : undefined;
        if (outcome === 'same' && against === undefined) {
          const beyond = await this.core(link.b);
          edges.push({ ...link, basis: 'matcher', outcome, resolution: null }, ...beyond.edges);
          await this.listings.prepare(beyond.ids);
          for (const other of beyond.ids) ids.add(other);
        } else if ((undecided.get(link.b)?.score ?? -1) < link.score) {
          undecided.set(
            link.b,
            against === undefined
              ? link
              : { ...link, why: `${link.why}, but another listing speaks against it: ${against}` },
          );
        }
      }
    }
    return { edges, undecided: [...undecided.values()].sort((x, y) => y.score - x.score || (x.b < y.b ? -1 : 1)) };
  }

  /** What speaks against the listing being one party with any of these. */
  private async contradiction(candidate: string, ids: ReadonlySet<string>): Promise<string | undefined> {
    const theirs = await this.listings.newest(candidate);
    for (const id of ids) {
      const own = await this.listings.newest(id);
      const against = own && theirs ? contradictionOf(own, theirs) : undefined;
      if (against !== undefined) return against;
    }
    return undefined;
  }

  /** Judged are only those that are not in the party already. */
  private async likeOnOtherLists(id: string, party: ReadonlySet<string>): Promise<readonly FoundLike[]> {
    const own = await this.listings.newest(id);
    if (own === null || own.type === 'country') return [];
    const decisions = await this.decisionsOn(own.id);
    const decisionOn = async (theirs: Listing): Promise<PairDecision | undefined> => {
      const decision = decisions.find(({ other }) => other === theirs.id);
      if (decision === undefined) return undefined;
      const { outcome, resolution } = decision;
      return { outcome, resolution, holds: await this.stillHolds(own.id, decision) };
    };
    const referencesFrom = (of: string): readonly Reference[] => this.references.referencesFrom(of);
    const isKnown = (other: string): boolean => party.has(other);
    const versionsOf = async (of: string): Promise<ReadonlySet<string>> =>
      new Set((await this.listings.history(of))?.heldBy.keys());
    const tools = { decisionOn, referencesFrom, versionsOf, isKnown };
    return matchAcross(own, await this.candidatesFor(own, decisions), tools);
  }

  /**
   * Listings with a name like this one; and those that bear a number of it, or that a person has judged against it, whose names may be
   * less alike. Best first. Names are looked up among all only down to where they count by themselves, since that is slow below.
   */
  private async candidatesFor(own: Listing, decisions: readonly LinkDecision[]): Promise<readonly NameLike[]> {
    const alike = await this.names.of(own);
    return [...alike, ...(await this.names.among(own, await this.tiedContents(own, alike, decisions)))];
  }

  /** What listings that are tied to it otherwise, and are not among those of a like name, ever were. */
  private async tiedContents(
    own: Listing,
    alike: readonly NameLike[],
    decisions: readonly LinkDecision[],
  ): Promise<readonly StoredListing[]> {
    const numbers = new Set(numberKeys(own));
    const bearers = await this.asked.store.lists.bearersOf([...numbers]);
    const judged = new Set(decisions.map(({ other }) => other));
    const known = new Set([own.id, ...alike.map(({ listing }) => listing.id)]);
    const others = [...new Set([...bearers, ...judged])].filter((id) => !known.has(id));
    await this.listings.prepare(others);
    const contents = await Promise.all(others.map((id) => this.listings.contents(id)));
    // A listing may have got the number in a version that came later.
    const isTied = ({ listing }: StoredListing): boolean =>
      judged.has(listing.id) || !numbers.isDisjointFrom(new Set(numberKeys(listing)));
    return contents.filter((ofOne) => ofOne.some(isTied)).flat();
  }

  /** What would be compared with the listing's name beside its numbers; undefined when nothing. */
  async besideNumbers(
    listingId: string,
  ): Promise<{ readonly own: Listing; readonly contents: readonly StoredListing[] } | undefined> {
    const own = await this.listings.newest(listingId);
    if (own === null || own.type === 'country') return undefined;
    const contents = await this.tiedContents(own, await this.names.of(own), await this.decisionsOn(own.id));
    return contents.length === 0 ? undefined : { own, contents };
  }

  /** Listings with a name like this one, best first. */
  byName(name: string, type: Listing['type'] | null, threshold: number): Promise<readonly NameLike[]> {
    return this.names.byName(name, type, threshold);
  }
}

/** Of two links on one basis between the same listings the better one. */
function uniqueEdges(edges: readonly Edge[]): readonly Edge[] {
  const unique = new Map<string, Edge>();
  for (const edge of edges) {
    const key = [edge.basis, edge.outcome, ...[edge.a, edge.b].sort()].join(' ');
    const known = unique.get(key);
    if (known === undefined || known.score < edge.score) unique.set(key, edge);
  }
  return [...unique.values()];
}

const tie = (a: string, b: string) => ({ a, b, score: 1, evidence: [], resolution: null, outcome: 'same' as const });
const publisherEdge = (a: string, b: string): Edge => ({
  ...tie(a, b),
  basis: 'publisher',
  why: 'the publisher refers from one to the other',
});
const dossierEdge = (a: string, b: string): Edge => ({
  ...tie(a, b),
  basis: 'dossier',
  why: 'a dossier holds both for one entity',
});
