/** The library: open Portcullis over a data folder and ask it, as the command line and the server do. */

export { type OpenOptions, openPortcullis } from './app/compose/openPortcullis.ts';
export type { Portcullis } from './app/compose/portcullis.ts';
export type {
  AskOptions,
  BatchLine,
  DetermineOptions,
  ImportOptions,
  ScreenManyOptions,
  ScreenOptions,
} from './app/requests/askOptions.ts';
export { ERROR_CODES, type ErrorCode } from './contract/errorCodes.ts';
export type { Impact, PortfolioRow } from './contract/impact.ts';
export type { ListShown, ListSummary } from './contract/listShown.ts';
export type {
  OwnershipCheck,
  OwnershipImported,
  OwnershipLinkAdded,
  OwnershipShown,
} from './contract/ownershipShown.ts';
export type { Replay } from './contract/replay.ts';
export type { Determination, Finding, Outcome } from './domain/determination.ts';
export type { ImportAccount, ListDiff, Listing, ListVersion } from './domain/list.ts';
export type { Match, Screening, ScreeningQuery } from './domain/screening.ts';
export type { Transaction, TransactionInput } from './domain/transaction.ts';
export { startSearchThreads } from './jobs/startSearchThreads.ts';
export { type ErrorDetail, PortcullisError } from './kit/errors.ts';
export type { WhyChanged } from './rules/change/whyChanged.ts';
