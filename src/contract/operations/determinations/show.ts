/** What was answered then? */
import { z } from 'zod';
import { determinationShownSchema } from '../../answers/determinationShown.ts';
import { DETERMINATION_SHOWN_EXAMPLE } from '../../examples/determinationExample.ts';
import { defineOperation } from '../../operation.ts';

export const showDetermination = defineOperation({
  name: 'showDetermination',
  kind: 'query',
  noun: 'determinations',
  summary: 'Show a stored determination',
  input: z.strictObject({ id: z.string().meta({ description: 'Id of the determination.' }) }),
  body: null,
  output: {
    component: 'DeterminationShown',
    schema: determinationShownSchema,
    description: 'What was found then, in words',
  },
  progress: null,
  args: ['id'],
  errors: ['DETERMINATION_UNKNOWN'],
  permission: 'determinations:read',
  http: { method: 'get', path: '/v1/determinations/{id}' },
  cli: ['show'],
  audit: [],
  example: { input: { id: DETERMINATION_SHOWN_EXAMPLE.id }, output: DETERMINATION_SHOWN_EXAMPLE },
});
