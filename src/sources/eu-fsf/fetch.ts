/** Where the Commission publishes the list: one XML file, for everybody under the token of its public pages. */
import { type FetchFromAddresses, MEBIBYTE, xmlWithRoot } from '../download/fetching.ts';

export const fetching: FetchFromAddresses = {
  files: [
    {
      file: 'xmlFullSanctionsList_1_1.xml',
      url: 'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw',
      looks: xmlWithRoot('export'),
    },
  ],
  maxBytes: 256 * MEBIBYTE,
};
