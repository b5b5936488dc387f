/** Binds the use cases about the record of who owns whom. */
import { openSourceFile } from '../../sources/index.ts';
import type { AppContext } from '../models/appContext.ts';
import { addOwnershipLink } from '../operations/ownership/addOwnershipLink.ts';
import { checkOwnershipRecord } from '../operations/ownership/checkOwnershipRecord.ts';
import { importOwnership } from '../operations/ownership/importOwnership.ts';
import { showOwnership } from '../operations/ownership/showOwnership.ts';
import type { Portcullis } from './portcullis.ts';

type OwnershipUseCases = Pick<Portcullis, 'importOwnership' | 'addOwnershipLink' | 'showOwnership' | 'checkOwnership'>;

export const bindOwnership = (context: AppContext): OwnershipUseCases => ({
  importOwnership: async (path, publishedOn) => importOwnership(context, await openSourceFile(path), publishedOn),
  addOwnershipLink: (link, publishedOn) => addOwnershipLink(context, link, publishedOn),
  showOwnership: (party, options) => showOwnership(context, party, options),
  checkOwnership: (options) => checkOwnershipRecord(context, options),
});
