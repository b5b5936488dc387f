/**
 * Routes that read lists: which are held, what a version says, what changed between two versions, and whom a change affects.
 */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { impactRequestSchema, parseWith } from '../../contract/index.ts';
import { answers, bodyOf } from '../api/describe.ts';
import type { PortcullisPort } from '../api/portcullisPort.ts';
import { readJsonBody } from '../api/readJsonBody.ts';
import { day } from './query.ts';

const params = z.object({ list: z.string().openapi({ example: 'il-cyber-destinations' }) });
const span = z.object({ from: day('The earlier date.'), to: day('The later date.') });

const all = createRoute({
  method: 'get',
  path: '/v1/lists',
  tags: ['lists'],
  summary: 'The lists that are held, with their versions, age and coverage',
  responses: answers('Lists', 'Every list'),
});

const show = createRoute({
  method: 'get',
  path: '/v1/lists/{list}',
  tags: ['lists'],
  summary: 'The version of a list that holds on a date, with its members',
  request: { params, query: z.object({ date: day('Absent: the newest version.').optional() }) },
  responses: answers('ListShown', 'The version and its members', 404, 422),
});

const diff = createRoute({
  method: 'get',
  path: '/v1/lists/{list}/diff',
  tags: ['lists'],
  summary: 'What changed between two dates',
  description: 'Without dates: between the newest two versions.',
  request: { params, query: span.partial() },
  responses: answers(
    'ListDiff',
    'Added, removed, changed, kept; and what must have changed without being named',
    404,
    422,
  ),
});

const impactOfCountries = createRoute({
  method: 'get',
  path: '/v1/lists/{list}/impact',
  tags: ['lists'],
  summary: 'Whom the change between two dates hits, by the list alone',
  request: { params, query: span },
  responses: answers('Impact', 'The difference and the countries or parties it touches', 404, 422),
});

const impactOfPortfolio = createRoute({
  method: 'post',
  path: '/v1/lists/{list}/impact',
  tags: ['lists'],
  summary: 'Which of these customers the change between two dates hits, and why',
  request: { params, query: span, ...bodyOf('ImpactRequest') },
  responses: answers('Impact', 'The difference and the customers it touches', 400, 404, 413, 415, 422),
});

export function listRoutes(app: OpenAPIHono, portcullis: PortcullisPort): void {
  app.openapi(all, async (context) => context.json({ lists: await portcullis.lists() }, 200));
  app.openapi(diff, async (context) => {
    const { from, to } = context.req.valid('query');
    return context.json(await portcullis.diffList(context.req.valid('param').list, from, to), 200);
  });
  app.openapi(impactOfCountries, async (context) => {
    const { from, to } = context.req.valid('query');
    return context.json(await portcullis.impact(context.req.valid('param').list, from, to), 200);
  });
  app.openapi(impactOfPortfolio, async (context) => {
    const { from, to } = context.req.valid('query');
    const { parties } = parseWith(impactRequestSchema, await readJsonBody(context), { where: 'request body' });
    return context.json(await portcullis.impact(context.req.valid('param').list, from, to, parties), 200);
  });
  app.openapi(show, async (context) => {
    const { date } = context.req.valid('query');
    return context.json(await portcullis.showList(context.req.valid('param').list, date), 200);
  });
}
