/** Which pairs of listings wait for a person's word? */
import { z } from 'zod';
import { undecidedWorkSchema } from '../../answers/partyTimeline.ts';
import { UNDECIDED_EXAMPLE } from '../../examples/partyExamples.ts';
import { defineOperation } from '../../operation.ts';

export const undecidedLinks = defineOperation({
  name: 'undecidedLinks',
  kind: 'query',
  noun: 'parties',
  summary: "Pairs of listings that may be one party and wait for a person's word",
  input: z.strictObject({
    list: z.string().meta({ description: 'Key of the list whose listings are looked at.' }),
    limit: z.number().int().min(1).max(999_999).default(50).meta({ description: 'At most so many pairs.' }),
  }),
  body: null,
  output: {
    component: 'UndecidedWork',
    schema: undecidedWorkSchema,
    description: 'The pairs, in the order of the list',
  },
  progress: null,
  args: ['list', 'limit'],
  errors: ['LIST_UNKNOWN', 'LIST_NOT_LOADED'],
  permission: 'parties:read',
  http: { none: 'whoever sees the pairs wants to settle them, which the server cannot take yet' },
  cli: ['dossier undecided'],
  audit: [],
  example: { input: { list: 'gb-uksl' }, output: UNDECIDED_EXAMPLE },
});
