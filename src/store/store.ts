/**
 * Store: what the product remembers, as one repository per noun, the same over every database. Reads go through the store itself. What an
 * answer or a proof may rest on is written by `change`, whose events name every row; derived data by `keep`. Which tables and which database
 * stand behind it is not said here.
 */
import type { Caller } from '../domain/caller.ts';
import type { Instant } from '../kit/localDate.ts';
import type { AuditReads } from './audit/port.ts';
import type { RowReceipt } from './binding/rowLedger.ts';
import type { RowsReport } from './binding/verifyRows.ts';
import type { Change } from './commit/change.ts';
import type { DeterminationReads, DeterminationWrites } from './determinations/port.ts';
import type { ListReads, ListWrites } from './lists/port.ts';
import type { MatchResolutionReads, MatchResolutionWrites } from './matchResolutions/port.ts';
import type { NameLikenessReads, NameLikenessWrites } from './nameLikeness/port.ts';
import type { OwnershipReads, OwnershipWrites } from './ownership/port.ts';
import type { RawObjectReads, RawObjectWrites } from './raw/port.ts';
import type { RuleBookReads, RuleBookWrites } from './ruleBooks/port.ts';
import type { ScreeningReads, ScreeningWrites } from './screenings/port.ts';

/** What all tenants share. */
export interface SharedReads {
  /** Every list, those of all tenants too: for what is built over all contents, such as the name index. */
  readonly lists: ListReads;
  readonly rawObjects: RawObjectReads;
  readonly ruleBooks: RuleBookReads;
  readonly nameLikeness: NameLikenessReads;
  readonly audit: AuditReads;
}

/** What belongs to one tenant. */
export interface TenantReads {
  /** Published lists, and the tenant's own. */
  readonly lists: ListReads;
  readonly determinations: DeterminationReads;
  readonly screenings: ScreeningReads;
  readonly matchResolutions: MatchResolutionReads;
  readonly ownership: OwnershipReads;
}

/** The repositories inside a change, of the caller's tenant: they see what the change has written. */
export interface ChangeUnit extends SharedReads, TenantReads {
  readonly lists: ListWrites;
  readonly rawObjects: RawObjectWrites;
  readonly determinations: DeterminationWrites;
  readonly ruleBooks: RuleBookWrites;
  readonly screenings: ScreeningWrites;
  readonly matchResolutions: MatchResolutionWrites;
  readonly ownership: OwnershipWrites;
  /** The clock's instant under the lock, for what is recorded: what is recorded later has none that is earlier by the same clock. */
  readonly recordedAt: Instant;
  /** Receipts of every row that the change has written so far, in order. */
  written(): readonly RowReceipt[];
}

/** Only repositories of derived data: deleting all of it changes no answer. */
export interface DerivedUnit {
  readonly nameLikeness: NameLikenessWrites;
}

/** Numbers that grow with every change of lists, ownership and decisions, by whatever process. */
export interface ChangeNumbers {
  readonly lists: number;
  readonly ownership: number;
  readonly resolutions: number;
}

/** Errors of every call: STORE_BUSY, STORE_FULL, STORE_CORRUPT; of change and keep also STORE_READ_ONLY and STORE_GONE. */
export interface Store extends SharedReads {
  readonly address: StoreAddress;
  /** True when the data folder cannot be written: reads answer, change and keep throw STORE_READ_ONLY. */
  readonly readOnly: boolean;
  /** What belongs to this tenant. */
  of(tenant: string): TenantReads;
  /**
   * Runs the work under the write lock: either all of it is stored with its events, or (when the work throws) nothing. Changes that wait
   * share one transaction and one move of the log's head; each is acknowledged after the commit. Changes of one process run one after
   * another; another process is waited for, then STORE_BUSY. They do not nest. A row that no event names is a bug, and throws.
   */
  change<T>(caller: Caller, work: (unit: ChangeUnit) => Promise<Change<T>>): Promise<Changed<T>>;
  /** The same for derived data, which needs no event. */
  keep<T>(work: (unit: DerivedUnit) => Promise<T>): Promise<T>;
  /** One cheap read. */
  changes(): Promise<ChangeNumbers>;
  /** Holds every row that an event names against its digest, and counts the rows that none names. */
  verifyRows(): Promise<RowsReport>;
  /** Checks the database itself (and foreign keys): a sentence for each fault, empty when sound. For `doctor`. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface Changed<T> {
  readonly result: T;
  /** Sequences of the events in the log, in order; empty when nothing was written. */
  readonly sequences: readonly number[];
}

/** Where a store lies. */
export type StoreAddress =
  | { readonly kind: 'sqlite' /** The database file; its folder is made when missing. */; readonly path: string }
  /** Keeps nothing. */
  | { readonly kind: 'memory' };

export interface StoreOptions {
  readonly address: StoreAddress;
  /** True: never write, whatever the folder allows. */
  readonly readOnly?: boolean;
  readonly clock: () => Instant;
  /** How long a change waits for another process's; default 5000. */
  readonly busyTimeoutMs?: number;
}
