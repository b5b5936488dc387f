/**
 * The door of the room: what edges and the web may use: types of answers, readers of input, error codes. Schemas of answers have a door of
 * their own (schemas/), and the operations too: they cost every command time, and few need them.
 */

export type { AuditReport } from './answers/auditReport.ts';
export type { DeterminationShown } from './answers/determinationShown.ts';
export type { DoctorReport } from './answers/doctorReport.ts';
export type { DossierEntityShown, DossierIndex, DossierShown } from './answers/dossierShown.ts';
export type { GivenLink } from './answers/givenLink.ts';
export type { Impact, ImpactHit, PortfolioRow } from './answers/impact.ts';
export type { LawDiff, LawIndex, LawShown, LawStatements } from './answers/lawShown.ts';
export type { ListDiffShown } from './answers/listDiffShown.ts';
export type { ListShown, ListSummary } from './answers/listShown.ts';
export type { ListUpdate, SourceUpdate } from './answers/listUpdate.ts';
export type { ImportAnswer, ListVersionShown } from './answers/listVersionShown.ts';
export type {
  OwnershipCheck,
  OwnershipImported,
  OwnershipLinkAdded,
  OwnershipShown,
} from './answers/ownershipShown.ts';
export type { Page } from './answers/page.ts';
export type {
  LinkSettled,
  NamesLinked,
  PartyLinkShown,
  PartyListing,
  PartyTimeline,
  TimelineEntryShown,
  TimelineParty,
  UndecidedLink,
  UndecidedWork,
} from './answers/partyTimeline.ts';
export type { FieldProblem, Problem } from './answers/problem.ts';
export type { DownloadProgress, ImportProgress, LinkProgress, UpdateProgress } from './answers/progress.ts';
export type { Replay } from './answers/replay.ts';
export type { TextScreening } from './answers/textScreening.ts';
export { TRACES, type Trace } from './answers/trace.ts';
export { type TracedDetermination, tracedDetermination } from './answers/tracedDetermination.ts';
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
export { readBody } from './readBody.ts';
export { readInput } from './readInput.ts';
export { parseMapping, readPortfolio } from './readPortfolio.ts';
export { readTransaction } from './readTransaction.ts';
