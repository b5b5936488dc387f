/** The door of the room: what edges and the web may use: request and response schemas, readers of input, error codes. */

export { type AuditReport, auditReportSchema } from './answers/auditReport.ts';
export { countriesSchema, countryShownSchema } from './answers/countryShown.ts';
export type { DoctorReport } from './answers/doctorReport.ts';
export {
  type DossierEntityShown,
  type DossierIndex,
  type DossierShown,
  dossierIndexSchema,
  dossierShownSchema,
} from './answers/dossierShown.ts';
export type { GivenLink } from './answers/givenLink.ts';
export {
  type Impact,
  type ImpactHit,
  impactRequestSchema,
  impactSchema,
  type PortfolioRow,
  portfolioRowSchema,
} from './answers/impact.ts';
export {
  type LawDiff,
  type LawIndex,
  type LawShown,
  lawDiffSchema,
  lawIndexSchema,
  lawShownSchema,
} from './answers/lawShown.ts';
export { type ListShown, type ListSummary, listShownSchema, listSummarySchema } from './answers/listShown.ts';
export type { ListUpdate, SourceUpdate } from './answers/listUpdate.ts';
export {
  type OwnershipCheck,
  type OwnershipImported,
  type OwnershipLinkAdded,
  type OwnershipShown,
  ownershipShownSchema,
} from './answers/ownershipShown.ts';
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
} from './answers/partyTimeline.ts';
export { type FieldProblem, type Problem, problemSchema } from './answers/problem.ts';
export type { DownloadProgress, ImportProgress, LinkProgress, UpdateProgress } from './answers/progress.ts';
export { type Replay, replaySchema } from './answers/replay.ts';
export type { TextScreening } from './answers/textScreening.ts';
export { TRACES, type Trace, tracedDetermination } from './answers/tracedDetermination.ts';
export { UnreadLine } from './answers/unreadLine.ts';
export type { WhyChanged } from './answers/whyChanged.ts';
export { ERROR_CODES, type ErrorCode, EXIT, exitStatusOf, httpStatusOf, isErrorCode } from './errorCodes.ts';
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
export { faultsOf, inputError, parseJson, parseWith } from './parse.ts';
export { isPermitted, PERMISSIONS, type Permission } from './permissions.ts';
export { readInput } from './readInput.ts';
export { parseMapping, readPortfolio } from './readPortfolio.ts';
export { readTransaction } from './readTransaction.ts';
