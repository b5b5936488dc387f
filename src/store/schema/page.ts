/** Reads and writes many rows without one statement each and without an open cursor. */

/** SQLite allows 32,766 parameters in a statement, PostgreSQL 65,535; well below both, and few enough to be built without much memory. */
export const MOST_PARAMETERS = 2000;

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
