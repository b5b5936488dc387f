/** Routes that need no store: the known countries, whether the server is up, and the description of the API. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { COUNTRY_ROWS } from '../../domain/countryRows.ts';
import { answers } from '../api/describe.ts';

const countries = createRoute({
  method: 'get',
  path: '/v1/countries',
  tags: ['reference'],
  summary: 'Country codes, names and aliases that a transaction may use',
  responses: answers('Countries', 'Every country, territory, disputed region and former state'),
});

const health = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['reference'],
  summary: 'Whether the server answers',
  responses: answers('Health', 'It does'),
});

/** Codes change with a release, never while the server runs. */
const ONE_HOUR = 'public, max-age=3600';

export function referenceRoutes(app: OpenAPIHono): void {
  app.openapi(countries, (context) => {
    context.header('cache-control', ONE_HOUR);
    return context.json({ countries: [...COUNTRY_ROWS] }, 200);
  });
  app.openapi(health, (context) => context.json({ status: 'ok' }, 200));
}
