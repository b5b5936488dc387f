/** What changed in the law between two days? */
import { z } from 'zod';
import { lawDiffSchema } from '../../answers/lawShown.ts';
import { LAW_DIFF_EXAMPLE } from '../../examples/lawExamples.ts';
import { dayField } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const diffLaw = defineOperation({
  name: 'diffLaw',
  kind: 'query',
  noun: 'law',
  summary: 'Rules that differ between two dates',
  input: z.strictObject({ from: dayField('The earlier date.'), to: dayField('The later date.') }),
  body: null,
  output: { component: 'LawDiff', schema: lawDiffSchema, description: 'Rules that begin, end or change' },
  progress: null,
  args: ['from', 'to'],
  errors: ['DATE_INVALID'],
  permission: 'law:read',
  http: { method: 'get', path: '/v1/law/diff' },
  cli: ['law diff'],
  audit: [],
  example: { input: { from: '2021-11-26', to: '2021-12-06' }, output: LAW_DIFF_EXAMPLE },
});
