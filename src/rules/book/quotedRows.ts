/** QuotedRows: the rows of lists that the findings of one answer quote, each once; a finding names them by their place. */
import type { VerdictListing } from '../../domain/verdict/verdict.ts';
import type { PartyFacts, PartyHit } from './facts.ts';

export interface SeenHit {
  readonly party: PartyFacts;
  readonly hit: PartyHit;
  /** What is said in place of the plain sentence about the hit: for an owner, the chain. */
  readonly says?: string;
  /** The party's role is none that the list reaches: the rule does not rest on it. */
  readonly beyond?: true;
  /** Red flags that stand whatever the rule finds. */
  readonly flags?: readonly string[];
}

export class QuotedRows {
  readonly rows: VerdictListing[] = [];
  readonly #places = new Map<string, number>();

  /** Places of the rows of these hits, in their order, each once. */
  placesOf(seen: readonly SeenHit[]): number[] {
    return [...new Set(seen.map((one) => this.#placeOf(quote(one))))];
  }

  #placeOf(row: VerdictListing): number {
    const key = JSON.stringify(row);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.rows.push(row) - 1;
    this.#places.set(key, place);
    return place;
  }
}

const quote = ({ party, hit, says }: SeenHit): VerdictListing => ({
  party: party.name,
  id: hit.listingId,
  name: hit.name,
  programme: hit.programme,
  inForce: hit.inForce,
  validFrom: hit.validFrom,
  validTo: hit.validTo,
  score: hit.score,
  match: hit.match,
  ...(hit.basis === undefined ? {} : { basis: hit.basis }),
  ...(says === undefined ? {} : { says }),
  ...(hit.citation === null ? {} : { citation: { ...hit.citation } }),
});
