/** Is a whole graph sound on a day? What assessOwnership reports for one subject, for every party in it; used when links come in. */
import type { Issue } from '../kit/issue.ts';
import type { LocalDate } from '../kit/localDate.ts';
import type { OwnershipIndex } from './indexOwnership.ts';
import { ownersOn } from './snapshot.ts';

/** Shares over 100 %, repeated statements, shares in oneself, spellings read as one. Costs one pass over the links. */
export function checkOwnership(index: OwnershipIndex, asOf: LocalDate): readonly Issue[] {
  const found = index.names.flatMap((_, node) => ownersOn(index, node, asOf).issues);
  return [...index.issues, ...found];
}
