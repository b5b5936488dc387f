/** Which listed parties may one name be? */
import { z } from 'zod';
import { screeningInputSchema, screeningSchema } from '../../../domain/screening.ts';
import { SCREENING_EXAMPLE } from '../../examples/screeningExamples.ts';
import { screeningFields } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const screen = defineOperation({
  name: 'screen',
  kind: 'command',
  noun: 'screenings',
  summary: 'Which listed parties may this name be?',
  description: '`clear` means that every covered list was looked at; `coverage` says which.',
  input: z.strictObject(screeningFields),
  body: { member: 'query', component: 'ScreeningInput', schema: screeningInputSchema },
  output: { component: 'Screening', schema: screeningSchema, description: 'Matches with score and explanation' },
  progress: null,
  args: ['query', '...'],
  errors: [
    'NAME_EMPTY',
    'LIST_UNKNOWN',
    'LIST_NOT_LOADED',
    'DATE_INVALID',
    'COUNTRY_UNKNOWN',
    'MODEL_UNKNOWN',
    'STORE_READ_ONLY',
    'INDEX_NOT_READY',
  ],
  permission: 'screenings:write',
  http: { method: 'post', path: '/v1/screenings' },
  cli: ['screen'],
  audit: ['screeningSaved'],
  example: { input: { query: { name: 'NSO Group', country: 'IL' } }, output: SCREENING_EXAMPLE },
});
