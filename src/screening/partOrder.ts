/** partOrder: whether the parts of two names met in another order, and whether son and father changed places. */
import type { Alignment } from './alignment.ts';

/** Whether the alignment leaves the order of either name. */
export function isReordered({ pairs }: Alignment): boolean {
  for (let x = 0; x < pairs.length; x += 1) {
    for (let y = x + 1; y < pairs.length; y += 1) {
      const [a, b] = [pairs[x], pairs[y]];
      if (!a || !b) continue;
      const [i, j, k, l] = [a.left[0] ?? 0, a.right[0] ?? 0, b.left[0] ?? 0, b.right[0] ?? 0];
      if (i < k !== j < l) return true;
    }
  }
  return false;
}

/** X bin Y is not Y bin X: a part from before the patronymic word on one side met one from behind it on the other. */
export function isSwapped(alignment: Alignment): boolean {
  const { left, right } = alignment;
  if (left.patronymicAt < 0 || right.patronymicAt < 0) return false;
  const crossed = alignment.pairs.filter(({ left: i, right: j, kind }) => {
    if (kind === 'conflict' || i.length === 0 || j.length === 0) return false;
    return (
      ((i[0] ?? 0) === left.patronymicAt) !== ((j[0] ?? 0) === right.patronymicAt) &&
      (i[0] ?? 0) < left.patronymicAt !== (j[0] ?? 0) < right.patronymicAt
    );
  });
  return crossed.length > 0;
}
