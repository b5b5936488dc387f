/** Whether two Latin spellings are known to be the same name: they meet in one native spelling (data/nameVariants.ts). */
import { NAME_VARIANTS } from './data/nameVariants.ts';

/** Every spelling in the sets of a name; the name itself too. */
export function variantMembers(name: string): readonly string[] {
  return variantSets(name).flatMap((set) => lines()[set]?.split(' ') ?? []);
}

let setLines: readonly string[] | undefined;
const lines = (): readonly string[] => (setLines ??= NAME_VARIANTS.split('\n'));

let sets: ReadonlyMap<string, readonly number[]> | undefined;

function readSets(): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  for (const [set, line] of lines().entries()) {
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
