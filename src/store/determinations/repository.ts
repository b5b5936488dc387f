/** Determinations of a tenant as they were given, by id. */
import type { Kysely } from 'kysely';
import type { Determination, Outcome } from '../../domain/determination.ts';
import type { Instant } from '../../kit/localDate.ts';
import type { Sealed } from '../../kit/sealed.ts';
import type { RowLedger, RowReceipt } from '../binding/rowLedger.ts';
import type { Tables } from '../schema/tables.ts';
import type { DeterminationReads, DeterminationWrites, SavedDetermination } from './port.ts';

export class DeterminationRepository implements DeterminationReads {
  protected readonly database: Kysely<Tables>;
  protected readonly tenant: string;

  constructor(database: Kysely<Tables>, tenant: string) {
    this.database = database;
    this.tenant = tenant;
  }

  async get(id: string): Promise<SavedDetermination | undefined> {
    const row = await this.database
      .selectFrom('determination')
      .selectAll()
      .where('tenant', '=', this.tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && savedDetermination(row);
  }
}

/** Only inside a change. */
export class DeterminationWriter extends DeterminationRepository implements DeterminationWrites {
  private readonly ledger: RowLedger;

  constructor(database: Kysely<Tables>, tenant: string, ledger: RowLedger) {
    super(database, tenant);
    this.ledger = ledger;
  }

  async save(
    { value: { id, outcome }, json }: Sealed<Determination>,
    saved: { readonly at: Instant; readonly actor: string },
  ): Promise<RowReceipt | null> {
    const place = this.ledger.nextPlace('determination');
    const row = { tenant: this.tenant, id, saved_at: saved.at, actor: saved.actor, outcome, json };
    const result = await this.database
      .insertInto('determination')
      .values({ ...row, ...place })
      .onConflict((conflict) => conflict.columns(['tenant', 'id']).doNothing())
      .executeTakeFirst();
    return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
      ? this.ledger.note('determination', row, place.salt)
      : null;
  }
}

const savedDetermination = (row: Tables['determination']): SavedDetermination => ({
  id: row.id,
  savedAt: row.saved_at as Instant,
  actor: row.actor,
  outcome: row.outcome as Outcome,
  determination: row.json === null ? null : (JSON.parse(row.json) as Determination),
});
