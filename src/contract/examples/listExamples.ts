/** Lists as the API's description shows them: the reported list of cyber destinations before and after the cut of November 2021. */
import type { z } from 'zod';
import type { listDiffSchema, listingSchema } from '../../domain/list.ts';
import type { impactSchema } from '../answers/impact.ts';
import type { listShownSchema, listSummarySchema } from '../answers/listShown.ts';
import type { listUpdateSchema } from '../answers/listUpdate.ts';
import type { importAnswerSchema, listVersionShownSchema } from '../answers/listVersionShown.ts';

const LIST = 'il-cyber-destinations';
const TITLE = 'Israel: reported list of cyber destinations';
const REPORT = {
  instrument: 'Times of Israel, 25 November 2021, on a report of Calcalist',
  url: 'https://www.timesofisrael.com/amid-nso-scandal-israel-said-to-ban-cyber-tech-sales-to-65-countries/',
};

type Listing = z.input<typeof listingSchema>;
const member = (code: string, membership: Listing['membership'] = 'member'): Listing => ({
  id: `${LIST}:${code}`,
  list: LIST,
  sourceId: code,
  type: 'country',
  name: code,
  countries: [code],
  membership,
  evidence: { authority: 'reportedPolicy', verification: 'secondary', citations: [REPORT] },
});

type Version = z.input<typeof listVersionShownSchema>;
const version = (size: number, known: number, effective: Version['effective']): Version => ({
  list: LIST,
  version: `version${size}`,
  publishedOn: '2021-11-25',
  recordedAt: '2026-11-24T05:00:00.000Z',
  effective,
  knownTo: size === 37 ? '2023-01-01' : null,
  size,
  known,
  coverage: size === known ? 'full' : 'partial',
  basis: 'report',
  raw: [],
  notes: ['Never officially published: every account rests on one report in Calcalist of 25 November 2021.'],
  citations: [REPORT],
  searchable: true,
});

const WIDE = version(102, 41, null);
const NARROW = version(37, 37, { earliest: '2021-11-01', latest: '2021-11-25' });

export const LIST_SUMMARY_EXAMPLE: z.input<typeof listSummarySchema> = {
  list: LIST,
  title: TITLE,
  publisher: 'Israel, Ministry of Defence, as reported by Calcalist',
  kind: 'countries',
  official: false,
  versions: [WIDE, NARROW],
  coverage: 'partial',
  newest: '2021-11-25',
  checkedOn: '2021-11-24',
  ageDays: 1825,
  stale: true,
};

/** Cut to three of the 37 members. */
export const LIST_SHOWN_EXAMPLE: z.input<typeof listShownSchema> = {
  schema: 'portcullis/1',
  title: TITLE,
  ...NARROW,
  standing: 'certain',
  says: 'The list of 37 holds.',
  members: ['AT', 'IN', 'US'].map((code) => member(code)),
};

export const LIST_DIFF_EXAMPLE: z.input<typeof listDiffSchema> = {
  list: LIST,
  from: { version: 'version102', date: '2021-10-15', size: 102 },
  to: { version: 'version37', date: '2021-11-26', size: 37 },
  added: [],
  removed: ['AE', 'MA', 'MX', 'SA'].map((code) => member(code)),
  changed: [],
  kept: 37,
  unnamed: { added: 0, removed: 61, assumes: 'The 37 of November 2021 were all among the 102.' },
  disputed: ['AZ', 'BH', 'HU', 'RW'].map((code) => member(code, 'disputed')),
  notes: ['Reported policy, never officially published.'],
};

export const PORTFOLIO_EXAMPLE = [{ id: '4711', name: 'Ministry of Interior', country: 'AE' }];

export const IMPACT_EXAMPLE: z.input<typeof impactSchema> = {
  schema: 'portcullis/1',
  diff: LIST_DIFF_EXAMPLE,
  hits: [
    {
      party: { id: '4711', name: 'Ministry of Interior', country: 'AE' },
      reason: 'United Arab Emirates: on 2021-10-15 the list of 102 names it; on 2021-11-26 the list of 37 does not',
      certainty: 'certain',
      before: 'member',
      after: 'notMember',
      country: 'AE',
    },
  ],
  checked: 1,
  notJudged: [],
};

export const IMPORT_ACCOUNT_EXAMPLE: z.input<typeof importAnswerSchema> = {
  schema: 'portcullis/1',
  list: 'us-ofac-sdn',
  version: '0123456789ab',
  state: 'imported',
  publishedOn: '2024-05-03',
  listings: 2,
  rows: { 'sdn.csv': 2 },
  used: { ent_num: 2, SDN_Name: 2 },
  ignoredByName: {},
  issues: [],
  programmes: { 'us-ofac-sdn': 2 },
  searchable: true,
};

const { searchable: _, ...ACCOUNT } = IMPORT_ACCOUNT_EXAMPLE;

export const LIST_UPDATE_EXAMPLE: z.input<typeof listUpdateSchema> = {
  schema: 'portcullis/1',
  from: 'official',
  sources: [
    {
      list: 'us-ofac-sdn',
      state: 'imported',
      version: '0123456789ab',
      publishedOn: '2024-05-03',
      files: [
        { name: 'sdn.csv', from: 'https://sanctionslistservice.ofac.treas.gov', state: 'downloaded', bytes: 300 },
      ],
      searchable: true,
      account: ACCOUNT,
      why: null,
      error: null,
    },
  ],
};
