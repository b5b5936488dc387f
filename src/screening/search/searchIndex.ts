/**
 * searchIndex: the listings of an index that a query may mean, best first. A search with a limit and a threshold gives the filtered beginning
 * of a search for everything: upper bounds of the score exclude the other candidates. docs/how-matching-works.md says what they do not cover.
 */
import type { Explanation, ScreeningQuery } from '../../domain/screening.ts';
import { parseOrRefuse, profileOfType, round4, scoreNames } from '../compare/compareNames.ts';
import { type Comparison, compareParts } from '../compare/compareParts.ts';
import type { ComparisonScratch } from '../compare/comparisonScratch.ts';
import { explain } from '../compare/explain.ts';
import { type QueryEvidence, queryEvidence, type Weighed, weighEvidence } from '../evidence/evidence.ts';
import type { ListingFacts } from '../evidence/listingFacts.ts';
import type { MatchingModel } from '../model/matchingModel.ts';
import type { Steps } from '../model/steps.ts';
import { NAME_KINDS } from '../nameIndex/indexData.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { viewOf } from '../nameIndex/openView.ts';
import type {
  ScreeningIndex,
  SearchHit,
  SearchOptions,
  SearchSegment,
  SegmentHit,
} from '../nameIndex/screeningIndex.ts';
import { type ParsedName, parseName } from '../names/parseName.ts';
import { addressHits } from './addressListings.ts';
import { type Candidate, Retriever } from './candidates.ts';
import { identifiedListings } from './identifiedListings.ts';
import { areEqualNames, keptForReview, withoutPlaceAndKind } from './keptForReview.ts';
import { ThreadScratch } from './searchScratch.ts';
import { type FoundListing, TopListings } from './topListings.ts';

const NO_FACTS: ListingFacts = {};
/** Scores are rounded to 1e-4 before they are compared with a threshold: a score so much below it may still be rounded up to it. */
const ROUNDING = 0.00005 + 1e-9;

/** Scratch memory of this thread: its searches run one after another, whatever index they search. */
const threadScratch = new ThreadScratch();

/** What all searches of one index in this thread share. */
interface SearchContext {
  readonly scratch: ComparisonScratch;
  readonly retriever: Retriever;
  readonly model: MatchingModel;
}
const contexts = new WeakMap<IndexView, SearchContext>();

function contextOf(view: IndexView): SearchContext {
  const known = contexts.get(view);
  if (known) return known;
  const context: SearchContext = {
    retriever: new Retriever(view, threadScratch),
    model: view.matchingModel,
    scratch: threadScratch.comparison,
  };
  contexts.set(view, context);
  return context;
}

interface Compared {
  readonly name: number;
  readonly asked: ParsedName;
  readonly listed: ParsedName;
  readonly comparison: Comparison;
}

const sameParts = ({ parts: a }: ParsedName, { parts: b }: ParsedName): boolean =>
  a.length === b.length && a.every((part, k) => part.text === b[k]?.text && part.kind === b[k]?.kind);

const everyName = (): boolean => true;

/** Whether a name belongs to a listing that is not hidden. */
function visibleNames({ data: { nameListingStart, nameListings } }: IndexView, accept: Uint8Array) {
  return (name: number): boolean => {
    for (let k = nameListingStart[name] as number; k < (nameListingStart[name + 1] as number); k += 1)
      if (accept[nameListings[k] as number]) return true;
    return false;
  };
}

class Search {
  readonly asked: ParsedName;
  readonly visible: (name: number) => boolean;
  readonly best: TopListings;
  private readonly view: IndexView;
  private readonly query: ScreeningQuery;
  private readonly accept: Uint8Array | undefined;
  private readonly model: MatchingModel;
  private readonly scratch: ComparisonScratch;
  private readonly evidence: QueryEvidence;
  /** Where equal names are kept for review: what the query says of the party beside place and kind. */
  private readonly ofParty: QueryEvidence | null;
  /** The least score of the names that can still matter; listings with an identifier of the query are found by the identifier. */
  private readonly least: number;

