/** Where OFAC publishes the blocked persons: parties, other names, addresses and overlong remarks, four tables of one version. */
import { type FetchFromAddresses, MEBIBYTE, numberedRows } from '../download/fetching.ts';

const exported = (name: string): string =>
  `https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/${name}.CSV`;

export const fetching: FetchFromAddresses = {
  files: [
    { file: 'sdn.csv', url: exported('SDN'), looks: numberedRows(12) },
    { file: 'alt.csv', url: exported('ALT'), looks: numberedRows(5) },
    { file: 'add.csv', url: exported('ADD'), looks: numberedRows(6) },
    { file: 'sdn_comments.csv', url: exported('SDN_COMMENTS'), looks: numberedRows(2) },
  ],
  // The publisher answers with a redirect to its storage there.
  redirectHosts: ['wc2h-sls-prod-public-published.s3.us-gov-west-1.amazonaws.com'],
  maxBytes: 128 * MEBIBYTE,
};
