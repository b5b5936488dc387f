/** Use case: which versions of a list are held? */
import { listVersions as operation } from '../../../contract/operations/lists/versions.ts';
import { versionsOf } from '../../models/lists/findVersion.ts';
import { implement } from '../../requests/implement.ts';
import { versionShown } from './summariseLists.ts';

export const listVersionsOperation = implement(operation, async ({ moments }, { list }) => {
  const { snapshot } = await moments.storedLists();
  return versionsOf(snapshot, list).map((version) => versionShown(moments, version));
});
