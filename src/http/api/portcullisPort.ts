/** What the HTTP edge asks of the application: to do an operation for a caller. */
import type { GivenCaller, Portcullis } from '../../app/compose/portcullis.ts';

export interface PortcullisPort {
  readonly version: string;
  readonly as: (caller: GivenCaller) => Pick<Portcullis, 'perform' | 'answerAsJson'>;
}
