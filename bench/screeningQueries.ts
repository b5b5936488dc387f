/** Queries for the screening benchmarks. */
import { DAMAGES, damageName, seededRandom, syntheticNames } from './syntheticNames.ts';

export interface BenchQuery {
  readonly text: string;
  /** Place of the name that is meant; -1: nobody. */
  readonly expected: number;
}

/** Half of the queries mean a name of the index, damaged in one of the ways in turn, half mean nobody. */
export function makeQueries(names: readonly string[], count: number, seed: number): readonly BenchQuery[] {
  const random = seededRandom(seed);
  const strangers = syntheticNames(count, seed + 1);
  return Array.from({ length: count }, (_, k) => {
    if (k % 2 === 0) return { text: strangers[k] ?? '', expected: -1 };
    const expected = Math.floor(random() * names.length);
    const damage = DAMAGES[(k >> 2) % DAMAGES.length] ?? 'typo1';
    return { text: damageName(names[expected] ?? '', damage, random), expected };
  });
}
