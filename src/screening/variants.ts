/** Whether two Latin spellings are known to be the same name: they meet in one native spelling (data/variants.ts). */
import { NAME_VARIANTS } from './data/nameVariants.ts';

let sets: ReadonlyMap<string, readonly number[]> | undefined;

function readSets(): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  for (const [set, line] of NAME_VARIANTS.split('\n').entries()) {
    for (const name of line.split(' ')) {
      const known = table.get(name);
      if (known) known.push(set);
      else table.set(name, [set]);
    }
  }
  return table;
}

/** Numbers of the sets that a spelling belongs to. */
export function variantSets(name: string): readonly number[] {
  sets ??= readSets();
  return sets.get(name) ?? [];
}

export function sameVariant(a: string, b: string): boolean {
  const left = variantSets(a);
  if (left.length === 0) return false;
  const right = variantSets(b);
  return left.some((set) => right.includes(set));
}
