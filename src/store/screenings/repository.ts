/** Screenings of a tenant that were kept, by id and with the caller's own customer key. */
import type { Kysely } from 'kysely';
import type { Screening } from '../../domain/screening.ts';
import type { Instant } from '../../kit/localDate.ts';
import type { Sealed } from '../../kit/sealed.ts';
import type { RowLedger, RowReceipt } from '../binding/rowLedger.ts';
import type { Tables } from '../schema/tables.ts';
import type { SavedScreening, ScreeningReads, ScreeningWrites } from './port.ts';

export class ScreeningRepository implements ScreeningReads {
  protected readonly database: Kysely<Tables>;
  protected readonly tenant: string;

  constructor(database: Kysely<Tables>, tenant: string) {
    this.database = database;
    this.tenant = tenant;
  }

  async get(id: string): Promise<SavedScreening | undefined> {
    const row = await this.database
      .selectFrom('screening')
      .selectAll()
      .where('tenant', '=', this.tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && savedScreening(row);
  }
}

/** Only inside a change. */
export class ScreeningWriter extends ScreeningRepository implements ScreeningWrites {
  private readonly ledger: RowLedger;

  constructor(database: Kysely<Tables>, tenant: string, ledger: RowLedger) {
    super(database, tenant);
    this.ledger = ledger;
  }

  async save(
    { json, digest }: Sealed<Screening>,
    { at, actor, customer }: { readonly at: Instant; readonly actor: string; readonly customer: string | null },
  ): Promise<RowReceipt | null> {
    const place = this.ledger.nextPlace('screening');
    const row = { tenant: this.tenant, id: digest, saved_at: at, actor, customer, json };
    const result = await this.database
      .insertInto('screening')
      .values({ ...row, ...place })
      .onConflict((conflict) => conflict.columns(['tenant', 'id']).doNothing())
      .executeTakeFirst();
    return Number(result.numInsertedOrUpdatedRows ?? 0) === 1 ? this.ledger.note('screening', row, place.salt) : null;
  }
}

const savedScreening = (row: Tables['screening']): SavedScreening => ({
  id: row.id,
  savedAt: row.saved_at as Instant,
  actor: row.actor,
  customer: row.customer,
  screening: row.json === null ? null : (JSON.parse(row.json) as Screening),
});
