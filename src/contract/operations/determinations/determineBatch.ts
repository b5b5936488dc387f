/** Many transactions, a line of JSON each, answered in order. */
import { z } from 'zod';
import { determinationAnswerSchema } from '../../answers/tracedDetermination.ts';
import { DETERMINATION_EXAMPLE, TRANSACTION_EXAMPLE } from '../../examples/determinationExample.ts';
import { knowledgeFields, traceField } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const determineBatch = defineOperation({
  name: 'determineBatch',
  kind: 'stream',
  noun: 'determinations',
  summary: 'Determine many transactions, one line of JSON each, in order',
  description: 'A line that is wrong is answered with its error; memory does not grow with the number of lines.',
  input: z.strictObject({
    save: z.boolean().default(false).meta({ description: 'Keep the determinations, in units of 500.' }),
    ...traceField,
    ...knowledgeFields,
  }),
  body: { member: 'lines', component: 'TransactionInput', schema: z.string(), lines: 'text' },
  output: {
    component: 'DeterminationAnswer',
    schema: determinationAnswerSchema,
    description: 'One line for each transaction',
  },
  progress: null,
  args: ['lines', '...'],
  errors: ['DATE_INVALID', 'STORE_READ_ONLY', 'INDEX_NOT_READY'],
  permission: 'determinations:write',
  http: { method: 'post', path: '/v1/determinations/batch', defaults: { trace: 'short' } },
  cli: ['check --batch'],
  audit: ['determinationBatchSaved', 'ruleBookStored'],
  example: { input: { lines: JSON.stringify(TRANSACTION_EXAMPLE) }, output: DETERMINATION_EXAMPLE },
});
