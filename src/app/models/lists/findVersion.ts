/** Which version of a list does a request mean by a day? If there is none, a coded error says why. */
import type { AsOf } from '../../../domain/asOf.ts';
import type { ListKey, ListVersion } from '../../../domain/list.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import { resolveVersion } from '../../../lists/index.ts';
import type { LibrarySnapshot } from './librarySnapshot.ts';
import { sourceDefinitions } from './sourceDefinitions.ts';

export interface FoundVersion {
  readonly version: ListVersion;
  readonly standing: 'certain' | 'between' | 'laterFile' | 'afterKnowledge';
  /** One sentence on how it stands on the day. */
  readonly says: string;
}

/** Versions of a list, oldest first; throws LIST_UNKNOWN or LIST_NOT_LOADED. */
export function versionsOf(snapshot: LibrarySnapshot, list: ListKey): readonly ListVersion[] {
  const versions = snapshot.versions.get(list);
  if (versions && versions.length > 0) return versions;
  const known = sourceDefinitions().has(list);
  throw new PortcullisError({
    code: known ? 'LIST_NOT_LOADED' : 'LIST_UNKNOWN',
    what: known ? `no version of ${list} is loaded` : `there is no list "${list}"`,
    where: 'list',
    expected: `one of ${[...snapshot.versions.keys()].join(', ')}`,
    hint: known ? `load it with: portcullis lists import ${list} FILE...` : 'portcullis lists shows every list',
  });
}

/** Throws also LIST_VERSION_UNKNOWN when nothing was known then. */
export function findVersion(snapshot: LibrarySnapshot, list: ListKey, asOf: AsOf): FoundVersion {
  const resolution = resolveVersion(versionsOf(snapshot, list), asOf);
  switch (resolution.state) {
    case 'certain':
      return { version: resolution.version, standing: 'certain', says: `in force on ${asOf.validAt}` };
    case 'afterKnowledge':
      return {
        version: resolution.version,
        standing: 'afterKnowledge',
        says: `known until ${resolution.knownTo}; whether it still holds on ${asOf.validAt} was not found`,
      };
    case 'beforeKnowledge':
      return {
        version: resolution.next,
        standing: 'laterFile',
        says: `the earliest version held is of ${resolution.next.publishedOn}: on ${asOf.validAt} members that were removed before it are missing`,
      };
    case 'between': {
      const version = resolution.earlier ?? resolution.candidates[0];
      if (!version) break;
      return {
        version,
        standing: 'between',
        says: `it is uncertain whether this or a newer version held on ${asOf.validAt}`,
      };
    }
    case 'none':
      break;
  }
  throw new PortcullisError({
    code: 'LIST_VERSION_UNKNOWN',
    what: `no version of ${list} was known then`,
    where: list,
    got: `valid at ${asOf.validAt}, known at ${asOf.knownAt}`,
    hint: 'ask as known later',
  });
}
