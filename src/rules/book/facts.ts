/**
 * Facts: everything the rules engine may look at, as plain data. The app joins screening, list history and coverage into it;
 * the engine reads nothing else, so an answer can be replayed from its facts.
 */

import type { DealSign } from '../../domain/deal/dealSign.ts';
import type { OwnListing } from '../../domain/determination.ts';
import type { Conflict } from '../../domain/evidence.ts';
import type { Membership, RowRequirement } from '../../domain/list.ts';
import type { OwnershipOutcome } from '../../domain/ownership.ts';
import type { PartyRole } from '../../domain/party.ts';
import type { MatchBasis } from '../../domain/screening.ts';
import type { Transaction } from '../../domain/transaction.ts';
import type { LocalDate } from '../../kit/localDate.ts';

/** One listing a party may be, in one programme; one hit per (party, programme, listing), best source first. */
export interface PartyHit {
  readonly programme: string;
  readonly listingId: string;
  readonly list: string;
  readonly name: string;
  readonly programTags: readonly string[];
  /** proven: a name that fits and proves, or a person said so. open: a likeness, or a name that many have (a state's body, one word), not settled. */
  readonly match: 'proven' | 'open';
  readonly score: number;
  /** What other than the name met. address: the party is at the listing. */
  readonly basis?: MatchBasis;
  /** Whether the row is in force on validAt. */
  readonly inForce: 'true' | 'false' | 'unknown';
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly requirement: RowRequirement | null;
  /** Row-level citation, if the row carries one. */
  readonly citation: { readonly instrument: string; readonly url?: string } | null;
}

/**
 * What listed owners hold of a party, added up over one programme (by the ownership room, or by the app from
 * `transaction.parties[].owners`). One entry per programme whose listed parties were looked for among the owners.
 */
export interface OwnershipResult {
  readonly programme: string;
  /** Per cent that listed owners are proven to hold together, 0 to 100. */
  readonly atLeast: number;
  /** Per cent they hold at most: proven, plus open matches, plus shares whose owners are not named. */
  readonly atMost: number;
  readonly owners: readonly { readonly name: string; readonly share: number; readonly listingId: string }[];
}

/** The answer to one ownership test of the law for one party, by the engine in src/ownership over the links known. */
export interface OwnershipAnswer {
  /** `ownedTestKey` of the test. */
  readonly test: string;
  readonly programmes: readonly string[];
  readonly outcome: OwnershipOutcome;
  /** Most per cent that listed owners may hold, unaccounted shares and open matches included; a bound, so never too low. */
  readonly atMost: number;
  /** Listed parties above it, each with its listing. */
  readonly owners: readonly { readonly name: string; readonly hit: PartyHit }[];
  /** Why, and by which chains. */
  readonly says: string;
  /** What a person has to look into, whatever the outcome. */
  readonly redFlags: readonly string[];
  /** Keys of what would settle it (`owners:<party>`, `match:<listing>`); empty unless undetermined. */
  readonly missing: readonly string[];
}

/** A listed party above one, on a programme for which no ownership test holds on the day. */
export interface ListedOwner {
  readonly name: string;
  readonly programme: string;
  readonly hit: PartyHit;
  /** By which chain. */
  readonly says: string;
  /** undetermined: how the list treats ownership is not modelled. redFlag: it has a test, and none is in force on the day. */
  readonly effect: 'undetermined' | 'redFlag';
}

/** A row of a list of the user's own that a party, or an owner of one, may be. No rule reads it; it leaves a red flag and nothing else. */
export interface OwnListed {
  readonly listing: OwnListing;
  readonly match: PartyHit['match'];
  /** The one who is listed is not a party but stands above one. */
  readonly isOwner: boolean;
}

export interface PartyFacts {
  readonly name: string;
  readonly role: PartyRole;
  readonly country: string | null;
  readonly hits: readonly PartyHit[];
  /**
   * Absent, or without an entry for a programme: not known, and rules that read ownership are undetermined. A natural person has no
   * owners: give an entry with atLeast 0 and atMost 0.
   */
  readonly ownership?: readonly OwnershipResult[];
  /** One for each test of the day whose owners were looked for; goes before `ownership`. */
  readonly ownershipAnswers?: readonly OwnershipAnswer[];
  readonly listedOwners?: readonly ListedOwner[];
}

/** What a country list says of one country on validAt. */
export interface CountryMembership {
  readonly membership: Membership;
  /** Why it is unknown or disputed, or on which version it rests: one sentence. */
  readonly says: string;
  readonly conflicts: readonly Conflict[];
  readonly version: string | null;
}

export interface ProgrammeCoverage {
  /** On `loaded` and `stale` a no-hit counts. */
  readonly state: 'loaded' | 'partial' | 'notLoaded' | 'stale' | 'outsidePeriod';
  /** Where stale: days by which the list is too old. */
  readonly staleBy?: number;
}

export interface Facts {
  readonly transaction: Transaction;
  /** The exporter (if named) is among the parties, with role `exporter`. */
  readonly parties: readonly PartyFacts[];
  /** Absent: nobody stands on a list of the user's own. */
  readonly ownListed?: readonly OwnListed[];
  /** What the text of the deal says by itself. Absent: it was not read, or nothing was found. */
  readonly signs?: readonly DealSign[];
  /** Key: programme. A programme that is absent counts as not loaded. */
  readonly coverage: ReadonlyMap<string, ProgrammeCoverage>;
  /** Membership in a country list; asked for lists the rule book refers to. */
  readonly membership: (list: string, country: string) => CountryMembership;
  readonly validAt: LocalDate;
}
