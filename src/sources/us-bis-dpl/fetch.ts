/** Where BIS publishes the denied persons: one tab-separated table that does not say its day; the server does. */
import { type FetchFromAddresses, MEBIBYTE, tableWithColumns } from '../download/fetching.ts';

export const fetching: FetchFromAddresses = {
  files: [
    {
      file: 'dpl.txt',
      url: 'https://www.bis.doc.gov/dpl/dpl.txt',
      looks: tableWithColumns(['Name', 'Effective_Date', 'FR_Citation'], '\t'),
    },
  ],
  maxBytes: 16 * MEBIBYTE,
};
