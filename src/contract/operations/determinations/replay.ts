/** Does a stored determination come out the same? */
import { z } from 'zod';
import { replaySchema } from '../../answers/replay.ts';
import { REPLAY_EXAMPLE } from '../../examples/lawExamples.ts';
import { defineOperation } from '../../operation.ts';

export const replay = defineOperation({
  name: 'replay',
  kind: 'query',
  noun: 'determinations',
  summary: 'Make a stored determination again and compare',
  input: z.strictObject({ id: z.string().meta({ description: 'Id of the determination.' }) }),
  body: null,
  output: {
    component: 'Replay',
    schema: replaySchema,
    description: 'same, wording, differs (and where), engineChanged, inputErased or groundMissing',
  },
  progress: null,
  args: ['id'],
  errors: ['DETERMINATION_UNKNOWN', 'INDEX_NOT_READY'],
  permission: 'determinations:read',
  http: { method: 'get', path: '/v1/determinations/{id}/replay' },
  cli: ['replay'],
  audit: [],
  example: { input: { id: REPLAY_EXAMPLE.id }, output: REPLAY_EXAMPLE },
});
