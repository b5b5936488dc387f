/**
 * PartyLinks: which listings on all lists are one party? Publishers' references first, then a person's word and our dossiers, then the
 * matcher above a strict threshold with evidence; what is merely alike stays undecided.
 */
import type { PartyLinkShown, UndecidedLink } from '../../contract/partyTimeline.ts';
import type { Listing } from '../../domain/list.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { clusterListings, type PartyLink } from '../../lists/clusterListings.ts';
import { LINK_POLICY } from '../../lists/judgeSameParty.ts';
import type { ListingHistory } from '../../store/store.ts';
import type { AppContext } from '../context.ts';
import type { DossierLibrary } from './dossierLibrary.ts';
import { decisionsOf, identityDigest, type LinkDecision } from './linkDecisions.ts';
import { type FoundLike, matchAcross, type NameLike, type PairDecision } from './matchAcross.ts';
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

/** Listings of one party of which the matcher is asked; a party has rarely more than one for each list. */
const MOST_ASKED = 12;
const MOST_HITS = 40;
/** Bound on what is remembered, so that memory stays flat. */
const MOST_REMEMBERED = 5000;

export class PartyLinks {
  private readonly context: Pick<AppContext, 'store' | 'names' | 'lists'>;
  private readonly dossiers: DossierLibrary;
  private readonly references: ReferenceIndex;
  private dataVersion = -1;
  private readonly histories = new Map<string, ListingHistory | null>();
  private readonly alike = new Map<string, readonly NameLike[]>();
  private readonly judged = new Map<string, readonly FoundLike[]>();

  constructor(context: Pick<AppContext, 'store' | 'names' | 'lists'>, dossiers: DossierLibrary) {
    this.context = context;
    this.dossiers = dossiers;
    this.references = new ReferenceIndex(context.store);
  }

  /** Takes in what was stored since the last call. */
  async refresh(): Promise<void> {
    const dataVersion = await this.context.store.dataVersion();
    if (dataVersion === this.dataVersion) return;
    this.histories.clear();
    this.alike.clear();
    this.judged.clear();
    await this.context.names.refresh(await this.context.lists.snapshot());
    await this.references.refresh();
    this.dataVersion = dataVersion;
  }

