/**
 * Which contents have a name similar to a given one? Rows are stored by name. The caller decides what a name is and how similar
 * two are.
 */
import type { Kysely } from 'kysely';
import { chunksOf } from '../schema/page.ts';
import type { Tables } from '../schema/tables.ts';
import type { ContentLikeness, NameLikenessWrites } from './port.ts';

const ROWS_AT_ONCE = 1000;
const STATE_ID = 1;

export class NameLikenessRepository implements NameLikenessWrites {
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  async keptUpTo(reading: string): Promise<number> {
    const row = await this.database
      .selectFrom('name_likeness_state')
      .select('up_to')
      .where('reading', '=', reading)
      .executeTakeFirst();
    return row?.up_to ?? 0;
  }

  async of(nameKey: string): Promise<readonly ContentLikeness[] | undefined> {
    const row = await this.database
      .selectFrom('name_likeness')
      .select('hits')
      .where('name_key', '=', nameKey)
      .executeTakeFirst();
    return row && parseHits(row.hits);
  }

  async begin(reading: string): Promise<void> {
    await this.database.deleteFrom('name_likeness').execute();
    await this.complete(reading, 0);
  }

  async put(likeness: ReadonlyMap<string, readonly ContentLikeness[]>): Promise<void> {
    for (const chunk of chunksOf(likeness, ROWS_AT_ONCE)) {
      const rows = chunk.map(([name_key, hits]) => ({ name_key, hits: formatHits(hits) }));
      await this.database
        .insertInto('name_likeness')
        .values(rows)
        .onConflict((conflict) => conflict.column('name_key').doUpdateSet((eb) => ({ hits: eb.ref('excluded.hits') })))
        .execute();
    }
  }

  async complete(reading: string, upTo: number): Promise<void> {
    await this.database
      .insertInto('name_likeness_state')
      .values({ id: STATE_ID, reading, up_to: upTo })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ reading, up_to: upTo }))
      .execute();
  }
}

/** Flat, since there are many: id, score, id, score. */
const formatHits = (hits: readonly ContentLikeness[]): string =>
  JSON.stringify(hits.flatMap(({ contentId, score }) => [contentId, score]));

function parseHits(text: string): readonly ContentLikeness[] {
  const flat: readonly number[] = JSON.parse(text);
  return flat.flatMap((contentId, index) => {
    const score = flat[index + 1];
    return index % 2 === 0 && score !== undefined ? { contentId, score } : [];
  });
}
