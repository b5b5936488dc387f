/** NameState: one immutable state of the name index, as segments over content ids, with a form that threads can share. */
import type { ScreeningIndex } from '../../../screening/index.ts';
import type { SharedIndex } from './indexFiles.ts';
import type { SharedNames } from './searchBatch.ts';

export interface NameSegment {
  readonly index: ScreeningIndex;
  readonly contentIds: Uint32Array;
  /** contentId - firstId -> ordinal + 1; 0: not in the segment. */
  readonly firstId: number;
  readonly ordinalOf: Uint32Array;
  /** The bytes that the index stands on; threads share them. */
  readonly bytes: SharedArrayBuffer;
}

export interface NameState {
  /** Another number for every state in this process. */
  readonly generation: number;
  readonly segments: readonly NameSegment[];
  /** The highest content id that it covers; every content up to there is in it, and none above. */
  readonly upTo: number;
}

let lastGeneration = 0;

export function nextState(segments: readonly NameSegment[], upTo: number): NameState {
  lastGeneration += 1;
  return { generation: lastGeneration, segments, upTo };
}

/** The keys of a segment's listings are their content ids, ascending. */
export function segmentOf({ index, bytes }: SharedIndex): NameSegment {
  const contentIds = idsOf(index);
  const firstId = contentIds[0] ?? 0;
  const ordinalOf = new Uint32Array((contentIds.at(-1) ?? 0) - firstId + 1);
  contentIds.forEach((contentId, ordinal) => {
    ordinalOf[contentId - firstId] = ordinal + 1;
  });
  return { index, contentIds, firstId, ordinalOf, bytes };
}

/** Ids that ascend from first to last in as many steps as there are listings have no gap: then the keys need not be read one by one. */
function idsOf(index: ScreeningIndex): Uint32Array {
  const idAt = (ordinal: number): number => Number(index.keyOf(ordinal));
  if (index.size === 0) return new Uint32Array();
  const first = idAt(0);
  const isWhole = idAt(index.size - 1) - first + 1 === index.size;
  const ids = new Uint32Array(index.size);
  for (let ordinal = 0; ordinal < ids.length; ordinal += 1) ids[ordinal] = isWhole ? first + ordinal : idAt(ordinal);
  return ids;
}

/** The state for threads. */
export const sharedNames = ({ generation, segments }: NameState): SharedNames => ({
  generation,
  segments: segments.map(({ bytes }) => bytes),
});
