/** The door of the room: what edges and the web may use: request and response schemas, readers of input, error codes. */

export { type AuditReport, auditReportSchema } from './auditReport.ts';
export { countriesSchema, countryShownSchema } from './countryShown.ts';
export type { DoctorReport } from './doctorReport.ts';
export {
  type DossierEntityShown,
  type DossierIndex,
  type DossierShown,
  dossierIndexSchema,
  dossierShownSchema,
} from './dossierShown.ts';
export { ERROR_CODES, type ErrorCode, EXIT, exitStatusOf, httpStatusOf, isErrorCode } from './errorCodes.ts';
export type { GivenLink } from './givenLink.ts';
export {
  type Impact,
  type ImpactHit,
  impactRequestSchema,
  impactSchema,
  type PortfolioRow,
  portfolioRowSchema,
} from './impact.ts';
export {
  type LawDiff,
  type LawIndex,
  type LawShown,
  lawDiffSchema,
  lawIndexSchema,
  lawShownSchema,
} from './lawShown.ts';
export { type ListShown, type ListSummary, listShownSchema, listSummarySchema } from './listShown.ts';
export type { ListUpdate, SourceUpdate } from './listUpdate.ts';
export type {
  BatchLine,
  HttpAddress,
  InputOf,
  Operation,
  OutputOf,
  ProgressOf,
  ReadInputOf,
  ResultOf,
  Watch,
} from './operation.ts';
export { argsOfInput, inputOfArgs } from './operationArgs.ts';
export {
  type OwnershipCheck,
  type OwnershipImported,
  type OwnershipLinkAdded,
  type OwnershipShown,
  ownershipShownSchema,
} from './ownershipShown.ts';
export { faultsOf, inputError, parseJson, parseWith } from './parse.ts';
export {
  type LinkSettled,
  type NamesLinked,
  type PartyLinkShown,
  type PartyListing,
  type PartyTimeline,
  partyTimelineSchema,
  type TimelineEntryShown,
  type TimelineParty,
  type UndecidedLink,
  type UndecidedWork,
} from './partyTimeline.ts';
export { isPermitted, PERMISSIONS, type Permission } from './permissions.ts';
export { type FieldProblem, type Problem, problemSchema } from './problem.ts';
export type { DownloadProgress, ImportProgress, LinkProgress, UpdateProgress } from './progress.ts';
export { readInput } from './readInput.ts';
export { parseMapping, readPortfolio } from './readPortfolio.ts';
export { readTransaction } from './readTransaction.ts';
export { type Replay, replaySchema } from './replay.ts';
export type { TextScreening } from './textScreening.ts';
export { TRACES, type Trace, tracedDetermination } from './tracedDetermination.ts';
export { UnreadLine } from './unreadLine.ts';
export type { WhyChanged } from './whyChanged.ts';
