/** Routes about one party over all lists: its timeline, its dossier, who owns it, and which dossiers are kept. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { answers } from '../api/describe.ts';
import type { PortcullisPort } from '../api/portcullisPort.ts';
import { day } from './query.ts';

const params = z.object({
  party: z.string().openapi({ description: 'A name, a listing id or the key of a dossier.', example: 'NSO Group' }),
});
const query = z.object({
  date: day('The day asked about; absent: today.').optional(),
  knownAt: z
    .string()
    .optional()
    .openapi({ description: 'UTC instant or a date (its end): leave out what became known later.' }),
  knownBasis: z
    .enum(['public', 'installation'])
    .optional()
    .openapi({ description: 'Known to the public (default) or recorded here.' }),
});

const timeline = createRoute({
  method: 'get',
  path: '/v1/parties/{party}/timeline',
  tags: ['parties'],
  summary: 'What was public about a party on a date, over all lists',
  request: { params, query },
  responses: answers('PartyTimeline', 'Its listings, how each stood, what changed when, and what ties them', 404, 422),
});

const dossier = createRoute({
  method: 'get',
  path: '/v1/parties/{party}/dossier',
  tags: ['parties'],
  summary: 'Listings, owners and events of a party or group, with their evidence',
  request: { params, query },
  responses: answers('DossierShown', 'The dossier as of the date', 404, 422),
});

const ownership = createRoute({
  method: 'get',
  path: '/v1/parties/{party}/ownership',
  tags: ['parties'],
  summary: "Who owns a party on a date, through which chains, and each list's own test",
  request: { params, query },
  responses: answers('OwnershipShown', 'Owners on record, tests and listed parties above', 404, 422),
});

const dossiers = createRoute({
  method: 'get',
  path: '/v1/dossiers',
  tags: ['parties'],
  summary: 'Which dossiers are kept',
  responses: answers('DossierIndex', 'Every dossier with its newest event'),
});

export function partyRoutes(app: OpenAPIHono, portcullis: PortcullisPort): void {
  app.openapi(timeline, async (context) => {
    const { party } = context.req.valid('param');
    return context.json(await portcullis.timeline(party, given(context.req.valid('query'))), 200);
  });
  app.openapi(dossier, async (context) => {
    const { party } = context.req.valid('param');
    return context.json(await portcullis.dossier(party, given(context.req.valid('query'))), 200);
  });
  app.openapi(ownership, async (context) => {
    const { party } = context.req.valid('param');
    return context.json(await portcullis.showOwnership(party, given(context.req.valid('query'))), 200);
  });
  app.openapi(dossiers, async (context) => context.json(await portcullis.dossiers(), 200));
}

/** Only what was asked: an absent parameter is no parameter. */
function given({ date, knownAt, knownBasis }: z.infer<typeof query>) {
  return {
    ...(date === undefined ? {} : { date }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(knownBasis === undefined ? {} : { knownBasis }),
  };
}
