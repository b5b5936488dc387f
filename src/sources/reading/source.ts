/**
 * Source: how is one published list read from its publisher's own files? Each source is a folder with source.yml, fetch.ts,
 * read.ts, map.ts and its tests. This file holds what they have in common; download/fetching.ts does so for fetch.ts.
 */

import type { Listing, ListVersion } from '../../domain/list.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { AccountBuilder } from './account.ts';

/** A file as given: a name (to tell sdn.csv from alt.csv) and its bytes, opened as often as needed. */
export interface SourceFile {
  readonly name: string;
  /** Uncompressed bytes; a reader may stream them. */
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly size: number;
}

/** What stands in source.yml. */
export interface SourceDefinition {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly kind: 'parties' | 'countries';
  readonly official: boolean;
  readonly url: string;
  readonly licence: string;
  /** Programmes its rows belong to. */
  readonly programmes: readonly string[];
  /** Largest share of rows that may vanish in one import without a person's word, 0..1. */
  readonly shrinkGuard: number;
  /** Days after which a version counts as stale. */
  readonly staleAfterDays: number;
  /** Whether the publisher's rows carry their own period of listing. */
  readonly rowPeriods: boolean;
}

/** What reading files gives besides listings. */
export interface SourceHeader {
  /** Day of publication, when the file says it. */
  readonly publishedOn: LocalDate | null;
  /** Sizes stated in the file, to be asserted. */
  readonly statedSize: number | null;
  readonly coverage: 'full' | 'partial';
  readonly notes: readonly string[];
  /** Programmes that the file says it includes, with or without rows. */
  readonly included?: readonly string[];
  /** Version metadata beyond the usual (reported lists, lists of one's own): effective, knownTo, size, basis and so on. */
  readonly version?: Partial<
    Pick<ListVersion, 'effective' | 'knownTo' | 'size' | 'basis' | 'citations' | 'conflicts' | 'own'>
  >;
}

export interface Source {
  readonly definition: SourceDefinition;
  /**
   * Reads the files, strictly: each field is counted in `account` as used, ignored by name, or reported as an Issue. Listings are
   * yielded as they are read, in file order. Throws PortcullisError SOURCE_* when the file is not this source's, truncated or unsafe.
   */
  readonly read: (files: readonly SourceFile[], account: AccountBuilder) => AsyncGenerator<Listing, SourceHeader>;
}
