/** Determinations as they were given, by id. */
import type { Kysely } from 'kysely';
import type { Determination, Outcome } from '../../domain/determination.ts';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import type { Instant } from '../../kit/localDate.ts';
import type { Tables } from '../schema/tables.ts';
import type { DeterminationWrites, SavedDetermination } from './port.ts';

export class DeterminationRepository implements DeterminationWrites {
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  async get(id: string): Promise<SavedDetermination | undefined> {
    const row = await this.database.selectFrom('determination').selectAll().where('id', '=', id).executeTakeFirst();
    return row && savedDetermination(row);
  }

  async save(determination: Determination, saved: { readonly at: Instant; readonly actor: string }): Promise<boolean> {
    const { id, outcome } = determination;
    const result = await this.database
      .insertInto('determination')
      .values({ id, saved_at: saved.at, actor: saved.actor, outcome, json: canonicalJson(determination) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
  }
}

const savedDetermination = (row: Tables['determination']): SavedDetermination => ({
  id: row.id,
  savedAt: row.saved_at as Instant,
  actor: row.actor,
  outcome: row.outcome as Outcome,
  determination: row.json === null ? null : (JSON.parse(row.json) as Determination),
});
