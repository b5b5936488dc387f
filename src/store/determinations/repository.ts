/** Determinations of a tenant as they were given, by id. */
import type { Kysely } from 'kysely';
import type { Outcome } from '../../domain/determination.ts';
import type { KeptDetermination, StoredDetermination } from '../../domain/verdict/storedDetermination.ts';
import { PortcullisError } from '../../kit/errors.ts';
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
    const row = await this.row(id);
    return row && savedDetermination(row);
  }

  protected row(id: string): Promise<Tables['determination'] | undefined> {
    return this.database
      .selectFrom('determination')
      .selectAll()
      .where('tenant', '=', this.tenant)
      .where('id', '=', id)
      .executeTakeFirst();
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
    { value, json }: Sealed<StoredDetermination>,
    { id, at, actor }: { readonly id: string; readonly at: Instant; readonly actor: string },
  ): Promise<RowReceipt | null> {
    const place = this.ledger.nextPlace('determination');
    const row = { tenant: this.tenant, id, saved_at: at, actor, outcome: value.verdict.outcome, json };
    const result = await this.database
      .insertInto('determination')
      .values({ ...row, ...place })
      .onConflict((conflict) => conflict.columns(['tenant', 'id']).doNothing())
      .executeTakeFirst();
    if (Number(result.numInsertedOrUpdatedRows ?? 0) === 1) return this.ledger.note('determination', row, place.salt);
    await this.requireSame(id, json);
    return null;
  }

  private async requireSame(id: string, json: string): Promise<void> {
    const kept = await this.row(id);
    // What was erased cannot be compared, and the id says what it was.
    if (kept === undefined || kept.json === null || kept.json === json) return;
    throw new PortcullisError({
      code: 'DETERMINATION_CONFLICT',
      what: 'another answer is stored under this id',
      where: id,
      expected: 'the same answer from the same transaction, instant and digests',
      hint: 'one of the two did not come from what its digests say: run "portcullis replay" with the id, and tell us what differs',
    });
  }
}

const savedDetermination = (row: Tables['determination']): SavedDetermination => ({
  id: row.id,
  savedAt: row.saved_at as Instant,
  actor: row.actor,
  outcome: row.outcome as Outcome,
  determination: row.json === null ? null : (JSON.parse(row.json) as KeptDetermination),
});
