/** Reading and writing many rows without one statement each and without a cursor held open. */

/** SQLite allows 32,766 parameters in a statement, PostgreSQL 65,535; well below both. */
export const MOST_PARAMETERS = 8000;

export function* chunksOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
