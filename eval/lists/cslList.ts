/** The US Consolidated Screening List in one project's compact JSON (not the publisher's format): evaluation and benchmark only. */
import type { Listing } from '../../src/domain/list.ts';
import { evalListing } from './evalListing.ts';
import { readText } from './xmlRecords.ts';

interface CompactEntry {
  readonly n: string;
  readonly a?: readonly string[];
  readonly s: number;
  readonly t?: string;
  readonly c?: readonly string[];
  readonly e?: string;
}

const TYPES: Record<string, Listing['type']> = {
  Individual: 'person',
  Entity: 'organization',
  Vessel: 'vessel',
  Aircraft: 'aircraft',
};

export function readCslList(path: string): readonly Listing[] {
  const file = JSON.parse(readText(path)) as { entries: readonly CompactEntry[] };
  return file.entries
    .map((entry, row) =>
      evalListing({
        list: 'us-csl',
        sourceId: `${entry.s}-${entry.e ?? ''}-${row}`,
        type: TYPES[entry.t ?? ''] ?? 'unknown',
        names: [
          { text: entry.n, kind: 'primary' },
          ...(entry.a ?? []).map((text) => ({ text, kind: 'alias' as const })),
        ],
        // The compact copy holds countries of addresses only; they say little about a person's nationality.
        countries: entry.t === 'Individual' ? [] : (entry.c ?? []),
      }),
    )
    .filter((listing) => listing !== undefined);
}
