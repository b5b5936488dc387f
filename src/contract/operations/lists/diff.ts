/** What changed on a list between two days? */
import { z } from 'zod';
import { listDiffShownSchema } from '../../answers/listDiffShown.ts';
import { LIST_DIFF_EXAMPLE } from '../../examples/listExamples.ts';
import { dayField, pageFields } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const diffList = defineOperation({
  name: 'diffList',
  kind: 'query',
  noun: 'lists',
  summary: 'What changed between two dates',
  description:
    'Without dates: between the newest two versions. A long difference can be taken in parts: `limit` rows of what was added, then removed, then changed, and `page.next` as `after` for the next part.',
  input: z.strictObject({
    list: z.string().meta({ description: 'Key of the list.' }),
    from: dayField('The earlier date.').optional(),
    to: dayField('The later date.').optional(),
    ...pageFields,
  }),
  body: null,
  output: {
    component: 'ListDiff',
    schema: listDiffShownSchema,
    description: 'Added, removed, changed, kept; and what must have changed without being named',
  },
  progress: null,
  args: ['list', 'from', 'to', '...'],
  errors: ['LIST_UNKNOWN', 'LIST_NOT_LOADED', 'LIST_VERSION_UNKNOWN', 'DATE_INVALID'],
  permission: 'lists:read',
  work: 'heavy',
  http: { method: 'get', path: '/v1/lists/{list}/diff' },
  cli: ['lists diff'],
  audit: [],
  example: {
    input: { list: 'il-cyber-destinations', from: '2021-10-15', to: '2021-11-26' },
    output: LIST_DIFF_EXAMPLE,
  },
});
