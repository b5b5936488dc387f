/** The library: open Portcullis over a data folder and ask it, as the command line and the server do. */

export { type OpenOptions, openPortcullis } from './app/compose/openPortcullis.ts';
export type { GivenCaller, Portcullis } from './app/compose/portcullis.ts';
export type {
  AskOptions,
  BatchLine,
  DetermineOptions,
  ImportOptions,
  ScreenManyOptions,
  ScreenOptions,
} from './app/requests/askOptions.ts';
export type {
  Impact,
  ListShown,
  ListSummary,
  OwnershipCheck,
  OwnershipImported,
  OwnershipLinkAdded,
  OwnershipShown,
  PortfolioRow,
  Replay,
  WhyChanged,
} from './contract/index.ts';
export { ERROR_CODES, type ErrorCode } from './contract/index.ts';
export type { Caller, Role } from './domain/caller.ts';
export type { Determination, Finding, Outcome } from './domain/determination.ts';
export type { ImportAccount, ListDiff, Listing, ListVersion } from './domain/list.ts';
export type { Match, Screening, ScreeningInput, ScreeningQuery } from './domain/screening.ts';
export type { Transaction, TransactionInput } from './domain/transaction.ts';
export { importInChild } from './jobs/importInChild.ts';
export { startIndexBuilder } from './jobs/startIndexBuilder.ts';
export { startSearchThreads } from './jobs/startSearchThreads.ts';
export { startWorkThreads } from './jobs/startWorkThreads.ts';
export { type ErrorDetail, PortcullisError } from './kit/errors.ts';
