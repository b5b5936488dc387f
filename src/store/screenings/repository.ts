/** Screenings that were kept, by id and by the caller's own customer key. The content can be erased. */
import type { Kysely } from 'kysely';
import type { Screening } from '../../domain/screening.ts';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import type { Instant } from '../../kit/localDate.ts';
import type { Tables } from '../schema/tables.ts';
import type { SavedScreening, ScreeningWrites } from './port.ts';

export class ScreeningRepository implements ScreeningWrites {
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  async get(id: string): Promise<SavedScreening | undefined> {
    const row = await this.database.selectFrom('screening').selectAll().where('id', '=', id).executeTakeFirst();
    return row && savedScreening(row);
  }

  async ofCustomer(customer: string): Promise<readonly SavedScreening[]> {
    const query = this.database.selectFrom('screening').selectAll().where('customer', '=', customer);
    return (await query.orderBy('saved_at', 'desc').orderBy('id').execute()).map(savedScreening);
  }

  async save(saved: SavedScreening & { readonly screening: Screening }): Promise<boolean> {
    const { id, savedAt, actor, customer, screening } = saved;
    const result = await this.database
      .insertInto('screening')
      .values({ id, saved_at: savedAt, actor, customer, json: canonicalJson(screening) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
  }

  async erase(id: string): Promise<boolean> {
    const result = await this.database
      .updateTable('screening')
      .set({ json: null })
      .where('id', '=', id)
      .where('json', 'is not', null)
      .executeTakeFirst();
    return Number(result.numUpdatedRows) === 1;
  }
}

const savedScreening = (row: Tables['screening']): SavedScreening => ({
  id: row.id,
  savedAt: row.saved_at as Instant,
  actor: row.actor,
  customer: row.customer,
  screening: row.json === null ? null : (JSON.parse(row.json) as Screening),
});
