/** Route that screens one name against the lists. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { answers, bodyOf } from '../api/describe.ts';
import type { PortcullisPort } from '../api/portcullisPort.ts';
import { readJsonBody } from '../api/readJsonBody.ts';
import { day, flag } from './query.ts';

const screen = createRoute({
  method: 'post',
  path: '/v1/screenings',
  tags: ['screenings'],
  summary: 'Which listed parties may this name be?',
  description: '`clear` means that every covered list was looked at; `coverage` says which.',
  request: {
    ...bodyOf('ScreeningQuery'),
    query: z.object({
      lists: z
        .string()
        .optional()
        .openapi({ description: 'List keys, separated by commas; absent: every list.', example: 'us-csl,un-sc' }),
      limit: z.coerce.number().int().min(1).max(1000).optional().openapi({ description: 'At most so many matches.' }),
      threshold: z.coerce
        .number()
        .min(0)
        .max(1)
        .optional()
        .openapi({ description: 'Replaces the review threshold of the model.' }),
      date: day('Day on which the listing must hold.').optional(),
      knownAt: z.string().optional().openapi({ description: 'UTC instant or day: leave out what became known later.' }),
      save: flag('Store the screening and log it.', false),
    }),
  },
  responses: answers('Screening', 'Matches with score and explanation', 400, 404, 413, 415, 422, 503),
});

export function screeningRoutes(app: OpenAPIHono, portcullis: PortcullisPort): void {
  app.openapi(screen, async (context) => {
    const { lists, ...options } = context.req.valid('query');
    const query = await readJsonBody(context);
    const wanted =
      lists === undefined
        ? {}
        : {
            lists: lists
              .split(',')
              .map((key) => key.trim())
              .filter(Boolean),
          };
    return context.json(await portcullis.screen(query, { ...options, ...wanted }), 200);
  });
}
