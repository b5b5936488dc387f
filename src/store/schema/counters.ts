/**
 * Gives numbers without gaps or repeats inside a change. They work on every database and are rolled back with it.
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

/** Values of these counters; those that never moved are 0. */
export async function counterValues<N extends CounterName>(
  database: Kysely<Tables>,
  names: readonly N[],
): Promise<Readonly<Record<N, number>>> {
  const rows = await database.selectFrom('counter').select(['name', 'value']).where('name', 'in', names).execute();
  const values = new Map(rows.map(({ name, value }) => [name, Number(value)]));
  return Object.fromEntries(names.map((name) => [name, values.get(name) ?? 0])) as Record<N, number>;
}
