/**
 * searchIndex: the listings of an index that a query may mean, best first. `search(limit, threshold)` is the filtered beginning of
 * `search(all, 0)`: candidates are left out by bounds on their score. What these do not cover stands in docs/how-matching-works.md.
 */
import type { Explanation, ScreeningQuery } from '../domain/screening.ts';
import { addressHits } from './addressListings.ts';
import { type AnalysedName, analyseName } from './analyseName.ts';
import { analyseOrRefuse, profileOfType, round4, scoreNames } from './compareNames.ts';
import type { Comparison } from './compareParts.ts';
import { type QueryEvidence, queryEvidence, weighEvidence } from './evidence.ts';
import { explain } from './explain.ts';
import { identifiedListings } from './identifiedListings.ts';
import { NAME_KINDS } from './indexData.ts';
import { IndexView } from './indexView.ts';
import type { ListingFacts } from './listingFacts.ts';
import { type MatchingModel, modelByName } from './models.ts';
import { type Candidate, Retriever } from './retrieve.ts';
import type { ScreeningIndex, SearchHit, SearchOptions, SearchSegment, SegmentHit } from './screeningIndex.ts';

/** Below this the first pass would have to admit contradictions; what lies lower is the second pass's. */
const STRICT_FLOOR = 0.32;
/** A name that the publisher calls weak, or former, says a little less. */
const KIND_FACTORS: Readonly<Record<(typeof NAME_KINDS)[number], number>> = {
  primary: 1,
  alias: 1,
  weakAlias: 0.95,
  formerName: 0.98,
};

const NO_FACTS: ListingFacts = {};
/** Scores are rounded to 1e-4 before they are held against a threshold: so much below it may still round up to it. */
const ROUNDING = 0.00005 + 1e-9;

const retrievers = new WeakMap<IndexView, Retriever>();

function retrieverOf(view: IndexView): Retriever {
  const known = retrievers.get(view);
  if (known) return known;
  const retriever = new Retriever(view);
  retrievers.set(view, retriever);
  return retriever;
}

export function viewOf(index: ScreeningIndex): IndexView {
  if (index instanceof IndexView) return index;
  throw new Error('not an index of this room');
}

interface Best {
  readonly score: number;
  /** -1: brought up by an address. */
  readonly name: number;
  readonly explanation: () => Explanation;
}

interface Compared {
  readonly name: number;
  readonly comparison: Comparison;
  readonly asked: AnalysedName;
}

const sameParts = ({ parts: a }: AnalysedName, { parts: b }: AnalysedName): boolean =>
  a.length === b.length && a.every((part, k) => part.text === b[k]?.text && part.kind === b[k]?.kind);

class Search {
  readonly best = new Map<number, Best>();
  private readonly view: IndexView;
  private readonly query: ScreeningQuery;
  private readonly options: SearchOptions;
  private readonly model: MatchingModel;
  private readonly evidence: QueryEvidence;
  readonly asked: AnalysedName;

  constructor(view: IndexView, query: ScreeningQuery, options: SearchOptions) {
    this.view = view;
    this.query = query;
    this.options = options;
    this.model = modelByName(view.model);
    this.evidence = queryEvidence(query, this.model);
    this.asked = analyseOrRefuse(query.name, profileOfType(query.type, query.name));
  }

  readonly visible = (name: number): boolean => {
    const { accept } = this.options;
    if (!accept) return true;
    const { nameListingStart, nameListings } = this.view.data;
    for (let k = nameListingStart[name] as number; k < (nameListingStart[name + 1] as number); k += 1)
      if (accept[nameListings[k] as number]) return true;
    return false;
  };

  /** The lowest bound on the names' score that may still matter; listings with an identifier of the query are looked up by that. */
  get least(): number {
    return Math.max(STRICT_FLOOR, this.namesScoreFor(this.options.threshold));
  }

  /** The least score of the names that evidence can still lift to `score`. */
  private namesScoreFor(score: number): number {
    const { mostLift } = this.evidence;
    return (score - ROUNDING - mostLift) / (1 - mostLift);
  }

