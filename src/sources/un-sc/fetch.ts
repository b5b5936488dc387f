/** Where the Security Council publishes its list: one XML file at a fixed address. */
import { type FetchFromAddresses, MEBIBYTE, xmlWithRoot } from '../download/fetching.ts';

export const fetching: FetchFromAddresses = {
  files: [
    {
      file: 'consolidated.xml',
      url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
      looks: xmlWithRoot('CONSOLIDATED_LIST'),
    },
  ],
  // The publisher answers with a redirect to its storage there.
  redirectHosts: ['unsolprodfiles.blob.core.windows.net'],
  maxBytes: 64 * MEBIBYTE,
};
