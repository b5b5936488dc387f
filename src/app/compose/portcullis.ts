/**
 * Portcullis: every use case by name, over one data folder. The command line, the HTTP server and embedding programs call this
 * interface and nothing below it.
 */
import type {
  AuditReport,
  DoctorReport,
  DossierIndex,
  DossierShown,
  Impact,
  LawDiff,
  LawIndex,
  LawShown,
  LinkSettled,
  ListShown,
  ListSummary,
  ListUpdate,
  NamesLinked,
  OwnershipCheck,
  OwnershipImported,
  OwnershipLinkAdded,
  OwnershipShown,
  PartyTimeline,
  PortfolioRow,
  Replay,
  TextScreening,
  UndecidedWork,
} from '../../contract/index.ts';
import type { Determination } from '../../domain/determination.ts';
import type { ImportAccount, ListDiff } from '../../domain/list.ts';
import type { Screening } from '../../domain/screening.ts';
import type { WhyChanged } from '../../rules/index.ts';
import type { UpdateRequest } from '../importing/updateRequest.ts';
import type { GivenLink } from '../operations/ownership/addOwnershipLink.ts';
import type { LinkProgress } from '../operations/parties/keepLikeness.ts';

import type {
  AskOptions,
  BatchLine,
  DetermineOptions,
  ImportOptions,
  ScreenManyOptions,
  ScreenOptions,
  TimelineOptions,
} from '../requests/askOptions.ts';

/** Every member answers or throws a PortcullisError; a plain Error is a bug. */
export interface Portcullis {
  readonly version: string;
  /** Things a user should know now: a read-only data folder, stale lists. One sentence each. */
  readonly warnings: readonly string[];
  readonly determine: (input: unknown, options?: DetermineOptions) => Promise<Determination>;
  /** One answer a line, in order; memory does not grow with the number of lines. */
  readonly determineBatch: (
    lines: AsyncIterable<string>,
    options?: DetermineOptions,
  ) => AsyncGenerator<BatchLine<Determination>>;
  /** Why the answer differs between the transaction's own day and another. */
  readonly compareDays: (input: unknown, otherDay: string, options?: AskOptions) => Promise<WhyChanged>;
  /** The answer in plain sentences, with every finding, question and citation. */
  readonly explain: (determination: Determination) => string;
  readonly screen: (query: unknown, options?: ScreenOptions) => Promise<Screening>;
  /** One answer a query, in order, all against the lists as they are at the start; kept (`save`) in units of 500. */
  readonly screenMany: (
    queries: AsyncIterable<unknown> | Iterable<unknown>,
    options?: ScreenManyOptions,
  ) => AsyncGenerator<BatchLine<Screening>>;
  /** Listed parties and countries that a text names, by name as written. */
  readonly screenText: (text: string, options?: AskOptions & { readonly date?: string }) => Promise<TextScreening>;
  readonly lists: () => Promise<readonly ListSummary[]>;
  readonly showList: (list: string, date?: string) => Promise<ListShown>;
  readonly diffList: (list: string, from?: string, to?: string) => Promise<ListDiff>;
  readonly impact: (list: string, from: string, to: string, parties?: readonly PortfolioRow[]) => Promise<Impact>;
  readonly importList: (source: string, paths: readonly string[], options?: ImportOptions) => Promise<ImportAccount>;
  /** Fetches lists from their publishers or a mirror and takes them in; no sources: every list that can be fetched. */
  readonly updateLists: (sources: readonly string[], options?: Omit<UpdateRequest, 'sources'>) => Promise<ListUpdate>;
  /** What was public about a party on a day, over all lists: by listing id, by a dossier's name, or by any name. */
  readonly timeline: (query: string, options?: TimelineOptions) => Promise<PartyTimeline>;
  /** A party's or group's listings, owners and events with their evidence. */
  readonly dossier: (query: string, options?: TimelineOptions) => Promise<DossierShown>;
  readonly dossiers: () => Promise<DossierIndex>;
  /** Pairs of listings that may be one party and wait for a person's word; at most `limit` (default 50). */
  readonly undecidedLinks: (list: string, limit?: number) => Promise<UndecidedWork>;
  /** Looks up the names of all lists among one another and keeps what is found; questions about a party are then quick at once. */
  readonly linkLists: (onProgress?: (progress: LinkProgress) => void) => Promise<NamesLinked>;
  /** A person's word on whether two listings are one party. */
  readonly settleLink: (
    a: string,
    b: string,
    word: { readonly outcome: 'same' | 'different' | 'undecided'; readonly why: string },
  ) => Promise<LinkSettled>;
  /** A table of ownership links: owner, owned, share and more. `publishedOn`: the day it speaks from; absent: today. */
  readonly importOwnership: (path: string, publishedOn?: string) => Promise<OwnershipImported>;
  /** One link by hand; given again for the same pair, kind and first day it corrects the earlier one. */
  readonly addOwnershipLink: (link: GivenLink, publishedOn?: string) => Promise<OwnershipLinkAdded>;
  /** Who owns a party on a day, through which chains, and who above it is listed by which programme. */
  readonly showOwnership: (party: string, options?: TimelineOptions) => Promise<OwnershipShown>;
  /** Whether the record of ownership is sound on a day: sums, circles, spellings. */
  readonly checkOwnership: (options?: TimelineOptions) => Promise<OwnershipCheck>;
  readonly law: () => LawIndex;
  readonly showLaw: (id: string) => LawShown;
  readonly diffLaw: (from: string, to: string) => LawDiff;
  readonly replay: (id: string) => Promise<Replay>;
  readonly verifyAudit: () => Promise<AuditReport>;
  readonly doctor: () => Promise<DoctorReport>;
  readonly close: () => Promise<void>;
}
