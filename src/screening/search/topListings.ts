/** BestListings: the best so many of the listings that a search has come upon, in the order of its answer: by score, then by ordinal. */
import type { Explanation } from '../../domain/screening.ts';

export interface FoundListing {
  readonly ordinal: number;
  /** 0..1, rounded to 1e-4. */
  readonly score: number;
  /** The name that brought it up; -1: an address did. */
  readonly name: number;
  readonly explanation: () => Explanation;
}

export class TopListings {
  /** Best first, each listing once. */
  readonly found: FoundListing[] = [];
  /** A lower score than this is not among the answers, whatever comes. */
  wanted: number;
  private readonly limit: number;

  /** @param least lowest score that is an answer */
  constructor(limit: number, least: number) {
    this.limit = limit;
    this.wanted = least;
  }

  /** Of a listing found twice the better score counts; of two equal ones the earlier name. */
  offer(offered: FoundListing): void {
    const { ordinal, score, name } = offered;
    if (score < this.wanted) return;
    const { found } = this;
    for (let k = 0; k < found.length; k += 1) {
      const known = found[k];
      if (known.ordinal !== ordinal) continue;
      if (known.score > score || (known.score === score && known.name <= name)) return;
      found.splice(k, 1);
      break;
    }
    this.enter(offered);
  }

  private enter(offered: FoundListing): void {
    const { found, limit } = this;
    let place = found.length;
    while (place > 0 && isBefore(offered, found[place - 1])) place -= 1;
    if (place === found.length) found.push(offered);
    else found.splice(place, 0, offered);
    if (found.length > limit) found.pop();
    if (found.length === limit) this.wanted = Math.max(this.wanted, found[limit - 1].score);
  }
}

const isBefore = (a: FoundListing, b: FoundListing): boolean =>
  a.score > b.score || (a.score === b.score && a.ordinal < b.ordinal);
