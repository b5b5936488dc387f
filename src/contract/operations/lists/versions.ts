/** Which versions of a list are held, without their members? */
import { z } from 'zod';
import { listVersionShownSchema } from '../../answers/listVersionShown.ts';
import { LIST_SUMMARY_EXAMPLE } from '../../examples/listExamples.ts';
import { defineOperation } from '../../operation.ts';

export const listVersions = defineOperation({
  name: 'listVersions',
  kind: 'query',
  noun: 'lists',
  summary: 'The versions of a list that are held, oldest first',
  input: z.strictObject({ list: z.string().meta({ description: 'Key of the list.' }) }),
  body: null,
  output: {
    component: 'ListVersions',
    schema: z.array(listVersionShownSchema).readonly(),
    description: 'Each with its day, size and basis',
    wrapped: 'versions',
  },
  progress: null,
  args: ['list'],
  errors: ['LIST_UNKNOWN', 'LIST_NOT_LOADED'],
  permission: 'lists:read',
  http: { method: 'get', path: '/v1/lists/{list}/versions' },
  cli: [],
  audit: [],
  example: { input: { list: 'il-cyber-destinations' }, output: LIST_SUMMARY_EXAMPLE.versions },
});
