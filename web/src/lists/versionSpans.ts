/** When each version of a list holds: from its latest possible first day to the next one's earliest, and the days in between that nobody knows. */
import type { ListSummary } from '../../../src/contract/index.ts';

type Version = ListSummary['versions'][number];

export interface VersionSpan {
  readonly kind: 'version' | 'uncertain' | 'notKnown';
  /** First day; null: since before what is known. */
  readonly from: string | null;
  /** First day no longer; null: open. */
  readonly to: string | null;
  /** Members, for a version. */
  readonly size: number | null;
}

/** In time order. An uncertain change makes a span of its own; after `knownTo` nothing is known. */
export function versionSpans(versions: readonly Version[]): readonly VersionSpan[] {
  return versions.flatMap((version, index) => {
    const next = versions[index + 1];
    const begin = beginOf(version);
    const end = next ? beginOf(next).earliest : version.knownTo;
    const spans: VersionSpan[] = [];
    if (begin.earliest !== null && begin.earliest !== begin.latest)
      spans.push({ kind: 'uncertain', from: begin.earliest, to: begin.latest, size: null });
    spans.push({ kind: 'version', from: begin.latest, to: end, size: version.size });
    if (!next && version.knownTo) spans.push({ kind: 'notKnown', from: version.knownTo, to: null, size: null });
    return spans;
  });
}

function beginOf({ effective }: Version): { readonly earliest: string | null; readonly latest: string | null } {
  if (effective === null) return { earliest: null, latest: null };
  return typeof effective === 'string' ? { earliest: effective, latest: effective } : effective;
}
