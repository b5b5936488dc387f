/**
 * Every operation with its use case: what the facade binds, one line each. A use case is loaded when it is first asked, so that a command
 * pays for no other; the type says that none is missing and that each stands under its own name.
 */
import type { OperationName, OperationNamed } from '../../contract/operations/index.ts';
import type { Implementation } from '../requests/implement.ts';

interface Later<Name extends OperationName = OperationName> {
  /** What it gives is known before it is loaded. */
  readonly gives: OperationNamed<Name>['kind'] extends 'stream' ? 'lines' : 'answer';
  readonly load: () => Promise<Implementation<Name>>;
}

const answer = <Name extends OperationName>(load: () => Promise<Implementation<Name>>) =>
  ({ gives: 'answer', load }) as const;
const lines = <Name extends OperationName>(load: () => Promise<Implementation<Name>>) =>
  ({ gives: 'lines', load }) as const;

export const IMPLEMENTATIONS = {
  compareDays: answer(async () => (await import('./determinations/compareDays.ts')).compareDaysOperation),
  determineBatch: lines(async () => (await import('./determinations/determineBatch.ts')).determineBatchOperation),
  determine: answer(async () => (await import('./determinations/determineTransaction.ts')).determineOperation),
  showDetermination: answer(
    async () => (await import('./determinations/showDetermination.ts')).showDeterminationOperation,
  ),
  replay: answer(async () => (await import('./determinations/replayDetermination.ts')).replayOperation),
  law: answer(async () => (await import('./law/describeLaw.ts')).lawOperation),
  lawStatements: answer(async () => (await import('./law/listStatements.ts')).lawStatementsOperation),
  showLaw: answer(async () => (await import('./law/describeLaw.ts')).showLawOperation),
  diffLaw: answer(async () => (await import('./law/describeLaw.ts')).diffLawOperation),
  diffList: answer(async () => (await import('./lists/diffList.ts')).diffListOperation),
  importList: answer(async () => (await import('./lists/importFromFiles.ts')).importListOperation),
  impact: answer(async () => (await import('./lists/measureImpact.ts')).impactOperation),
  listVersions: answer(async () => (await import('./lists/listVersions.ts')).listVersionsOperation),
  showList: answer(async () => (await import('./lists/showList.ts')).showListOperation),
  lists: answer(async () => (await import('./lists/summariseLists.ts')).listsOperation),
  updateLists: answer(async () => (await import('./lists/updateWhenAsked.ts')).updateListsOperation),
  addOwnershipLink: answer(async () => (await import('./ownership/addOwnershipLink.ts')).addOwnershipLinkOperation),
  checkOwnership: answer(async () => (await import('./ownership/checkOwnershipRecord.ts')).checkOwnershipOperation),
  importOwnership: answer(async () => (await import('./ownership/importOwnership.ts')).importOwnershipOperation),
  showOwnership: answer(async () => (await import('./ownership/showOwnership.ts')).showOwnershipOperation),
  linkLists: answer(async () => (await import('./parties/keepLikeness.ts')).linkListsOperation),
  undecidedLinks: answer(async () => (await import('./parties/listUndecided.ts')).undecidedLinksOperation),
  settleLink: answer(async () => (await import('./parties/settleLink.ts')).settleLinkOperation),
  dossier: answer(async () => (await import('./parties/showDossier.ts')).dossierOperation),
  dossiers: answer(async () => (await import('./parties/showDossier.ts')).dossiersOperation),
  timeline: answer(async () => (await import('./parties/showTimeline.ts')).timelineOperation),
  countries: answer(async () => (await import('./reference/listCountries.ts')).countriesOperation),
  health: answer(async () => (await import('./reference/tellHealth.ts')).healthOperation),
  screenMany: lines(async () => (await import('./screenings/screenMany.ts')).screenManyOperation),
  screen: answer(async () => (await import('./screenings/screenParty.ts')).screenOperation),
  screenText: answer(async () => (await import('./screenings/screenTextOf.ts')).screenTextOperation),
  doctor: answer(async () => (await import('./system/runDoctor.ts')).doctorOperation),
  verifyAudit: answer(async () => (await import('./system/verifyAudit.ts')).verifyAuditOperation),
} as const satisfies { readonly [Name in OperationName]: Later<Name> };
