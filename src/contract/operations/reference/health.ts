/** Does the server answer? */
import { z } from 'zod';
import { NOTHING } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const health = defineOperation({
  name: 'health',
  kind: 'query',
  noun: 'reference',
  summary: 'Whether the server answers',
  input: NOTHING,
  body: null,
  output: { component: 'Health', schema: z.object({ status: z.literal('ok') }), description: 'It does' },
  progress: null,
  args: [],
  errors: [],
  permission: 'reference:read',
  http: { method: 'get', path: '/healthz' },
  cli: [],
  audit: [],
  example: { input: {}, output: { status: 'ok' } },
});
