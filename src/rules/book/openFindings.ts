/**
 * OpenFindings: a cache of findings that depend only on what is missing. They are found by the missing keys without joining
 * them. Other values that follow from a sequence of texts alone are cached in the same way.
 */
import type { Stack } from './stack.ts';

export interface OpenFindings<Judged> {
  judged: Judged | undefined;
  /** The first key below; most nodes have no other, so that finding it is one comparison. */
  key: string | undefined;
  first: OpenFindings<Judged> | undefined;
  /** The other keys below. */
  others: Map<string, OpenFindings<Judged>> | undefined;
  /** At the root: how many are held below. */
  held: number;
}

export const noOpenFindings = <Judged>(): OpenFindings<Judged> => ({
  judged: undefined,
  key: undefined,
  first: undefined,
  others: undefined,
  held: 0,
});

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
  if (node.first && node.key === key) return node.first;
  return node.others?.get(key) ?? addBelow(node, key);
}

function addBelow<Judged>(node: OpenFindings<Judged>, key: string): OpenFindings<Judged> {
  const added = noOpenFindings<Judged>();
  if (node.first) {
    node.others ??= new Map();
    node.others.set(key, added);
  } else {
    node.key = key;
    node.first = added;
  }
  return added;
}

/** Keeps what was written; beyond a bound, what was kept before is let go. */
export function remember<Judged>(root: OpenFindings<Judged>, node: OpenFindings<Judged>, judged: Judged): Judged {
  if (root.held >= REMEMBERED) {
    root.first = undefined;
    root.others = undefined;
    root.held = 0;
  }
  node.judged = judged;
  root.held += 1;
  return judged;
}
