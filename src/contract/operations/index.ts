/**
 * Every operation, in one array: the library's facade, the HTTP routes and their description, the web client, the permission table and
 * the fake for tests are made from it. Made by scripts/writeOperations.ts from the files of this folder. Do not edit.
 */
import { compareDays } from './determinations/compareDays.ts';
import { determine } from './determinations/determine.ts';
import { determineBatch } from './determinations/determineBatch.ts';
import { replay } from './determinations/replay.ts';
import { showDetermination } from './determinations/show.ts';
import { diffLaw } from './law/diff.ts';
import { law } from './law/list.ts';
import { showLaw } from './law/show.ts';
import { lawStatements } from './law/statements.ts';
import { diffList } from './lists/diff.ts';
import { impact } from './lists/impact.ts';
import { importList } from './lists/import.ts';
import { lists } from './lists/list.ts';
import { showList } from './lists/show.ts';
import { updateLists } from './lists/update.ts';
import { listVersions } from './lists/versions.ts';
import { addOwnershipLink } from './ownership/addLink.ts';
import { checkOwnership } from './ownership/check.ts';
import { importOwnership } from './ownership/import.ts';
import { showOwnership } from './ownership/show.ts';
import { dossier } from './parties/dossier.ts';
import { dossiers } from './parties/dossiers.ts';
import { linkLists } from './parties/linkLists.ts';
import { settleLink } from './parties/settleLink.ts';
import { timeline } from './parties/timeline.ts';
import { undecidedLinks } from './parties/undecidedLinks.ts';
import { countries } from './reference/countries.ts';
import { health } from './reference/health.ts';
import { screen } from './screenings/screen.ts';
import { screenMany } from './screenings/screenMany.ts';
import { screenText } from './screenings/screenText.ts';
import { doctor } from './system/doctor.ts';
import { verifyAudit } from './system/verifyAudit.ts';

export const OPERATIONS: readonly [
  typeof compareDays,
  typeof determine,
  typeof determineBatch,
  typeof replay,
  typeof showDetermination,
  typeof diffLaw,
  typeof law,
  typeof showLaw,
  typeof lawStatements,
  typeof diffList,
  typeof impact,
  typeof importList,
  typeof lists,
  typeof showList,
  typeof updateLists,
  typeof listVersions,
  typeof addOwnershipLink,
  typeof checkOwnership,
  typeof importOwnership,
  typeof showOwnership,
  typeof dossier,
  typeof dossiers,
  typeof linkLists,
  typeof settleLink,
  typeof timeline,
  typeof undecidedLinks,
  typeof countries,
  typeof health,
  typeof screen,
  typeof screenMany,
  typeof screenText,
  typeof doctor,
  typeof verifyAudit,
] = [
  compareDays,
  determine,
  determineBatch,
  replay,
  showDetermination,
  diffLaw,
  law,
  showLaw,
  lawStatements,
  diffList,
  impact,
  importList,
  lists,
  showList,
  updateLists,
  listVersions,
  addOwnershipLink,
  checkOwnership,
  importOwnership,
  showOwnership,
  dossier,
  dossiers,
  linkLists,
  settleLink,
  timeline,
  undecidedLinks,
  countries,
  health,
  screen,
  screenMany,
  screenText,
  doctor,
  verifyAudit,
];

export type OperationName = (typeof OPERATIONS)[number]['name'];
/** The operation of that name. */
export type OperationNamed<Name extends OperationName> = Extract<(typeof OPERATIONS)[number], { readonly name: Name }>;
