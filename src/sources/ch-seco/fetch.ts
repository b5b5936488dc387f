/** Where SECO publishes the whole list: one XML file at a fixed address. */
import { type FetchFromAddresses, MEBIBYTE, xmlWithRoot } from '../download/fetching.ts';

export const fetching: FetchFromAddresses = {
  files: [
    {
      file: 'consolidated-list.xml',
      url: 'https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction',
      looks: xmlWithRoot('swiss-sanctions-list'),
    },
  ],
  maxBytes: 256 * MEBIBYTE,
};
