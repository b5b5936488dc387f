/** Where the Foreign Office publishes the list: one XML file at a fixed address. The retired ConList is no longer published. */
import { type FetchFromAddresses, MEBIBYTE, xmlWithRoot } from '../download/fetching.ts';

export const fetching: FetchFromAddresses = {
  files: [
    {
      file: 'UK-Sanctions-List.xml',
      url: 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml',
      looks: xmlWithRoot('Designations'),
    },
  ],
  maxBytes: 256 * MEBIBYTE,
};
