/** Routes that determine a transaction and replay a stored determination. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { answers, bodyOf } from '../api/describe.ts';
import type { PortcullisPort } from '../api/portcullisPort.ts';
import { readJsonBody } from '../api/readJsonBody.ts';
import { flag } from './query.ts';

const determine = createRoute({
  method: 'post',
  path: '/v1/determinations',
  tags: ['determinations'],
  summary: 'May this item go to this party in this country for this use on this date?',
  description: 'Saved with its digests unless `save=false`; a saved determination can be replayed.',
  request: {
    ...bodyOf('TransactionInput'),
    query: z.object({
      save: flag('Store the determination and log it.', true),
      knownAt: z.string().optional().openapi({ description: 'UTC instant or day: leave out what became known later.' }),
      knownBasis: z
        .enum(['public', 'installation'])
        .optional()
        .openapi({ description: 'Known to the public, or recorded here.' }),
    }),
  },
  responses: answers('Determination', 'The answer, whatever it is: `unknown` is an answer.', 400, 413, 415, 422, 503),
});

const replay = createRoute({
  method: 'get',
  path: '/v1/determinations/{id}/replay',
  tags: ['determinations'],
  summary: 'Make a stored determination again and compare',
  request: { params: z.object({ id: z.string() }) },
  responses: answers('Replay', 'same, differs (and where), engineChanged or inputErased', 404),
});

export function determinationRoutes(app: OpenAPIHono, portcullis: PortcullisPort): void {
  app.openapi(determine, async (context) => {
    const options = context.req.valid('query');
    return context.json(await portcullis.determine(await readJsonBody(context), options), 200);
  });
  app.openapi(replay, async (context) => context.json(await portcullis.replay(context.req.valid('param').id), 200));
}
