/** Screenings that were kept, by id and with the caller's own customer key. */
import type { Kysely } from 'kysely';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import type { Tables } from '../schema/tables.ts';
import type { SavedScreening, ScreeningWrites } from './port.ts';

export class ScreeningRepository implements ScreeningWrites {
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  async save(saved: SavedScreening): Promise<boolean> {
    const { id, savedAt, actor, customer, screening } = saved;
    const result = await this.database
      .insertInto('screening')
      .values({ id, saved_at: savedAt, actor, customer, json: canonicalJson(screening) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
  }
}
