/** Routes that read the law as data: the regimes, one rule, and what changed between two dates. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { answers } from '../api/describe.ts';
import type { PortcullisPort } from '../api/portcullisPort.ts';
import { day } from './query.ts';

const index = createRoute({
  method: 'get',
  path: '/v1/law',
  tags: ['law'],
  summary: 'The regimes that are modelled, and the digest of the rule book',
  responses: answers('LawIndex', 'Regimes and digest'),
});

const diff = createRoute({
  method: 'get',
  path: '/v1/law/diff',
  tags: ['law'],
  summary: 'Rules that differ between two dates',
  request: { query: z.object({ from: day('The earlier date.'), to: day('The later date.') }) },
  responses: answers('LawDiff', 'Rules that begin, end or change', 422),
});

const show = createRoute({
  method: 'get',
  path: '/v1/law/{id}',
  tags: ['law'],
  summary: 'One regime, rule, exception or group with its citations',
  request: { params: z.object({ id: z.string().openapi({ example: 'us-ear' }) }) },
  responses: answers('LawShown', 'The rule as data', 404),
});

export function lawRoutes(app: OpenAPIHono, portcullis: PortcullisPort): void {
  app.openapi(index, (context) => context.json(portcullis.law(), 200));
  // Before `{id}`, which would take "diff" for a rule.
  app.openapi(diff, (context) => {
    const { from, to } = context.req.valid('query');
    return context.json(portcullis.diffLaw(from, to), 200);
  });
  app.openapi(show, (context) => context.json(portcullis.showLaw(context.req.valid('param').id), 200));
}
