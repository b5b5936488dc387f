/** The door of the room: what the app may use of the store: opening it, and the ports of its nouns. */

export type { AuditReads } from './audit/port.ts';
export type { RowReceipt } from './binding/rowLedger.ts';
export type { RowsReport } from './binding/verifyRows.ts';
export { type Change, type ChangeEvent, unchanged } from './commit/change.ts';
export type { SavedDetermination } from './determinations/port.ts';
export type { ListingHistory, ListingReference, MemberReference, NewContent, StoredListing } from './lists/port.ts';
export type { MatchResolution } from './matchResolutions/port.ts';
export type { ContentLikeness } from './nameLikeness/port.ts';
export { openStore } from './openStore.ts';
export type { NewOwnershipLink, OwnershipVersion, StoredOwnershipLink } from './ownership/port.ts';
export type { EncodedRawObject, RawObjectReads } from './raw/port.ts';
export { DICTIONARY_LIMIT, encodeRawObject, encodeRawStream, type RawBase } from './raw/rawCodec.ts';
export type { ChangeNumbers, ChangeUnit, Store, StoreAddress, TenantReads } from './store.ts';
