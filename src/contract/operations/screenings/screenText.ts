/** Which listed parties and countries does a text name? */
import { z } from 'zod';
import { textScreeningSchema } from '../../answers/textScreening.ts';
import { TEXT_SCREENING_EXAMPLE } from '../../examples/screeningExamples.ts';
import { dayAndKnowledge } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const screenText = defineOperation({
  name: 'screenText',
  kind: 'query',
  noun: 'screenings',
  summary: 'Listed parties and countries that a text names, by name as written',
  input: z.strictObject(dayAndKnowledge),
  body: { member: 'text', component: 'Text', schema: z.string() },
  output: { component: 'TextScreening', schema: textScreeningSchema, description: 'What is named, and where' },
  progress: null,
  args: ['text', '...'],
  errors: ['INPUT_TOO_LARGE', 'DATE_INVALID', 'INDEX_NOT_READY'],
  permission: 'screenings:read',
  http: { none: 'texts are files, and the server reads none yet' },
  cli: ['screen-text'],
  audit: [],
  example: { input: { text: 'sold to NSO Group today.' }, output: TEXT_SCREENING_EXAMPLE },
});
