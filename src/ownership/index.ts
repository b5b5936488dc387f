/** The door of the room: what the app may use of ownership: the record, its index, shares and what they mean on a day. */

export { assessOwnership } from './assessOwnership.ts';
export { checkOwnership } from './checkOwnership.ts';
export { indexOwnership, isHeld, type Node, type OwnershipIndex, partyKey } from './indexOwnership.ts';
export { linksOfParty } from './linksOfParty.ts';
export { ownershipCircles } from './ownershipCircles.ts';
export { type Cells, linkOf } from './ownershipRow.ts';
export { type OwnershipTable, readOwnershipCsv } from './readOwnershipCsv.ts';
export { FULL, intervalOf } from './share.ts';
