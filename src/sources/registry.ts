/**
 * Which sources are there? Definitions are compiled in; the reader of a source is loaded when it is first used, so that start-up
 * is fast. To add a list: make its folder, run scripts/compileSources.ts, add one line here.
 */
import { DEFINITIONS, definitionOf } from './definitions/definitions.ts';
import type { Fetching } from './download/fetching.ts';
import type { Source, SourceDefinition } from './reading/source.ts';

export interface SourceEntry {
  readonly definition: SourceDefinition;
  readonly load: () => Promise<Source>;
  /** Where its files come from. */
  readonly fetching: () => Promise<Fetching>;
}

interface SourceFolder {
  readonly read: () => Promise<{ readonly source: Source }>;
  readonly fetch: () => Promise<{ readonly fetching: Fetching }>;
}

const FOLDERS: ReadonlyMap<string, SourceFolder> = new Map(
  Object.entries<SourceFolder>({
    'au-dfat': { read: () => import('./au-dfat/read.ts'), fetch: () => import('./au-dfat/fetch.ts') },
    'ca-sema': { read: () => import('./ca-sema/read.ts'), fetch: () => import('./ca-sema/fetch.ts') },
    'ch-seco': { read: () => import('./ch-seco/read.ts'), fetch: () => import('./ch-seco/fetch.ts') },
    custom: { read: () => import('./custom/read.ts'), fetch: () => import('./custom/fetch.ts') },
    'eu-fsf': { read: () => import('./eu-fsf/read.ts'), fetch: () => import('./eu-fsf/fetch.ts') },
    'gb-uksl': { read: () => import('./gb-uksl/read.ts'), fetch: () => import('./gb-uksl/fetch.ts') },
    'il-cyber-destinations': {
      read: () => import('./il-cyber-destinations/read.ts'),
      fetch: () => import('./il-cyber-destinations/fetch.ts'),
    },
    'jp-meti': { read: () => import('./jp-meti/read.ts'), fetch: () => import('./jp-meti/fetch.ts') },
    opensanctions: { read: () => import('./opensanctions/read.ts'), fetch: () => import('./opensanctions/fetch.ts') },
    'surveillance-vendors': {
      read: () => import('./surveillance-vendors/read.ts'),
      fetch: () => import('./surveillance-vendors/fetch.ts'),
    },
    'un-sc': { read: () => import('./un-sc/read.ts'), fetch: () => import('./un-sc/fetch.ts') },
    'us-bis-dpl': { read: () => import('./us-bis-dpl/read.ts'), fetch: () => import('./us-bis-dpl/fetch.ts') },
    'us-csl': { read: () => import('./us-csl/read.ts'), fetch: () => import('./us-csl/fetch.ts') },
    'us-ofac-nonsdn': {
      read: () => import('./us-ofac-nonsdn/read.ts'),
      fetch: () => import('./us-ofac-nonsdn/fetch.ts'),
    },
    'us-ofac-sdn': { read: () => import('./us-ofac-sdn/read.ts'), fetch: () => import('./us-ofac-sdn/fetch.ts') },
  }),
);

/** Every source, by key. */
export const SOURCES: readonly SourceEntry[] = DEFINITIONS.map(entryOf);

function entryOf(definition: SourceDefinition): SourceEntry {
  const folder = FOLDERS.get(definition.key);
  if (!folder) throw new Error(`source ${definition.key} has a source.yml and does not stand in the registry`);
  return {
    definition,
    load: async () => (await folder.read()).source,
    fetching: async () => (await folder.fetch()).fetching,
  };
}

/** The entry of one source. Throws SOURCE_UNKNOWN with the keys there are. */
export function sourceByKey(key: string): SourceEntry {
  return entryOf(definitionOf(key));
}
