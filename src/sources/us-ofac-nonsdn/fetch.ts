/** Where OFAC publishes its other lists: parties, other names, addresses and overlong remarks, four tables of one version. */
import { type FetchFromAddresses, MEBIBYTE, numberedRows } from '../download/fetching.ts';

const exported = (name: string): string =>
  `https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/${name}.CSV`;

export const fetching: FetchFromAddresses = {
  files: [
    { file: 'cons_prim.csv', url: exported('CONS_PRIM'), looks: numberedRows(12) },
    { file: 'cons_alt.csv', url: exported('CONS_ALT'), looks: numberedRows(5) },
    { file: 'cons_add.csv', url: exported('CONS_ADD'), looks: numberedRows(6) },
    { file: 'cons_comments.csv', url: exported('CONS_COMMENTS'), looks: numberedRows(2) },
  ],
  // The publisher answers with a redirect to its storage there.
  redirectHosts: ['wc2h-sls-prod-public-published.s3.us-gov-west-1.amazonaws.com'],
  maxBytes: 128 * MEBIBYTE,
};