  /** INVARIANT: with evidence other than identifiers a names' score of at most `bound` becomes at most this, after rounding. */
  private lifted(bound: number): number {
    return round4(bound + (1 - bound) * this.evidence.mostLift + 1e-9);
  }

  /** The best `limit` so far, best first. */
  private readonly top: { ordinal: number; score: number }[] = [];

  private enter(ordinal: number, score: number): void {
    const { top } = this;
    const known = top.findIndex((entry) => entry.ordinal === ordinal);
    if (known >= 0) top.splice(known, 1);
    let place = top.length;
    while (place > 0 && (top[place - 1]?.score ?? 0) < score) place -= 1;
    if (place >= this.options.limit) return;
    top.splice(place, 0, { ordinal, score });
    if (top.length > this.options.limit) top.pop();
  }

  /** The lowest score among the best `limit` so far; 0 while there are fewer. */
  private get lowest(): number {
    const { limit } = this.options;
    return limit <= 0 || this.top.length < limit ? 0 : (this.top[limit - 1]?.score ?? 0);
  }

  /**
   * What the first pass brings up. Without a type each listed name is compared with the reading of its own kind, so where a person's
   * reading differs from an organisation's, each brings up the names of its kind.
   */
  strictCandidates(retriever: Retriever): readonly Candidate[] {
    const { asked, least, visible } = this;
    const { name, type } = this.query;
    if (type) return retriever.strict(asked, least, type === 'person', visible);
    const other = analyseName(name, asked.profile === 'person' ? 'organization' : 'person');
    if (other.parts.length === 0 || sameParts(asked, other)) return retriever.strict(asked, least, false, visible);
    return [asked, other]
      .flatMap((reading) => retriever.strict(reading, least, reading.profile === 'person', visible, reading.profile))
      .sort((a, b) => b.bound - a.bound || a.name - b.name);
  }

  /** INVARIANT: stops only where no later candidate's bound reaches the lowest score that is still in. */
  compareAll(candidates: readonly Candidate[], bounded: boolean): void {
    for (const { name, bound } of candidates) {
      if (bounded && this.lifted(bound) < this.wanted) break;
      this.compare(name);
    }
  }

  /** A lower score than this is not among the answers, whatever comes. */
  private get wanted(): number {
    return Math.max(this.lowest, this.options.threshold, this.model.floor);
  }

  private compare(name: number): void {
    const { comparison, asked } = this.scored(name, this.namesScoreFor(this.wanted));
    if (this.lifted(comparison.score) < this.wanted) return;
    const { nameListingStart, nameListings } = this.view.data;
    for (let k = nameListingStart[name] as number; k < (nameListingStart[name + 1] as number); k += 1)
      this.weigh(nameListings[k] as number, k, { name, comparison, asked });
  }

  /** Exact from `least` on. */
  private scored(name: number, least: number): Compared {
    const listed = this.view.nameOf(name);
    const asked =
      listed.profile === this.asked.profile || this.query.type
        ? this.asked
        : analyseOrRefuse(this.query.name, listed.profile);
    const comparison = scoreNames(
      { text: this.query.name, analysed: asked },
      { text: this.model.name === 'ofac' ? this.view.nameText(name) : '', analysed: listed },
      this.model,
      least,
    );
    return { name, comparison, asked };
  }

  /** @param place of the name among those of the listing: it tells the name's kind. */
  private weigh(ordinal: number, place: number, { name, comparison, asked }: Compared): void {
    if (this.options.accept && !this.options.accept[ordinal]) return;
    const listed = this.view.nameOf(name);
    const factor = KIND_FACTORS[NAME_KINDS[this.view.data.nameKinds[place] as number] ?? 'alias'];
    const base = comparison.score * (factor === 1 || asked.literal === listed.literal ? 1 : factor);
    const weighed = weighEvidence(
      base,
      comparison.matched,
      this.evidence,
      this.evidence.readsFacts ? this.view.factsOf(ordinal) : NO_FACTS,
      this.view.typeOf(ordinal),
    );
    const byIdentifier = weighed.settled && base < this.model.review;
    this.offer(ordinal, {
      score: round4(weighed.score),
      name,
      explanation: () =>
        explain(comparison, asked, listed, {
          evidence: [...weighed.lines],
          ...(byIdentifier ? { basis: 'identifier' } : {}),
        }),
    });
  }

