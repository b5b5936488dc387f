/** OpenFindings: findings that depend on nothing but what is missing, found again by that, without putting the keys together. */
import type { Stack } from './stack.ts';

export interface OpenFindings<Judged> {
  judged: Judged | undefined;
  readonly next: Map<string, OpenFindings<Judged>>;
  /** At the root: how many are held below. */
  held: number;
}

export const noOpenFindings = <Judged>(): OpenFindings<Judged> => ({ judged: undefined, next: new Map(), held: 0 });

const REMEMBERED = 500;

/** The finding for these missing keys, written when it is asked for first. */
export function openFinding<Judged>(root: OpenFindings<Judged>, missing: Stack<string>, write: () => Judged): Judged {
  let node = root;
  for (let index = 0; index < missing.count; index += 1) node = below(node, missing.at(index) ?? '');
  return node.judged ?? remember(root, node, write());
}

/** The same for keys in a plain list. */
export function openFindingOf<Judged>(
  root: OpenFindings<Judged>,
  keys: readonly string[],
  write: () => Judged,
): Judged {
  let node = root;
  for (const key of keys) node = below(node, key);
  return node.judged ?? remember(root, node, write());
}

/** The same for a single key. */
export function openFindingFor<Judged>(root: OpenFindings<Judged>, key: string, write: () => Judged): Judged {
  const node = below(root, key);
  return node.judged ?? remember(root, node, write());
}

/** What is found below one key more. */
export function below<Judged>(node: OpenFindings<Judged>, key: string): OpenFindings<Judged> {
  let next = node.next.get(key);
  if (!next) {
    next = noOpenFindings<Judged>();
    node.next.set(key, next);
  }
  return next;
}

function remember<Judged>(root: OpenFindings<Judged>, node: OpenFindings<Judged>, judged: Judged): Judged {
  if (root.held >= REMEMBERED) {
    root.next.clear();
    root.held = 0;
  }
  node.judged = judged;
  root.held += 1;
  return judged;
}
