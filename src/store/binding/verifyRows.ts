/**
 * Do the rows still say what the log says that was written? Every row that an event names is read and held against its digest. Rows that no
 * event names are counted: as many as the first event of the newer form tells are from before binding, and any other number is a fault.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { rowsRoot } from '../../audit/index.ts';
import {
  type AuditEvent,
  type BoundEvent,
  isBound,
  type RowReference,
  type RowsReference,
  type UnboundEvent,
} from '../../domain/auditEvent.ts';
import { MAIN_TENANT } from '../../domain/caller.ts';
import { ownMember } from '../../kit/ownMember.ts';
import { sha256 } from '../../kit/sha256.ts';
import type { AuditReads } from '../audit/port.ts';
import { chunksOf } from '../schema/page.ts';
import type { Tables } from '../schema/tables.ts';
import {
  BOUND_TABLES,
  type BoundRow,
  type BoundTable,
  boundTableForm,
  isBoundTable,
  rowDigest,
  rowKey,
} from './boundTables.ts';

export interface RowFault {
  /** Sequence of the event that names the row; null: none does. */
  readonly event: number | null;
  /** A sentence. */
  readonly says: string;
}

export interface RowsReport {
  /** Rows that an event names, and that say what they said then. */
  readonly sound: number;
  /** Rows from before events named rows, by table. They are counted, and not called sound. */
  readonly beforeBinding: Readonly<Record<string, number>>;
  /** Of those: how many have the digest that an event of then gives of their content. */
  readonly checkedByDigest: number;
  /** The first faults that were found, in the order of the log. */
  readonly faults: readonly RowFault[];
}

const MOST_FAULTS = 20;
/** Rows of large answers are read so many at a time. */
const ROWS_AT_ONCE = 50;
const EVENTS_AT_ONCE = 200;

/** `audit` reads over the same connection. Rows of events that come meanwhile are left out. */
export async function verifyRows(database: Kysely<Tables>, audit: AuditReads): Promise<RowsReport> {
  const check = new RowCheck(database);
  const { size } = await audit.head();
  const before = await check.countRows();
  let page: AuditEvent[] = [];
  for await (const { event } of audit.entries({ to: size })) {
    page.push(event);
    if (page.length < EVENTS_AT_ONCE) continue;
    await check.events(page);
    page = [];
  }
  await check.events(page);
  // Rows of changes that were committed meanwhile are named by events that were not read.
  const isSettled = (await audit.head()).size === size;
  return check.report(isSettled ? before : null);
}

