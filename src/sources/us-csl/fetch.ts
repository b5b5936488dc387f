/** Where the Department of Commerce publishes the twelve lists: one JSON file, newer than its CSV of the same rows. */
import { type FetchFromAddresses, jsonWithArray, MEBIBYTE } from '../download/fetching.ts';

export const fetching: FetchFromAddresses = {
  files: [
    {
      file: 'consolidated.json',
      url: 'https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.json',
      looks: jsonWithArray('results'),
    },
  ],
  maxBytes: 512 * MEBIBYTE,
};