  private offer(ordinal: number, offered: Best): void {
    const { score, name } = offered;
    const known = this.best.get(ordinal);
    if (score < this.model.floor || (known && (known.score > score || (known.score === score && known.name <= name))))
      return;
    this.best.set(ordinal, offered);
    this.enter(ordinal, score);
  }

  /** Listings that have an identifier of the query, whatever their names. */
  compareIdentified(): void {
    const { nameListingStart, nameListings } = this.view.data;
    for (const ordinal of identifiedListings(this.view, this.evidence.identifiers)) {
      for (const name of this.view.namesOfListing(ordinal)) {
        const compared = this.scored(name, 0);
        for (let k = nameListingStart[name] as number; k < (nameListingStart[name + 1] as number); k += 1)
          if (nameListings[k] === ordinal) this.weigh(ordinal, k, compared);
      }
    }
  }

  /** Listings that are an address of the query's. */
  compareAddresses(): void {
    const isVisible = (ordinal: number): boolean => !this.options.accept || this.options.accept[ordinal] === 1;
    for (const { ordinal, score, explanation } of addressHits(this.view, this.evidence.addresses, isVisible))
      this.offer(ordinal, { score, name: -1, explanation: () => explanation });
  }

  get bestScore(): number {
    let best = 0;
    for (const { score } of this.best.values()) if (score > best) best = score;
    return best;
  }

  hits(): readonly SearchHit[] {
    return [...this.best]
      .filter(([, { score }]) => score >= this.options.threshold)
      .sort(([a, x], [b, y]) => y.score - x.score || a - b)
      .slice(0, Math.max(0, this.options.limit))
      .map(([ordinal, { score, explanation }]) => hitOf(ordinal, score, explanation));
  }
}

/** Explained when somebody asks: callers look at many hits and show few. */
function hitOf(ordinal: number, score: number, explain: () => Explanation): SearchHit {
  let known: Explanation | undefined;
  return {
    ordinal,
    score,
    get explanation(): Explanation {
      known ??= explain();
      return known;
    },
  };
}

const inSegment = (hit: SearchHit, segment: number): SegmentHit => ({
  ordinal: hit.ordinal,
  score: hit.score,
  segment,
  get explanation(): Explanation {
    return hit.explanation;
  },
});

/** @throws PortcullisError NAME_EMPTY when nothing of the name can be compared */
export function searchIndex(
  index: ScreeningIndex,
  query: ScreeningQuery,
  options: SearchOptions,
): readonly SearchHit[] {
  const view = viewOf(index);
  const search = new Search(view, query, options);
  const retriever = retrieverOf(view);
  const model = modelByName(view.model);
  search.compareIdentified();
  search.compareAddresses();
  search.compareAll(search.strictCandidates(retriever), model.name !== 'ofac');
  // What the second pass can add stays below the review threshold, so it is run only for callers who want to see that far down.
  if (options.threshold < model.review && search.bestScore < model.review)
    search.compareAll(retriever.loose(search.asked, search.visible), false);
  return search.hits();
}

/** Searches several indexes as one: the big one and the delta of names that came later. */
export function searchSegments(
  segments: readonly SearchSegment[],
  query: ScreeningQuery,
  options: Omit<SearchOptions, 'accept'>,
): readonly SegmentHit[] {
  return segments
    .flatMap(({ index, accept }, segment) =>
      searchIndex(index, query, { ...options, ...(accept ? { accept } : {}) }).map((hit) => inSegment(hit, segment)),
    )
    .sort((x, y) => y.score - x.score || x.segment - y.segment || x.ordinal - y.ordinal)
    .slice(0, Math.max(0, options.limit));
}
