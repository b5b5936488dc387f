/**
 * Which listings are one party? Joins listings by links of falling authority: a person's word, a publisher's reference, a dossier, the
 * matcher. INVARIANT: two listings that a person called different never end in one party by weaker links, however long the way.
 */

/** Strongest first. */
export const LINK_BASES = ['settled', 'publisher', 'dossier', 'matcher'] as const;
export type LinkBasis = (typeof LINK_BASES)[number];

export interface PartyLink {
  readonly a: string;
  readonly b: string;
  readonly basis: LinkBasis;
  /** different: only a person says so. */
  readonly outcome: 'same' | 'different';
  /** 0..1; of the matcher. */
  readonly score: number;
}

export interface Clustering<L extends PartyLink = PartyLink> {
  /** Listing ids of each party, sorted; parties by their first id. Listings without a link are parties of their own. */
  readonly parties: readonly (readonly string[])[];
  /** Links that were not followed, since a person called two of the listings different that they would have joined. */
  readonly refused: readonly L[];
}

/** The same whatever the order of `listings` and `links`. */
export function clusterListings<L extends PartyLink>(listings: readonly string[], links: readonly L[]): Clustering<L> {
  const groups = new Groups(listings);
  const apart = links.filter(({ outcome }) => outcome === 'different');
  const refused: L[] = [];
  for (const link of [...links].filter(({ outcome }) => outcome === 'same').sort(compareLinks))
    if (!groups.join(link, apart)) refused.push(link);
  return { parties: groups.all(), refused };
}

function compareLinks(x: PartyLink, y: PartyLink): number {
  const basis = LINK_BASES.indexOf(x.basis) - LINK_BASES.indexOf(y.basis);
  if (basis !== 0) return basis;
  if (x.score !== y.score) return y.score - x.score;
  const [left, right] = [pairOf(x), pairOf(y)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const pairOf = ({ a, b }: PartyLink): string => (a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`);

class Groups {
  private readonly groupOf = new Map<string, Set<string>>();

  constructor(listings: readonly string[]) {
    for (const listing of listings) this.of(listing);
  }

  private of(listing: string): Set<string> {
    const known = this.groupOf.get(listing);
    if (known) return known;
    const group = new Set([listing]);
    this.groupOf.set(listing, group);
    return group;
  }

  /** False when the join would bring two together that are apart. */
  join({ a, b }: PartyLink, apart: readonly PartyLink[]): boolean {
    const [left, right] = [this.of(a), this.of(b)];
    if (left === right) return true;
    const forbidden = apart.some(
      (pair) => (left.has(pair.a) && right.has(pair.b)) || (left.has(pair.b) && right.has(pair.a)),
    );
    if (forbidden) return false;
    for (const listing of right) {
      left.add(listing);
      this.groupOf.set(listing, left);
    }
    return true;
  }

  all(): readonly (readonly string[])[] {
    const parties = [...new Set(this.groupOf.values())].map((group) => [...group].sort());
    return parties.sort(([x = ''], [y = '']) => (x < y ? -1 : x > y ? 1 : 0));
  }
}
