/** Many names, one screening each, in order. */
import { z } from 'zod';
import { screeningInputSchema, screeningSchema } from '../../../domain/screening.ts';
import { SCREENING_EXAMPLE } from '../../examples/screeningExamples.ts';
import { screeningFields } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const screenMany = defineOperation({
  name: 'screenMany',
  kind: 'stream',
  noun: 'screenings',
  summary: 'Screen many names, one line of JSON each, in order',
  description: 'All against the lists as they are at the start. A name that is wrong is answered with its error.',
  input: z.strictObject({
    ...screeningFields,
    /** Threads that search, once the job is large; default: one less than there are cores. One: no thread is started. */
    threads: z
      .number()
      .int()
      .min(1)
      .max(256)
      .optional()
      .meta({ description: 'Threads that search, once the job is large; absent: one less than there are cores.' }),
  }),
  body: { member: 'queries', component: 'ScreeningInput', schema: screeningInputSchema, lines: 'json' },
  output: { component: 'Screening', schema: screeningSchema, description: 'One line for each name' },
  progress: null,
  args: ['queries', '...'],
  errors: [
    'LIST_UNKNOWN',
    'LIST_NOT_LOADED',
    'DATE_INVALID',
    'MODEL_UNKNOWN',
    'THREAD_FAILED',
    'STORE_READ_ONLY',
    'INDEX_NOT_READY',
  ],
  permission: 'screenings:write',
  http: { method: 'post', path: '/v1/screenings/batch' },
  cli: ['screen --file'],
  audit: ['screeningBatchSaved'],
  example: { input: { queries: { name: 'NSO Group', country: 'IL' } }, output: SCREENING_EXAMPLE },
});
