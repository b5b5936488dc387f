/** Screenings as the API's description shows them. */
import type { z } from 'zod';
import type { screeningSchema } from '../../domain/screening.ts';
import type { textScreeningSchema } from '../answers/textScreening.ts';
import { AS_OF_EXAMPLE } from './determinationExample.ts';

export const SCREENING_EXAMPLE: z.input<typeof screeningSchema> = {
  schema: 'portcullis/1',
  query: { name: 'NSO Group', country: 'IL', identifiers: [], addresses: [] },
  asOf: AS_OF_EXAMPLE,
  model: 'portcullis-1',
  digests: {
    matchingModel: { name: 'portcullis-1', digest: '44f9dd0a40d657d6adf3ea2da073ff07dc81308d58de9b8a337d2886ce0dc7fe' },
  },
  thresholds: { review: 0.65, match: 0.7 },
  decision: 'match',
  matches: [
    {
      listing: {
        id: 'surveillance-vendors:nso',
        list: 'surveillance-vendors',
        name: 'NSO Group',
        aliases: ['NSO Group Technologies Ltd.'],
        programs: ['us-bis-entity-list'],
        programTags: [],
        validFrom: '2021-11-04',
        validTo: null,
        url: null,
        evidence: null,
        requirement: null,
        inForce: 'true',
      },
      score: 1,
      explanation: { sentence: 'The names are the same.', parts: [], evidence: [] },
      resolution: null,
    },
  ],
  coverage: [{ programme: 'us-bis-entity-list', state: 'partial', reaches: [] }],
};

export const TEXT_SCREENING_EXAMPLE: z.input<typeof textScreeningSchema> = {
  schema: 'portcullis/1',
  asOf: AS_OF_EXAMPLE,
  length: 24,
  mentions: [
    {
      kind: 'listing',
      text: 'NSO Group',
      start: 10,
      end: 19,
      how: 'exact',
      country: null,
      listings: [
        {
          id: 'surveillance-vendors:nso',
          list: 'surveillance-vendors',
          name: 'NSO Group',
          programs: ['us-bis-entity-list'],
          inForce: 'true',
        },
      ],
    },
  ],
};
