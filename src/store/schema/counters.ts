/**
 * Gives numbers without gaps or repeats inside a unit of work. They work on every database and are rolled back with the unit.
 */
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

type CounterName = 'listChanges' | 'listVersion' | 'listingContent' | 'matchResolution' | 'ownershipVersion';

/** Moves the counter and answers its new value. */
export async function advance(database: Kysely<Tables>, name: CounterName, by = 1): Promise<number> {
  const row = await database
    .insertInto('counter')
    .values({ name, value: by })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb('counter.value', '+', by) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return Number(row.value);
}

export async function counterValue(database: Kysely<Tables>, name: CounterName): Promise<number> {
  const row = await database.selectFrom('counter').select('value').where('name', '=', name).executeTakeFirst();
  return Number(row?.value ?? 0);
}
