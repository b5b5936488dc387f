/** Use case: which versions of a list are held? */
import { listVersions as operation } from '../../../contract/operations/lists/versions.ts';
import { versionsOf } from '../../models/lists/findVersion.ts';
import { implement } from '../../requests/implement.ts';
import { plainVersion } from './summariseLists.ts';

export const listVersionsOperation = implement(operation, async ({ lists }, { list }) =>
  versionsOf(await lists.snapshot(), list).map(plainVersion),
);
