/** The reader of a list of the user's own, loaded when one is imported: mappings are YAML, which takes a while to load. */
import type { Source, SourceFile } from '../reading/source.ts';

/** Throws LIST_ID_INVALID, MAPPING_INVALID, SOURCE_*. */
export async function ownListSource(list: string | undefined, files: readonly SourceFile[]): Promise<Source> {
  return (await import('./read.ts')).ownListOf(list, files);
}
