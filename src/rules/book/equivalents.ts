/** Which entries of other control lists stand for the same thing, by what each list says of the others? */

import type { EntrySource } from '../law/ruleBookSource.ts';
import { readCode } from './codeIndex.ts';
import type { RuleBook } from './ruleBook.ts';

export type Relation = 'same' | 'narrower' | 'broader' | 'overlapping';

export interface Equivalent {
  readonly list: string;
  readonly regime: string;
  readonly code: string;
  readonly title: string;
  /** How that entry stands to the one asked for: broader covers more. overlapping: related through an entry that holds both. */
  readonly relation: Relation;
  /** The way there, `list code` by `list code`; the shortest one. */
  readonly through: readonly string[];
  /** From when it is an entry there; null: not known. */
  readonly validFrom: EntrySource['validFrom'] | null;
  /** The equivalence is a pointer for classifying, never a classification. */
  readonly verification: EntrySource['evidence']['verification'];
}

interface Node {
  readonly list: string;
  readonly regime: string;
  readonly entry: EntrySource;
}

interface Edge {
  readonly to: string;
  /** What `to` is, seen from here. */
  readonly relation: Relation;
}

interface Graph {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
}

const graphs = new WeakMap<RuleBook, Graph>();

/** Entries on other lists for a code of `list`, nearest first; empty when the list has no such code or says nothing of others. */
export function equivalents(book: RuleBook, list: string, code: string): readonly Equivalent[] {
  const read = readCode(code);
  const found = read && book.codeIndexes.get(list)?.find(read);
  if (!found) return [];
  const graph = graphs.get(book) ?? buildGraph(book);
  graphs.set(book, graph);
  return walk(graph, `${list} ${found.entry.code}`).filter((other) => other.list !== list);
}

function buildGraph(book: RuleBook): Graph {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge[]>();
  const link = (from: string, to: string, relation: Relation) =>
    edges.set(from, [...(edges.get(from) ?? []), { to, relation }]);
  for (const { regime, controlLists } of book.source.regimes)
    for (const { key, entries } of controlLists)
      for (const entry of entries) {
        const here = `${key} ${entry.code}`;
        nodes.set(here, { list: key, regime: regime.key, entry });
        for (const { list, code, relation } of entry.sameAs) {
          // The data say what this entry is to the other; seen from here the other is the opposite.
          link(here, `${list} ${code}`, opposite(relation));
          link(`${list} ${code}`, here, relation);
        }
      }
  return { nodes, edges };
}

const opposite = (relation: 'same' | 'narrower' | 'broader'): Relation =>
  relation === 'same' ? 'same' : relation === 'narrower' ? 'broader' : 'narrower';

/** Narrower of narrower is narrower; up and down again only overlaps. */
function compose(first: Relation, second: Relation): Relation {
  if (first === 'same') return second;
  return second === 'same' || second === first ? first : 'overlapping';
}

function walk({ nodes, edges }: Graph, start: string): readonly Equivalent[] {
  const found: Equivalent[] = [];
  const seen = new Set([start]);
  let frontier: readonly { at: string; relation: Relation; through: readonly string[] }[] = [
    { at: start, relation: 'same', through: [] },
  ];
  while (frontier.length > 0) {
    const next: (typeof frontier)[number][] = [];
    for (const { at, relation, through } of frontier)
      for (const edge of edges.get(at) ?? []) {
        const node = nodes.get(edge.to);
        if (seen.has(edge.to) || !node) continue;
        seen.add(edge.to);
        const step = { at: edge.to, relation: compose(relation, edge.relation), through: [...through, at] };
        next.push(step);
        found.push(describe(node, step));
      }
    frontier = next;
  }
  return found;
}

function describe(
  { list, regime, entry }: Node,
  { relation, through }: { relation: Relation; through: readonly string[] },
): Equivalent {
  const { code, title, validFrom, evidence } = entry;
  return {
    list,
    regime,
    code,
    title,
    relation,
    through,
    validFrom: validFrom ?? null,
    verification: evidence.verification,
  };
}
