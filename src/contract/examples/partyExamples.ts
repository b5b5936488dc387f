/** Parties over all lists as the API's description shows them: timeline, dossier, links and ownership. */
import type { z } from 'zod';
import type { ownershipLinkSchema } from '../../domain/ownership.ts';
import type { dossierIndexSchema, dossierShownSchema } from '../answers/dossierShown.ts';
import type {
  ownershipCheckSchema,
  ownershipImportedSchema,
  ownershipLinkAddedSchema,
  ownershipShownSchema,
} from '../answers/ownershipShown.ts';
import type {
  linkSettledSchema,
  namesLinkedSchema,
  partyTimelineSchema,
  undecidedWorkSchema,
} from '../answers/partyTimeline.ts';
import { AS_OF_EXAMPLE } from './determinationExample.ts';

export const TIMELINE_EXAMPLE: z.input<typeof partyTimelineSchema> = {
  schema: 'portcullis/1',
  query: 'NSO Group',
  asOf: AS_OF_EXAMPLE,
  foundBy: 'dossier',
  parties: [
    {
      name: 'NSO Group',
      score: null,
      aliases: ['NSO Group Technologies Ltd.'],
      listings: [],
      entries: [
        {
          on: '2021-11-04',
          kind: 'begins',
          list: 'surveillance-vendors',
          listingId: 'surveillance-vendors:nso',
          name: 'NSO Group',
          fields: [],
          version: 'ab12cd34ef56',
          publicOn: '2021-11-04',
          recordedAt: '2026-11-24T05:00:00.000Z',
        },
      ],
      links: [],
      undecided: [],
    },
  ],
  laterEntries: 0,
};

export const DOSSIER_EXAMPLE: z.input<typeof dossierShownSchema> = {
  schema: 'portcullis/1',
  query: 'nso-group',
  asOf: AS_OF_EXAMPLE,
  key: 'nso-group',
  name: 'NSO Group',
  summary: 'Maker of the Pegasus software, on the Entity List since November 2021.',
  checkedOn: '2026-11-20',
  entities: [],
  owners: [],
  recordedOwners: [],
  events: [],
  laterEvents: 0,
  notes: [],
};

export const DOSSIERS_EXAMPLE: z.input<typeof dossierIndexSchema> = {
  schema: 'portcullis/1',
  dossiers: [
    {
      key: 'nso-group',
      name: 'NSO Group',
      summary: 'Maker of the Pegasus software, on the Entity List since November 2021.',
      checkedOn: '2026-11-20',
      entities: 3,
      events: 12,
      newest: '2025-05',
    },
  ],
};

export const UNDECIDED_EXAMPLE: z.input<typeof undecidedWorkSchema> = {
  schema: 'portcullis/1',
  list: 'gb-uksl',
  version: '0123456789ab',
  looked: 3,
  members: 3,
  pairs: [
    {
      a: 'gb-uksl:AFG0001',
      b: 'un-sc:TAi.001',
      name: 'A. Example',
      list: 'un-sc',
      score: 0.91,
      why: 'the names are alike and nothing else tells',
      evidence: [],
      resolution: null,
      reopened: false,
    },
  ],
};

export const LINK_SETTLED_EXAMPLE: z.input<typeof linkSettledSchema> = {
  schema: 'portcullis/1',
  a: 'gb-uksl:AFG0001',
  b: 'un-sc:TAi.001',
  outcome: 'same',
  resolution: {
    outcome: 'trueMatch',
    by: 'local:ann',
    at: '2026-11-24T05:40:00.000Z',
    why: 'the UN reference stands in the UK row',
  },
  auditSequence: 41,
};

export const NAMES_LINKED_EXAMPLE: z.input<typeof namesLinkedSchema> = {
  schema: 'portcullis/1',
  names: 1200,
  contents: 1350,
};

const LINK: z.input<typeof ownershipLinkSchema> = {
  owner: 'Example Holding',
  owned: 'Example Trading LLC',
  share: '60',
  kind: 'equity',
  control: false,
  jointWith: [],
  validFrom: '2020-01-01',
  validTo: null,
  source: null,
};

export const OWNERSHIP_EXAMPLE: z.input<typeof ownershipShownSchema> = {
  schema: 'portcullis/1',
  party: 'Example Trading LLC',
  asOf: AS_OF_EXAMPLE,
  owners: [{ ...LINK, holds: true }],
  ownersComplete: false,
  unaccounted: '40',
  tests: [],
  listed: [],
  notes: [],
};

export const OWNERSHIP_IMPORTED_EXAMPLE: z.input<typeof ownershipImportedSchema> = {
  schema: 'portcullis/1',
  source: 'owners.csv',
  version: 'cc'.repeat(32),
  state: 'imported',
  publishedOn: '2026-11-24',
  links: 1,
  issues: [],
};

export const OWNERSHIP_ADDED_EXAMPLE: z.input<typeof ownershipLinkAddedSchema> = {
  schema: 'portcullis/1',
  version: 'dd'.repeat(32),
  state: 'added',
  publishedOn: '2026-11-24',
  link: LINK,
};

export const OWNERSHIP_CHECK_EXAMPLE: z.input<typeof ownershipCheckSchema> = {
  schema: 'portcullis/1',
  asOf: AS_OF_EXAMPLE,
  sources: [{ source: 'owners.csv', version: 'cc'.repeat(32), publishedOn: '2026-11-24', links: 1 }],
  parties: 2,
  links: 1,
  issues: [],
};