  /** The party of a listing; `refresh` first. Undefined when no version ever held it. */
  async partyOf(listingId: string): Promise<LinkedParty | undefined> {
    if ((await this.history(listingId)) === null) return undefined;
    const core = await this.core(listingId);
    const matched = await this.matched(core);
    const edges = [...core.edges, ...matched.edges];
    const { parties, refused } = clusterListings([listingId], edges);
    const party = new Set(parties.find((members) => members.includes(listingId)));
    const isInside = ({ a, b }: { readonly a: string; readonly b: string }): boolean => party.has(a) && party.has(b);
    const followed = edges.filter((edge) => edge.outcome === 'same' && isInside(edge) && !refused.includes(edge));
    const histories = await Promise.all([...party].map((id) => this.history(id)));
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
    const edges = new Map<string, Edge>();
    for (const id of ids) {
      for (const edge of await this.edgesOf(id)) {
        edges.set([edge.basis, ...[edge.a, edge.b].sort()].join(' '), edge);
        if (edge.outcome === 'same') ids.add(edge.a).add(edge.b);
      }
    }
    return { ids, edges: [...edges.values()] };
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
    for (const decision of await decisionsOf(this.context.store, id)) {
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

  /** False when a field that mattered has changed on either side since. */
  private async stillHolds(id: string, { other, ownDigest, otherDigest }: LinkDecision): Promise<boolean> {
    const [own, theirs] = [await this.newest(id), await this.newest(other)];
    if (own === null || theirs === null) return false;
    return identityDigest(own) === ownDigest && identityDigest(theirs) === otherDigest;
  }

  /** The matcher is asked of the core only, so that likeness does not lead from one party to the next. */
  private async matched({
    ids,
  }: Found): Promise<{ readonly edges: readonly Edge[]; readonly undecided: readonly UndecidedLink[] }> {
    const edges: Edge[] = [];
    const undecided = new Map<string, UndecidedLink>();
    for (const id of [...ids].slice(0, MOST_ASKED)) {
      const own = await this.newest(id);
      if (own === null || own.type === 'country') continue;
      for (const { outcome, ...link } of await this.likeOnOtherLists(own)) {
        if (ids.has(link.b)) continue;
        if (outcome === 'same') edges.push(...this.matcherEdges(link));
        else if ((undecided.get(link.b)?.score ?? -1) < link.score) undecided.set(link.b, link);
      }
    }
    return { edges, undecided: [...undecided.values()].sort((x, y) => y.score - x.score || (x.b < y.b ? -1 : 1)) };
  }

  /** Remembered while nobody has decided anything about the listing: judging is slow where names are many. */
  private async likeOnOtherLists(own: Listing): Promise<readonly FoundLike[]> {
    const decisions = await decisionsOf(this.context.store, own.id);
    const known = decisions.length === 0 ? this.judged.get(own.id) : undefined;
    if (known) return known;
    const decisionOn = async ({ id }: Listing): Promise<PairDecision | undefined> => {
      const decision = decisions.find(({ other }) => other === id);
      if (decision === undefined) return undefined;
      const { outcome, resolution } = decision;
      return { outcome, resolution, holds: await this.stillHolds(own.id, decision) };
    };
    const referencesFrom = (id: string): readonly Reference[] => this.references.referencesFrom(id);
    const found = await matchAcross(own, await this.alikeTo(own), { decisionOn, referencesFrom });
    if (decisions.length === 0) remember(this.judged, own.id, found);
    return found;
  }

  /** The link, and whatever the publisher of its far end ties to that. */
  private matcherEdges({ a, b, score, why, evidence }: UndecidedLink): readonly Edge[] {
    const link: Edge = { a, b, score, why, evidence, basis: 'matcher', outcome: 'same', resolution: null };
    return [link, ...this.references.referencesFrom(b).map((pair) => publisherEdge(pair.a, pair.b))];
  }

  /** Publishers copy names from one another: one search serves all listings of that name. */
  private async alikeTo({ name, type, identifiers }: Listing): Promise<readonly NameLike[]> {
    const threshold = identifiers.length > 0 ? LINK_POLICY.nameBesideIdentifier : LINK_POLICY.undecided;
    const key = `${type} ${threshold} ${name.toLowerCase()}`;
    const known = this.alike.get(key);
    if (known) return known;
    const found = await this.byName(name, type, threshold);
    remember(this.alike, key, found);
    return found;
  }

  /** Listings with a name like this one over all versions of all lists, best first; `refresh` first. Nothing for an empty name. */
  async byName(name: string, type: Listing['type'] | null, threshold: number): Promise<readonly NameLike[]> {
    const { names } = this.context;
    const asked =
      type === 'person' || type === 'organization' || type === 'vessel' || type === 'aircraft' ? type : null;
    const query = { name, type: asked, identifiers: [], addresses: [] };
    const hits = await names.search(query, names.everything, { limit: MOST_HITS, threshold }).catch(nothingToCompare);
    const best = new Map<string, NameLike>();
    for (const { stored, score } of hits) {
      const { listing } = stored;
      if (!best.has(listing.id)) best.set(listing.id, { listing, score });
    }
    return [...best.values()];
  }

  private async history(listingId: string): Promise<ListingHistory | null> {
    const known = this.histories.get(listingId);
    if (known !== undefined) return known;
    const history = (await this.context.store.lists.historyOf(listingId)) ?? null;
    remember(this.histories, listingId, history);
    return history;
  }

  private async newest(id: string): Promise<Listing | null> {
    const history = await this.history(id);
    return history && newestOf(history);
  }
}

function remember<V>(memory: Map<string, V>, key: string, value: V): void {
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(key, value);
}

function nothingToCompare(error: unknown): [] {
  if (error instanceof PortcullisError && error.detail.code === 'NAME_EMPTY') return [];
  throw error;
}

/** The listing as the newest version that holds it has it. */
function newestOf({ versions, heldBy }: ListingHistory): Listing | null {
  const held = versions.findLast(({ version }) => heldBy.has(version));
  return (held && heldBy.get(held.version)?.listing) ?? null;
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