  constructor(view: IndexView, { model, scratch }: SearchContext, query: ScreeningQuery, options: SearchOptions) {
    const { accept, limit, threshold } = options;
    this.view = view;
    this.scratch = scratch;
    this.query = query;
    this.accept = accept;
    this.model = model;
    this.visible = accept ? visibleNames(view, accept) : everyName;
    this.best = new TopListings(limit, Math.max(threshold, model.floor));
    this.evidence = queryEvidence(query, model, scratch.spelling);
    this.ofParty = options.equalNames ? queryEvidence(withoutPlaceAndKind(query), model, scratch.spelling) : null;
    this.asked = parseOrRefuse(query.name, profileOfType(query.type, query.name));
    this.least = Math.max(model.strictFloor, this.namesScoreFor(threshold));
  }

  /** The least score of the names that evidence can raise to `score`. */
  private namesScoreFor(score: number): number {
    const { mostLift } = this.evidence;
    return (score - ROUNDING - mostLift) / (1 - mostLift);
  }

  /** INVARIANT: evidence other than identifiers raises a names' score of at most `bound` to at most this, after rounding. */
  private lifted(bound: number): number {
    return round4(bound + (1 - bound) * this.evidence.mostLift + 1e-9);
  }

  /** Best score from which on the loose pass is not run, from a step that says so; over scripts the review threshold. */
  leastFound({ found }: NonNullable<Steps['loosePass']>): number {
    return this.asked.parts.some((part) => part.native !== '') ? this.model.review : found;
  }

  /**
   * The candidates of the strict pass. Without a type each listed name is compared with the query read in the way of the listed name, so where
   * the query as a person's name differs from the query as an organisation's, each reading has candidates of its own kind.
   */
  strictCandidates(retriever: Retriever): readonly Candidate[] {
    const { asked, least, visible } = this;
    const { name, type } = this.query;
    if (type) return retriever.strictCandidates(asked, least, type === 'person', visible);
    const other = parseName(name, asked.profile === 'person' ? 'organization' : 'person');
    if (other.parts.length === 0 || sameParts(asked, other))
      return retriever.strictCandidates(asked, least, false, visible);
    return [asked, other]
      .flatMap((reading) =>
        retriever.strictCandidates(reading, least, reading.profile === 'person', visible, reading.profile),
      )
      .sort((a, b) => b.bound - a.bound || a.name - b.name);
  }

  /** INVARIANT: it stops only where no later candidate's bound reaches the lowest score among the best. */
  compareAll(candidates: readonly Candidate[], bounded: boolean): void {
    for (const { name, bound } of candidates) {
      if (bounded && this.lifted(bound) < this.best.leastScore) break;
      this.compare(name);
    }
  }

  private compare(name: number): void {
    const compared = this.compareName(name, this.namesScoreFor(this.best.leastScore));
    if (this.lifted(compared.comparison.score) < this.best.leastScore) return;
    const { nameListingStart, nameListings } = this.view.data;
    for (let k = nameListingStart[name] as number; k < (nameListingStart[name + 1] as number); k += 1)
      this.weigh(nameListings[k] as number, k, compared);
  }

  /** The comparison is exact from the score `least` on. */
  private compareName(name: number, least: number): Compared {
    const { query, model, scratch, view } = this;
    const listed = view.nameOf(name);
    const asked =
      query.type || listed.profile === this.asked.profile ? this.asked : parseOrRefuse(query.name, listed.profile);
    const comparison = model.steps.ofacPage
      ? scoreNames({ text: query.name, parsed: asked }, { text: view.nameText(name), parsed: listed }, model, scratch)
      : compareParts(asked, listed, model, scratch, least);
    return { name, asked, listed, comparison };
  }

  private factorOfKind(kind: (typeof NAME_KINDS)[number]): number {
    const factors = this.model.steps.listedNameKinds;
    return factors && (kind === 'weakAlias' || kind === 'formerName') ? factors[kind] : 1;
  }

