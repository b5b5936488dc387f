/** What the HTTP edge asks of the application: the use cases it has an address for. */
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
