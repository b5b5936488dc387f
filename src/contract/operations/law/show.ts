/** One thing of the law by its id. */
import { z } from 'zod';
import { lawShownSchema } from '../../answers/lawShown.ts';
import { LAW_SHOWN_EXAMPLE } from '../../examples/lawExamples.ts';
import { defineOperation } from '../../operation.ts';

export const showLaw = defineOperation({
  name: 'showLaw',
  kind: 'query',
  noun: 'law',
  summary: 'One regime, rule, exception or group with its citations',
  input: z.strictObject({
    id: z.string().meta({ description: 'Id of a rule, regime, programme, fact or statement, or an item code.' }),
  }),
  body: null,
  output: { component: 'LawShown', schema: lawShownSchema, description: 'The rule as data' },
  progress: null,
  args: ['id'],
  errors: ['LAW_NOT_FOUND'],
  permission: 'law:read',
  http: { method: 'get', path: '/v1/law/{id}' },
  cli: ['law show'],
  audit: [],
  example: { input: { id: 'us-ear-entity-list' }, output: LAW_SHOWN_EXAMPLE },
});
