/** Where DFAT publishes the list: one workbook that does not say its day; the server does. */
import { type FetchFromAddresses, MEBIBYTE, workbook } from '../download/fetching.ts';

export const fetching: FetchFromAddresses = {
  files: [
    {
      file: 'regulation8_consolidated.xlsx',
      url: 'https://www.dfat.gov.au/sites/default/files/regulation8_consolidated.xlsx',
      looks: workbook,
    },
  ],
  maxBytes: 64 * MEBIBYTE,
};
