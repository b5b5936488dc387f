/** Which lists are held, and how fresh are they? */
import { z } from 'zod';
import { listSummarySchema } from '../../answers/listShown.ts';
import { LIST_SUMMARY_EXAMPLE } from '../../examples/listExamples.ts';
import { NOTHING } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const lists = defineOperation({
  name: 'lists',
  kind: 'query',
  noun: 'lists',
  summary: 'The lists that are held, with their versions, age and coverage',
  input: NOTHING,
  body: null,
  output: {
    component: 'Lists',
    schema: z.array(listSummarySchema).readonly(),
    description: 'Every list',
    wrapped: 'lists',
  },
  progress: null,
  args: [],
  errors: [],
  permission: 'lists:read',
  http: { method: 'get', path: '/v1/lists' },
  cli: ['lists', 'lists freshness'],
  audit: [],
  example: { input: {}, output: [LIST_SUMMARY_EXAMPLE] },
});
