/** The door of the room: what the app may use of lists: versions, standing on a day, differences, who is one party. */

export { clusterListings, type PartyLink } from './clusterListings.ts';
export { diffListVersions } from './diffListVersions.ts';
export { firstSaid } from './firstSaid.ts';
export { contradictionOf, excludes, identityEvidence } from './identityEvidence.ts';
export { importHoldReason } from './importGuard.ts';
export { judgeSameParty, LINK_POLICY } from './judgeSameParty.ts';
export { knownRow, knownVersions, wasPublished } from './knownVersions.ts';
export { type ListAge, listAge } from './listAge.ts';
export { type ListingStanding, listingInForce } from './listingInForce.ts';
export { type ListingRecord, listingTimeline } from './listingTimeline.ts';
export { type CountryMembership, membershipOf } from './membershipOf.ts';
export { areAlikeRows, pairRenumbered } from './renumbered.ts';
export { resolveVersion } from './resolveVersion.ts';
export { versionDigest } from './versionDigest.ts';
export { compareByPublication, versionsInTurn } from './versionOrder.ts';
export type { VersionWithMembers } from './versionWithMembers.ts';
