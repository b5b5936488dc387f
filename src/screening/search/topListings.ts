/** topListings: the top k listings of a search, in the order of its answer: by score, then by ordinal. */
import type { Explanation } from '../../domain/screening.ts';

export interface FoundListing {
  readonly ordinal: number;
  /** 0..1, rounded to 1e-4. */
  readonly score: number;
  /** The name that matched; -1 for an address. */
  readonly name: number;
  readonly explanation: () => Explanation;
}

export class TopListings {
  /** The best first, each listing once. */
  readonly listings: FoundListing[] = [];
  /** A listing with a lower score is not among the top k. It rises with the listings found. */
  leastScore: number;
  private readonly limit: number;

  /** @param least lowest score of an answer */
  constructor(limit: number, least: number) {
    this.limit = limit;
    this.leastScore = least;
  }

  /** Of a listing that is offered twice the higher score counts; of two equal scores the earlier name. */
  offer(offered: FoundListing): void {
    const { ordinal, score, name } = offered;
    if (score < this.leastScore) return;
    const { listings } = this;
    const place = listings.findIndex((known) => known.ordinal === ordinal);
    const known = listings[place];
    if (known) {
      if (known.score > score || (known.score === score && known.name <= name)) return;
      listings.splice(place, 1);
    }
    this.insertListing(offered);
  }

  private insertListing(offered: FoundListing): void {
    const { listings, limit } = this;
    const place = listings.findLastIndex((known) => !isBefore(offered, known)) + 1;
    if (place === listings.length) listings.push(offered);
    else listings.splice(place, 0, offered);
    if (listings.length > limit) listings.pop();
    const last = listings[limit - 1];
    if (last) this.leastScore = Math.max(this.leastScore, last.score);
  }
}

const isBefore = (a: FoundListing, b: FoundListing): boolean =>
  a.score > b.score || (a.score === b.score && a.ordinal < b.ordinal);
