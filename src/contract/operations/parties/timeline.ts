/** What was public about a party on a day, over all lists. */
import { z } from 'zod';
import { partyTimelineSchema } from '../../answers/partyTimeline.ts';
import { TIMELINE_EXAMPLE } from '../../examples/partyExamples.ts';
import { dayAndKnowledge } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const timeline = defineOperation({
  name: 'timeline',
  kind: 'query',
  noun: 'parties',
  summary: 'What was public about a party on a date, over all lists',
  input: z.strictObject({
    party: z.string().meta({ description: 'A name, a listing id or the key of a dossier.' }),
    ...dayAndKnowledge,
  }),
  body: null,
  output: {
    component: 'PartyTimeline',
    schema: partyTimelineSchema,
    description: 'Its listings, how each stood, what changed when, and what ties them',
  },
  progress: null,
  args: ['party', '...'],
  errors: ['PARTY_UNKNOWN', 'LISTING_UNKNOWN', 'NAME_EMPTY', 'DATE_INVALID', 'INDEX_NOT_READY'],
  permission: 'parties:read',
  http: { method: 'get', path: '/v1/parties/{party}/timeline' },
  cli: ['lists timeline'],
  audit: [],
  example: { input: { party: 'NSO Group', date: '2021-11-26' }, output: TIMELINE_EXAMPLE },
});
