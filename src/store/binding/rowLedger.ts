/**
 * RowLedger: which rows has a change written? Every write of a bound table goes through it and gets a receipt, which the event of the
 * change then names. A change whose events leave out a row is a bug, and nothing of it is stored.
 */
import { randomBytes } from 'node:crypto';
import { rowsRoot } from '../../audit/index.ts';
import type { RowReference, RowsReference } from '../../domain/auditEvent.ts';
import type { Digest } from '../../kit/sha256.ts';
import { type BoundRow, type BoundTable, boundTableForm, rowDigest, rowKey } from './boundTables.ts';

/** Proof that a row was written in this change. */
export interface RowReceipt {
  readonly table: BoundTable;
  readonly key: string;
  readonly digest: Digest;
}

/** What a row that may be one of many stores: the event that names it, its place among the rows of its table there, and its salt. */
export interface RowPlace {
  readonly salt: string;
  readonly event: number;
  readonly leaf: number;
}

const SALT_BYTES = 16;
/** More rows of one table in one event are named by their root. */
const MOST_NAMED = 8;

export class RowLedger {
  private readonly firstEvent: number;
  private readonly receipts = new Map<RowReceipt, 'open' | 'named'>();
  private readonly placed = new Map<BoundTable, number>();
  private events = 0;

  /** `firstEvent`: the sequence that the first event of the change will have. */
  constructor(firstEvent: number) {
    this.firstEvent = firstEvent;
  }

  /** Receipts of every row written so far, in order. */
  written(): readonly RowReceipt[] {
    return [...this.receipts.keys()];
  }

  /** A new salt, hex. */
  salt(): string {
    return randomBytes(SALT_BYTES).toString('hex');
  }

  /** The place that the next row of the table will have. INVARIANT: rows of such tables are named by the first event of their change. */
  nextPlace(table: BoundTable): RowPlace {
    return { salt: this.salt(), event: this.firstEvent, leaf: this.placed.get(table) ?? 0 };
  }

  /** Notes a row as it stands in the database. */
  note(table: BoundTable, row: BoundRow, salt: string | null = null): RowReceipt {
    const receipt = { table, key: rowKey(table, row), digest: rowDigest(table, row, salt) };
    this.receipts.set(receipt, 'open');
    if (boundTableForm(table).areMany) this.placed.set(table, (this.placed.get(table) ?? 0) + 1);
    return receipt;
  }

  /** What the next event says of these rows. Throws when a row is named twice, or not by the event of its place. */
  nameInNextEvent(rows: readonly RowReceipt[]): readonly EventRow[] {
    for (const receipt of rows) {
      if (this.receipts.get(receipt) !== 'open')
        throw new Error(`row ${receipt.key} of ${receipt.table} is named twice`);
      this.receipts.set(receipt, 'named');
    }
    const tables = [...Map.groupBy(rows, ({ table }) => table)];
    const references = tables.flatMap(([table, own]) => this.referencesTo(table, own));
    this.events += 1;
    return references;
  }

  private referencesTo(table: BoundTable, rows: readonly RowReceipt[]): readonly EventRow[] {
    if (!boundTableForm(table).areMany) return rows.map(referenceOf);
    if (this.events > 0) throw new Error(`rows of ${table} are named by a later event than they store`);
    return rows.length > MOST_NAMED ? [rootOf(table, rows)] : rows.map(referenceOf);
  }

  /** Throws when a row that was written is named by no event. */
  requireAllNamed(): void {
    for (const [{ table, key }, state] of this.receipts)
      if (state === 'open') throw new Error(`no event names the row ${key} of ${table}`);
  }
}

export type EventRow = RowReference | RowsReference;

const referenceOf = ({ table, key, digest }: RowReceipt): RowReference => ({ table, key, digest });

const rootOf = (table: BoundTable, rows: readonly RowReceipt[]): RowsReference => ({
  table,
  count: rows.length,
  root: rowsRoot(rows.map(({ digest }) => digest)),
});
