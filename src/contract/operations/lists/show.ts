/** The version of a list that holds on a day, with its members. */
import { z } from 'zod';
import { listShownSchema } from '../../answers/listShown.ts';
import { LIST_SHOWN_EXAMPLE } from '../../examples/listExamples.ts';
import { dayField, pageFields } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const showList = defineOperation({
  name: 'showList',
  kind: 'query',
  noun: 'lists',
  summary: 'The version of a list that holds on a day, with its members',
  description:
    'A long list can be taken in parts, by listing id: `limit` rows, and `page.next` as `after` for the next part.',
  input: z.strictObject({
    list: z.string().meta({ description: 'Key of the list.' }),
    date: dayField('The day; absent: today.').optional(),
    ...pageFields,
  }),
  body: null,
  output: { component: 'ListShown', schema: listShownSchema, description: 'The version and its members' },
  progress: null,
  args: ['list', 'date', '...'],
  errors: ['LIST_UNKNOWN', 'LIST_NOT_LOADED', 'LIST_VERSION_UNKNOWN', 'DATE_INVALID'],
  permission: 'lists:read',
  work: 'heavy',
  http: { method: 'get', path: '/v1/lists/{list}' },
  cli: ['lists show'],
  audit: [],
  example: { input: { list: 'il-cyber-destinations', date: '2021-11-26' }, output: LIST_SHOWN_EXAMPLE },
});
