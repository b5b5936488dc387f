/** Definitions of every source by key, for use cases that ask again and again. */
import { DEFINITIONS } from '../../sources/definitions.ts';
import type { SourceDefinition } from '../../sources/source.ts';

const byKey: ReadonlyMap<string, SourceDefinition> = new Map(
  DEFINITIONS.map((definition) => [definition.key, definition]),
);

export const sourceDefinitions = (): ReadonlyMap<string, SourceDefinition> => byKey;
