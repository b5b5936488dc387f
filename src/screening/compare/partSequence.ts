/** partSequence: whether the parts of two names stand in another order, and whether son and father changed places. */
import type { Alignment } from './alignment.ts';

/** Whether the aligned parts stand in another order on the other side. */
export function isReordered(alignment: Alignment): boolean {
  const { spanCount } = alignment;
  for (let x = 0; x < spanCount; x += 1) {
    const a = alignment.spanAt(x);
    for (let y = x + 1; y < spanCount; y += 1) {
      const b = alignment.spanAt(y);
      if (a.left < b.left !== a.right < b.right) return true;
    }
  }
  return false;
}

/** X bin Y is not Y bin X: a part before the patronymic word on one side is aligned with a part after it on the other. */
export function isSwapped(alignment: Alignment): boolean {
  const { left, right } = alignment;
  const [leftAt, rightAt] = [left.name.patronymicAt, right.name.patronymicAt];
  if (leftAt < 0 || rightAt < 0) return false;
  for (let k = 0; k < alignment.spanCount; k += 1) {
    const { left: i, right: j, kind } = alignment.spanAt(k);
    if (kind !== 'conflict' && (i === leftAt) !== (j === rightAt) && i < leftAt !== j < rightAt) return true;
  }
  return false;
}
