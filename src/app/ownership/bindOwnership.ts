/** Binds the use cases about the record of who owns whom. */
import { openSourceFile } from '../../sources/openFile.ts';
import type { AppContext } from '../context.ts';
import type { Portcullis } from '../portcullis.ts';
import { addOwnershipLink } from './addOwnershipLink.ts';
import { checkOwnershipRecord } from './checkOwnershipRecord.ts';
import { importOwnership } from './importOwnership.ts';
import { showOwnership } from './showOwnership.ts';

type OwnershipUseCases = Pick<Portcullis, 'importOwnership' | 'addOwnershipLink' | 'showOwnership' | 'checkOwnership'>;

export const bindOwnership = (context: AppContext): OwnershipUseCases => ({
  importOwnership: async (path, publishedOn) => importOwnership(context, await openSourceFile(path), publishedOn),
  addOwnershipLink: (link, publishedOn) => addOwnershipLink(context, link, publishedOn),
  showOwnership: (party, options) => showOwnership(context, party, options),
  checkOwnership: (options) => checkOwnershipRecord(context, options),
});
