/** partOrder: whether the parts of two names met in another order, and whether son and father changed places. */
import type { Alignment } from './alignment.ts';

/** Whether the alignment leaves the order of either name. */
export function isReordered({ meetings, count }: Alignment): boolean {
  for (let x = 0; x < count; x += 1) {
    const a = meetings[x];
    for (let y = x + 1; y < count; y += 1) {
      const b = meetings[y];
      if (a.left < b.left !== a.right < b.right) return true;
    }
  }
  return false;
}

/** X bin Y is not Y bin X: a part from before the patronymic word on one side met one from behind it on the other. */
export function isSwapped({ left, right, meetings, count }: Alignment): boolean {
  const [leftAt, rightAt] = [left.name.patronymicAt, right.name.patronymicAt];
  if (leftAt < 0 || rightAt < 0) return false;
  for (let k = 0; k < count; k += 1) {
    const { left: i, right: j, kind } = meetings[k];
    if (kind !== 'conflict' && (i === leftAt) !== (j === rightAt) && i < leftAt !== j < rightAt) return true;
  }
  return false;
}
