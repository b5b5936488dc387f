/** Is a whole graph sound on a day? What assessOwnership reports for one subject, for every party in it; used when links come in. */
import { type Issue, IssueLog } from '../kit/issue.ts';
import type { LocalDate } from '../kit/localDate.ts';
import { inOrder, type OwnershipIndex } from './indexOwnership.ts';
import { ownersOn } from './snapshot.ts';

/**
 * OWNERSHIP_OVER_100 (owners hold more than there is), OWNERSHIP_REPEATED (one holding stated twice), OWNERSHIP_SELF (shares in
 * oneself), OWNERSHIP_NAME_VARIANT (spellings read as one party). Costs one pass over the links.
 */
export function checkOwnership(index: OwnershipIndex, asOf: LocalDate): readonly Issue[] {
  const log = new IssueLog();
  for (const node of index.names.keys()) ownersOn(index, node, { asOf, log });
  return inOrder([...index.issues, ...log.list()]);
}
