/** Whom does a change of a list hit? */
import { z } from 'zod';
import { impactRequestSchema, impactSchema, portfolioRowSchema } from '../../answers/impact.ts';
import { IMPACT_EXAMPLE, PORTFOLIO_EXAMPLE } from '../../examples/listExamples.ts';
import { dayField } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const impact = defineOperation({
  name: 'impact',
  kind: 'query',
  noun: 'lists',
  summary: 'Which of these customers the change between two dates hits, and why',
  description: 'Without customers: whom the change hits by the list alone.',
  input: z.strictObject({
    list: z.string().meta({ description: 'Key of the list.' }),
    from: dayField('The earlier date.'),
    to: dayField('The later date.'),
  }),
  body: {
    member: 'parties',
    component: 'ImpactRequest',
    schema: z.array(portfolioRowSchema).readonly(),
    optional: true,
    envelope: impactRequestSchema,
    maxBytes: 16 * 1024 * 1024,
  },
  output: {
    component: 'Impact',
    schema: impactSchema,
    description: 'The difference and the customers or countries it touches',
  },
  progress: null,
  args: ['list', 'from', 'to', 'parties'],
  errors: ['LIST_UNKNOWN', 'LIST_NOT_LOADED', 'LIST_VERSION_UNKNOWN', 'DATE_INVALID'],
  permission: 'lists:read',
  work: 'heavy',
  http: { method: 'post', path: '/v1/lists/{list}/impact' },
  cli: ['impact'],
  audit: [],
  example: {
    input: { list: 'il-cyber-destinations', from: '2021-10-15', to: '2021-11-26', parties: PORTFOLIO_EXAMPLE },
    output: IMPACT_EXAMPLE,
  },
});
