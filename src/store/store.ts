/**
 * Store: what the product remembers, as one repository per noun, the same over every database. Reads go through the store itself,
 * writes only through a unit of work, which is all or nothing. Which tables and which database stand behind it is not said here.
 */
import type { Instant } from '../kit/localDate.ts';
import type { AuditReads, AuditWrites } from './audit/port.ts';
import type { DeterminationReads, DeterminationWrites } from './determinations/port.ts';
import type { ListReads, ListWrites } from './lists/port.ts';
import type { MatchResolutionReads, MatchResolutionWrites } from './matchResolutions/port.ts';
import type { NameLikenessReads, NameLikenessWrites } from './nameLikeness/port.ts';
import type { OwnershipReads, OwnershipWrites } from './ownership/port.ts';
import type { RawObjectReads, RawObjectWrites } from './raw/port.ts';
import type { RuleBookReads, RuleBookWrites } from './ruleBooks/port.ts';
import type { ScreeningWrites } from './screenings/port.ts';

export interface Reads {
  readonly lists: ListReads;
  readonly rawObjects: RawObjectReads;
  readonly determinations: DeterminationReads;
  readonly ruleBooks: RuleBookReads;
  readonly matchResolutions: MatchResolutionReads;
  readonly nameLikeness: NameLikenessReads;
  readonly ownership: OwnershipReads;
  readonly audit: AuditReads;
}
/** The repositories inside a unit of work: they see its own writes. */
export interface UnitOfWork extends Reads {
  readonly lists: ListWrites;
  readonly rawObjects: RawObjectWrites;
  readonly determinations: DeterminationWrites;
  readonly ruleBooks: RuleBookWrites;
  readonly screenings: ScreeningWrites;
  readonly matchResolutions: MatchResolutionWrites;
  readonly nameLikeness: NameLikenessWrites;
  readonly ownership: OwnershipWrites;
  readonly audit: AuditWrites;
}

/** Errors of every call: STORE_BUSY, STORE_FULL, STORE_CORRUPT; of unitOfWork also STORE_READ_ONLY. */
export interface Store extends Reads {
  /** True when the data folder cannot be written: reads answer, unitOfWork throws STORE_READ_ONLY. */
  readonly readOnly: boolean;
  /**
   * Runs the work in one transaction that already holds the write lock: either all of it is stored, or (when the work throws)
   * nothing. Units of one process queue; another process is waited for, then STORE_BUSY. Units do not nest.
   */
  unitOfWork<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** A counter that grows with every change of lists, by whatever process; one cheap read. */
  dataVersion(): Promise<number>;
  /** Checks the database itself (and foreign keys): a sentence for each fault, empty when sound. For `doctor`. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Database file (its folder is made when missing), or `:memory:`. */
  readonly path: string;
  /** True: never write, whatever the folder allows. */
  readonly readOnly?: boolean;
  readonly clock: () => Instant;
  /** How long a unit of work waits for another process's; default 5000. */
  readonly busyTimeoutMs?: number;
}
