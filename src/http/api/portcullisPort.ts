/** Which use cases does the HTTP edge call? Those that have an address. */
import type { Portcullis } from '../../app/compose/portcullis.ts';

export type PortcullisPort = Pick<
  Portcullis,
  | 'version'
  | 'determine'
  | 'screen'
  | 'lists'
  | 'showList'
  | 'diffList'
  | 'impact'
  | 'timeline'
  | 'dossier'
  | 'dossiers'
  | 'showOwnership'
  | 'law'
  | 'showLaw'
  | 'diffLaw'
  | 'replay'
  | 'verifyAudit'
>;