class RowCheck {
  private readonly database: Kysely<Tables>;
  private readonly faults: RowFault[] = [];
  private readonly named = new Map<string, number>();
  private rowsBefore: Readonly<Record<string, number>> = {};
  private sound = 0;
  private checkedByDigest = 0;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  async countRows(): Promise<ReadonlyMap<BoundTable, number>> {
    const counts = new Map<BoundTable, number>();
    for (const table of BOUND_TABLES) {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
        this.database,
      );
      counts.set(table, Number(rows[0]?.count ?? 0));
    }
    return counts;
  }

  async events(events: readonly AuditEvent[]): Promise<void> {
    await this.boundEvents(events.filter(isBound));
    for (const event of events) if (!isBound(event)) await this.contentOfThen(event);
  }

  /** An event from before rows were named says the digest of one answer; of a screening the key is that digest. */
  private async contentOfThen({ sequence, type, subject, facts }: UnboundEvent): Promise<void> {
    const table = type === 'determinationSaved' ? 'determination' : type === 'screeningSaved' ? 'screening' : null;
    const digest = table === 'determination' ? ownMember(facts, 'content') : subject;
    if (table === null || typeof digest !== 'string') return;
    const query = this.database.selectFrom(table).select('json').where('tenant', '=', MAIN_TENANT);
    const row = await query.where('id', '=', subject).executeTakeFirst();
    if (row === undefined) this.fault(sequence, `the row ${subject} of ${table} is not there`);
    else if (row.json === null || sha256(row.json) !== digest)
      this.fault(sequence, `the row ${subject} of ${table} does not have the digest of its event`);
    else this.checkedByDigest += 1;
  }

  private async boundEvents(events: readonly BoundEvent[]): Promise<void> {
    for (const event of events) if (event.type === 'bindingBegun') this.rowsBefore = event.facts.rowsBefore;
    const single = events.flatMap(({ sequence, tenant, rows }) =>
      rows.flatMap((row) => ('key' in row ? { event: sequence, tenant, row } : [])),
    );
    for (const [table, named] of Map.groupBy(single, ({ row }) => row.table))
      for (const [tenant, ofTenant] of Map.groupBy(named, (row) => row.tenant))
        await this.singleRows(table, tenant, ofTenant);
    for (const { sequence, rows } of events)
      for (const row of rows) if ('root' in row) await this.manyRows(sequence, row);
  }

  private async singleRows(table: string, tenant: string, named: readonly NamedRow[]): Promise<void> {
    if (!isBoundTable(table)) return this.fault(named[0]?.event ?? null, `no table of the store is called ${table}`);
    this.count(table, named.length);
    for (const chunk of chunksOf(named, ROWS_AT_ONCE)) {
      const stored = await this.rowsOf(table, tenant, chunk);
      for (const { event, row } of chunk) {
        const found = stored.get(row.key);
        this.judge(event, `the row ${row.key} of ${table}`, found && digestOf(table, found), row.digest);
      }
    }
  }

  /** Rows by key, and perhaps others that are like them in a part of the key. */
  private async rowsOf(
    table: BoundTable,
    tenant: string,
    named: readonly NamedRow[],
  ): Promise<ReadonlyMap<string, BoundRow>> {
    const { key, foundBy } = boundTableForm(table);
    const part = key.indexOf(foundBy);
    const values = new Set(named.map(({ row }) => row.key.split(' ')[part] ?? ''));
    const found = await rowsFoundBy(table, tenant, [...values]).execute(this.database);
    return new Map(found.rows.map((row) => [rowKey(table, row), row]));
  }

  private async manyRows(event: number, { table, count, root }: RowsReference): Promise<void> {
    if (!isBoundTable(table)) return this.fault(event, `no table of the store is called ${table}`);
    const digests: string[] = [];
    for (;;) {
      const found = await sql<BoundRow>`select * from ${sql.table(table)}
        where event = ${event} and leaf >= ${digests.length} order by leaf limit ${ROWS_AT_ONCE}`.execute(
        this.database,
      );
      for (const row of found.rows) digests.push(digestOf(table, row) ?? '');
      if (found.rows.length < ROWS_AT_ONCE) break;
    }
    this.count(table, count);
    if (digests.length !== count)
      return this.fault(event, `the event names ${count} rows of ${table}, and ${digests.length} are there`);
    if (rowsRoot(digests) !== root) return this.fault(event, `a row of ${table} does not say what it said`);
    this.sound += count;
  }

  private judge(event: number, what: string, digest: string | null | undefined, expected: string): void {
    if (digest === expected) this.sound += 1;
    else if (digest === undefined) this.fault(event, `${what} is not there`);
    else this.fault(event, `${what} does not say what it said`);
  }

  private count(table: BoundTable, rows: number): void {
    this.named.set(table, (this.named.get(table) ?? 0) + rows);
  }

  private fault(event: number | null, says: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ event, says });
  }

  /** `counts`: rows of each table while the log was as it was read; null: it has grown since. */
  report(counts: ReadonlyMap<BoundTable, number> | null): RowsReport {
    const beforeBinding: Record<string, number> = {};
    for (const table of BOUND_TABLES) {
      const told = this.rowsBefore[table] ?? 0;
      if (told > 0) beforeBinding[table] = told;
      if (counts === null) continue;
      const unnamed = (counts.get(table) ?? 0) - (this.named.get(table) ?? 0);
      if (unnamed > told) this.fault(null, `${unnamed - told} rows of ${table} are named by no event`);
      if (unnamed < told && this.faults.length === 0)
        this.fault(null, `${told - unnamed} rows of ${table} from before binding are no longer there`);
    }
    return { sound: this.sound, beforeBinding, checkedByDigest: this.checkedByDigest, faults: this.faults };
  }
}

interface NamedRow {
  readonly event: number;
  readonly tenant: string;
  readonly row: RowReference;
}

/** Rows whose column `foundBy` has one of these values; of tables whose keys are a tenant's own, only that tenant's. */
export function rowsFoundBy(table: BoundTable, tenant: string, values: readonly string[]): RawBuilder<BoundRow> {
  const { foundBy, hasTenantKeys } = boundTableForm(table);
  const ofTenant = hasTenantKeys ? sql`tenant = ${tenant} and` : sql``;
  return sql<BoundRow>`select * from ${sql.table(table)} where ${ofTenant} ${sql.ref(foundBy)} in (${sql.join(values)})`;
}

/** null: the row has lost its salt, so that nothing can be said of it. */
function digestOf(table: BoundTable, row: BoundRow): string | null {
  const salt = ownMember(row, 'salt');
  const { isPersonal } = boundTableForm(table);
  if (!isPersonal) return rowDigest(table, row, null);
  return typeof salt === 'string' ? rowDigest(table, row, salt) : null;
}
