/** The user's own lists: as many as wanted, each under an id that no published list will ever have. */
import { PortcullisError } from '../../kit/errors.ts';
import { definitionOf } from '../definitions/definitions.ts';
import type { SourceDefinition } from '../reading/source.ts';

/** The list of those who keep only one, and the source of them all. */
export const CUSTOM = 'custom';

const OWN_LIST = /^my(-[a-z0-9]+)+$/;
const LONGEST = 60;

/** Whether a list is one of the user's own: no published list ever has such an id. */
export const isOwnList = (list: string): boolean => list === CUSTOM || (OWN_LIST.test(list) && list.length <= LONGEST);

/** The definition of a list of the user's own; undefined for any other list. */
export function ownListDefinition(list: string): SourceDefinition | undefined {
  if (!isOwnList(list)) return undefined;
  return list === CUSTOM
    ? definitionOf(CUSTOM)
    : { ...definitionOf(CUSTOM), key: list, title: list, programmes: [list] };
}

/** The same. Throws LIST_ID_INVALID for an id that is none. */
export function requireOwnList(list: string, where: string): SourceDefinition {
  const definition = ownListDefinition(list);
  if (definition) return definition;
  throw new PortcullisError({
    code: 'LIST_ID_INVALID',
    what: 'a list of your own cannot have this id',
    where,
    expected: `my- and then small letters, digits and single hyphens, such as my-watchlist; at most ${LONGEST} characters`,
    got: `"${list.slice(0, 2 * LONGEST)}"`,
    hint: 'the beginning my- keeps it apart from published lists, whatever lists are added later',
  });
}
