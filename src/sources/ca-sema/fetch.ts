/** Where Global Affairs Canada publishes the list: one XML file that does not say its day; the server does. */
import { type FetchFromAddresses, MEBIBYTE, xmlWithRoot } from '../download/fetching.ts';

export const fetching: FetchFromAddresses = {
  files: [
    {
      file: 'sema-lmes.xml',
      url: 'https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml',
      looks: xmlWithRoot('data-set'),
    },
  ],
  maxBytes: 64 * MEBIBYTE,
};
