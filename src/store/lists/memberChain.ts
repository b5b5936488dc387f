/**
 * How are the members of many versions kept small? Each version stores only what differs from a neighbour that was stored before it,
 * with all members again (a keyframe) after 30 steps. Rows of a stored version never change, so history may arrive in any order.
 */

export const KEYFRAME_EVERY = 30;

export interface MemberRow {
  readonly contentId: number;
  /** 1: holds it. 0: no longer holds what the base holds. */
  readonly op: number;
}

interface MemberPlan {
  readonly baseId: number | null;
  /** Steps to the keyframe; 0 for a keyframe. */
  readonly depth: number;
  readonly rows: readonly MemberRow[];
}

/** Rows for a version that holds `members`, against a neighbour if that is smaller. */
export function planMembers(
  members: ReadonlySet<number>,
  neighbour: { readonly id: number; readonly depth: number; readonly members: ReadonlySet<number> } | null,
): MemberPlan {
  const keyframe = { baseId: null, depth: 0, rows: [...members].map((contentId) => ({ contentId, op: 1 })) };
  if (neighbour === null || neighbour.depth + 1 >= KEYFRAME_EVERY) return keyframe;
  const rows = [
    ...[...members].filter((id) => !neighbour.members.has(id)).map((contentId) => ({ contentId, op: 1 })),
    ...[...neighbour.members].filter((id) => !members.has(id)).map((contentId) => ({ contentId, op: 0 })),
  ];
  return rows.length < keyframe.rows.length ? { baseId: neighbour.id, depth: neighbour.depth + 1, rows } : keyframe;
}

/** Members of a version from the rows of its chain, keyframe first. */
export function replayMembers(chain: readonly (readonly MemberRow[])[]): Set<number> {
  const members = new Set<number>();
  for (const rows of chain) {
    for (const { contentId, op } of rows) {
      if (op === 1) members.add(contentId);
      else members.delete(contentId);
    }
  }
  return members;
}

/**
 * Which versions hold a content, from its own rows alone. `versions` ascend by id, so that a base comes before what rests on it;
 * `rows` maps a version to its op for this content.
 */
export function versionsHolding(
  versions: readonly { readonly id: number; readonly baseId: number | null }[],
  rows: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const holding = new Set<number>();
  for (const { id, baseId } of versions) {
    const op = rows.get(id);
    if (op === undefined ? baseId !== null && holding.has(baseId) : op === 1) holding.add(id);
  }
  return holding;
}
