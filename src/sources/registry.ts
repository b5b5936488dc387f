/**
 * Which sources there are. Definitions are at hand; the reader of a source is loaded when it is first used, so that start-up stays
 * cheap. To add a list: make its folder, run scripts/compileSources.ts, add one line here.
 */
import { DEFINITIONS, definitionOf } from './definitions.ts';
import type { Source, SourceDefinition } from './source.ts';

export interface SourceEntry {
  readonly definition: SourceDefinition;
  readonly load: () => Promise<Source>;
}

const LOADERS: Readonly<Record<string, () => Promise<{ readonly source: Source }>>> = {
  'au-dfat': () => import('./au-dfat/read.ts'),
  'ca-sema': () => import('./ca-sema/read.ts'),
  'ch-seco': () => import('./ch-seco/read.ts'),
  custom: () => import('./custom/read.ts'),
  'eu-fsf': () => import('./eu-fsf/read.ts'),
  'gb-uksl': () => import('./gb-uksl/read.ts'),
  'il-cyber-destinations': () => import('./il-cyber-destinations/read.ts'),
  'jp-meti': () => import('./jp-meti/read.ts'),
  opensanctions: () => import('./opensanctions/read.ts'),
  'surveillance-vendors': () => import('./surveillance-vendors/read.ts'),
  'us-ofac-nonsdn': () => import('./us-ofac-nonsdn/read.ts'),
  'un-sc': () => import('./un-sc/read.ts'),
  'us-bis-dpl': () => import('./us-bis-dpl/read.ts'),
  'us-csl': () => import('./us-csl/read.ts'),
  'us-ofac-sdn': () => import('./us-ofac-sdn/read.ts'),
};

/** Every source, by key. */
export const SOURCES: readonly SourceEntry[] = DEFINITIONS.map(entryOf);

function entryOf(definition: SourceDefinition): SourceEntry {
  const load = LOADERS[definition.key];
  if (!load) throw new Error(`source ${definition.key} has a source.yml but no reader in the registry`);
  return { definition, load: async () => (await load()).source };
}

/** The entry of one source. Throws SOURCE_UNKNOWN with the keys there are. */
export function sourceByKey(key: string): SourceEntry {
  return entryOf(definitionOf(key));
}