  /** @param place in the section nameListings: the kind of the name stands there too. */
  private weigh(ordinal: number, place: number, { name, asked, listed, comparison }: Compared): void {
    if (this.accept && !this.accept[ordinal]) return;
    const kind = NAME_KINDS[this.view.data.nameKinds[place] as number] ?? 'alias';
    const factor = this.factorOfKind(kind);
    const base = comparison.score * (factor === 1 || asked.literal === listed.literal ? 1 : factor);
    const facts = this.evidence.readsFacts ? this.view.factsOf(ordinal) : NO_FACTS;
    const listedType = this.view.typeOf(ordinal);
    const given = weighEvidence(base, comparison.matchedRarity, this.evidence, facts, listedType);
    const byIdentifier = given.isSettled && base < this.model.review;
    const isStrong = kind !== 'weakAlias';
    const weighed =
      this.ofParty && given.score < this.model.review
        ? this.kept(given, isStrong && areEqualNames(parseName(this.query.name, listed.profile), listed), (evidence) =>
            weighEvidence(1, comparison.matchedRarity, evidence, facts, listedType),
          )
        : given;
    this.best.offer({
      ordinal,
      score: round4(weighed.score),
      name,
      explanation: () =>
        explain(comparison, asked, listed, {
          evidence: [...weighed.lines],
          ...(byIdentifier ? { basis: 'identifier' } : {}),
        }),
    });
  }

  /** At least the review threshold for an equal name or number; `weigh` weighs equal names under other evidence. */
  private kept(given: Weighed, isEqual: boolean, weigh: (evidence: QueryEvidence) => Weighed): Weighed {
    const { ofParty, model } = this;
    if (given.isSettled) return keptForReview(given, model.review, 'number');
    if (!isEqual || !ofParty) return given;
    return keptForReview(given, Math.min(model.review, weigh(ofParty).score), 'name');
  }

  /** Compares listings that have an identifier of the query, whatever their names are. */
  compareIdentified(): void {
    if (this.evidence.identifiers.length === 0 || !this.model.steps.identifiedListings) return;
    const { nameListingStart, nameListings } = this.view.data;
    for (const ordinal of identifiedListings(this.view, this.evidence.identifiers)) {
      for (const name of this.view.namesOfListing(ordinal)) {
        const compared = this.compareName(name, 0);
        for (let k = nameListingStart[name] as number; k < (nameListingStart[name + 1] as number); k += 1)
          if (nameListings[k] === ordinal) this.weigh(ordinal, k, compared);
      }
    }
  }

  /** Compares listings that are an address of the query. */
  compareAddresses(): void {
    if (this.evidence.addresses.length === 0) return;
    const isVisible = (ordinal: number): boolean => !this.accept || this.accept[ordinal] === 1;
    for (const { ordinal, score, explanation } of addressHits(this.view, this.evidence, isVisible))
      this.best.offer({ ordinal, score, name: -1, explanation: () => explanation });
  }
}

/** The explanation is made when it is read: callers look at many hits and show few. */
function hitOf({ ordinal, score, explanation }: FoundListing): SearchHit {
  let known: Explanation | undefined;
  return {
    ordinal,
    score,
    get explanation(): Explanation {
      known ??= explanation();
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

/**
 * The listings that a query may mean, by falling score and then by ordinal; at most `options.limit`, from `options.threshold` on.
 *
 * @throws PortcullisError NAME_EMPTY when nothing of the name can be compared
 */
export function searchIndex(
  index: ScreeningIndex,
  query: ScreeningQuery,
  options: SearchOptions,
): readonly SearchHit[] {
  const view = viewOf(index);
  const context = contextOf(view);
  const { model, retriever } = context;
  const search = new Search(view, context, query, options);
  if (!(options.limit >= 1)) return [];
  search.compareIdentified();
  search.compareAddresses();
  search.compareAll(search.strictCandidates(retriever), !model.steps.ofacPage);
  const { listings } = search.best;
  const { loosePass } = model.steps;
  // The loose pass adds only scores below the review threshold: it is run for callers who ask for these.
  if (loosePass && options.threshold < model.review && (listings[0]?.score ?? 0) < search.leastFound(loosePass))
    search.compareAll(retriever.looseCandidates(search.asked, search.visible), false);
  return listings.map(hitOf);
}

/** Searches several indexes as one: the large one and the delta of names that came later. */
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
