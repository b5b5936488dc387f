/** Definitions of every source by key, for use cases that ask again and again; a list of the user's own has one as well. */
import type { ListVersion } from '../../../domain/list.ts';
import { DEFINITIONS, ownListDefinition, type SourceDefinition } from '../../../sources/index.ts';

/** Only published lists are gone through; a user's own is found by its key. */
class Definitions extends Map<string, SourceDefinition> {
  override get(list: string): SourceDefinition | undefined {
    return super.get(list) ?? ownListDefinition(list);
  }
}

const byKey: ReadonlyMap<string, SourceDefinition> = new Definitions(
  DEFINITIONS.map((definition) => [definition.key, definition]),
);

export const sourceDefinitions = (): ReadonlyMap<string, SourceDefinition> => byKey;

/** What a list is called and how long it keeps: as the version itself says, else as its source. */
export const describedBy = (version: ListVersion | undefined, definition: SourceDefinition) => ({
  title: version?.own?.title ?? definition.title,
  staleAfterDays: version?.own?.staleAfterDays ?? definition.staleAfterDays,
});
