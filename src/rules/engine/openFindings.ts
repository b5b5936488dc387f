/** OpenFindings: findings that depend on nothing but what is missing, found again by that, without putting the keys together. */
export interface OpenFindings<Judged> {
  judged: Judged | undefined;
  readonly next: Map<string, OpenFindings<Judged>>;
  /** At the root: how many are held below. */
  held: number;
}

export const noOpenFindings = <Judged>(): OpenFindings<Judged> => ({ judged: undefined, next: new Map(), held: 0 });

const REMEMBERED = 500;

/** The finding for these missing keys, written when it is asked for first. */
export function openFinding<Judged>(
  root: OpenFindings<Judged>,
  missing: readonly string[],
  write: () => Judged,
): Judged {
  let node = root;
  for (const key of missing) {
    let below = node.next.get(key);
    if (!below) {
      below = noOpenFindings<Judged>();
      node.next.set(key, below);
    }
    node = below;
  }
  if (node.judged === undefined) {
    if (root.held >= REMEMBERED) {
      root.next.clear();
      root.held = 0;
    }
    node.judged = write();
    root.held += 1;
  }
  return node.judged;
}
