/** Look up the names of all lists among one another and keep what is found. */

import { namesLinkedSchema } from '../../answers/partyTimeline.ts';
import { linkProgressSchema } from '../../answers/progress.ts';
import { NAMES_LINKED_EXAMPLE } from '../../examples/partyExamples.ts';
import { NOTHING } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const linkLists = defineOperation({
  name: 'linkLists',
  kind: 'command',
  noun: 'parties',
  summary: 'Look up the names of all lists among one another, so that questions about a party are quick',
  input: NOTHING,
  body: null,
  output: { component: 'NamesLinked', schema: namesLinkedSchema, description: 'How many names were looked at' },
  progress: linkProgressSchema,
  args: ['onProgress'],
  errors: ['STORE_READ_ONLY'],
  permission: 'lists:write',
  http: { none: 'it takes minutes and needs jobs that can be asked after, which the server has not yet' },
  cli: ['lists link', 'lists update'],
  audit: [],
  example: { input: {}, output: NAMES_LINKED_EXAMPLE },
});
