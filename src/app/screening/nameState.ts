/** NameState: one immutable state of the name index, as segments over content ids, and its form that threads can share. */
import type { ScreeningIndex } from '../../screening/index.ts';
import { shareIndex } from './indexFiles.ts';
import type { SharedNames } from './searchBatch.ts';

export interface NameSegment {
  readonly index: ScreeningIndex;
  readonly contentIds: Uint32Array;
  /** contentId - firstId -> ordinal + 1; 0: not in the segment. */
  readonly firstId: number;
  readonly ordinalOf: Uint32Array;
  /** The bytes that the index stands on, when threads can share them. */
  readonly bytes: SharedArrayBuffer | null;
}

export interface NameState {
  /** Another number for every state in this process. */
  readonly generation: number;
  readonly segments: readonly NameSegment[];
}

let lastGeneration = 0;

export function nextState(segments: readonly NameSegment[]): NameState {
  lastGeneration += 1;
  return { generation: lastGeneration, segments };
}

/** The keys of a segment's listings are their content ids. */
export function segmentOf(index: ScreeningIndex, bytes: SharedArrayBuffer | null = null): NameSegment {
  const contentIds = Uint32Array.from({ length: index.size }, (_, ordinal) => Number(index.keyOf(ordinal)));
  const firstId = contentIds[0] ?? 0;
  const ordinalOf = new Uint32Array((contentIds.at(-1) ?? 0) - firstId + 1);
  contentIds.forEach((id, ordinal) => {
    ordinalOf[id - firstId] = ordinal + 1;
  });
  return { index, contentIds, firstId, ordinalOf, bytes };
}

const sharedForms = new WeakMap<NameState, SharedNames>();

/** The state for threads. Segments that were built and not read from a file are copied into shared memory, once. */
export function sharedNames(state: NameState): SharedNames {
  const known = sharedForms.get(state);
  if (known) return known;
  const shared = {
    generation: state.generation,
    segments: state.segments.map(({ index, bytes }) => bytes ?? shareIndex(index)),
  };
  sharedForms.set(state, shared);
  return shared;
}
