/**
 * Facts: everything the rules engine may look at, as plain data. The app joins screening, list history and coverage into it;
 * the engine reads nothing else, so an answer can be replayed from its facts.
 */

import type { Conflict } from '../domain/evidence.ts';
import type { Membership, RowRequirement } from '../domain/list.ts';
import type { PartyRole } from '../domain/party.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { LocalDate } from '../kit/localDate.ts';

/** One listing a party may be, in one programme; one hit per (party, programme, listing), best source first. */
export interface PartyHit {
  readonly programme: string;
  readonly listingId: string;
  readonly list: string;
  readonly name: string;
  readonly programTags: readonly string[];
  /** proven: at or above the match threshold, or a person said so. open: between review and match and not settled. */
  readonly match: 'proven' | 'open';
  readonly score: number;
  /** Whether the row is in force on validAt. */
  readonly inForce: 'true' | 'false' | 'unknown';
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly requirement: RowRequirement | null;
  /** Row-level citation, if the row carries one. */
  readonly citation: { readonly instrument: string; readonly url?: string } | null;
}

export interface PartyFacts {
  readonly name: string;
  readonly role: PartyRole;
  readonly country: string | null;
  readonly hits: readonly PartyHit[];
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
  readonly state: 'loaded' | 'partial' | 'notLoaded' | 'stale' | 'outsidePeriod';
}

export interface Facts {
  readonly transaction: Transaction;
  /** The exporter (if named) is among the parties, with role `exporter`. */
  readonly parties: readonly PartyFacts[];
  /** Key: programme. A programme that is absent counts as not loaded. */
  readonly coverage: ReadonlyMap<string, ProgrammeCoverage>;
  /** Membership in a country list; asked for lists the rule book refers to. */
  readonly membership: (list: string, country: string) => CountryMembership;
  readonly validAt: LocalDate;
}
