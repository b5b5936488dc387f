/**
 * The HTTP edge: `/v1/...` in front of the application, its OpenAPI description, the built web app, and one shape for every error.
 * It parses, calls and presents; it decides nothing.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import { requestId } from 'hono/request-id';
import { faultsOf, inputError } from '../contract/index.ts';
import { PortcullisError } from '../kit/errors.ts';
import { componentSchemas } from './api/components.ts';
import type { PortcullisPort } from './api/portcullisPort.ts';
import { limitBody } from './api/readJsonBody.ts';
import { guardHost } from './guardHost.ts';
import { type ReportBug, respondToError } from './problems.ts';
import { auditRoutes } from './routes/audit.ts';
import { determinationRoutes } from './routes/determinations.ts';
import { lawRoutes } from './routes/law.ts';
import { listRoutes } from './routes/lists.ts';
import { partyRoutes } from './routes/parties.ts';
import { referenceRoutes } from './routes/reference.ts';
import { screeningRoutes } from './routes/screenings.ts';
import { secureResponses } from './secureResponses.ts';
import { serveWebApp } from './serveWebApp.ts';

export interface HttpAppOptions {
  /** Folder of the built web app; null: API only. Absent: `dist/web` of this package. */
  readonly webDir?: string | null;
  /** Host names to answer for besides the loopback's. */
  readonly allowedHosts?: readonly string[];
  /** Largest request body in bytes; default 2 MiB, `/impact` 16 MiB. */
  readonly maxBodyBytes?: number;
  /** Told of bugs (answers of status 500). Default: one line on stderr. */
  readonly reportBug?: ReportBug;
}

const MEBIBYTE = 1024 * 1024;

/** The app as a fetch handler: `app.request(...)` in tests, `startHttpServer(app, ...)` on a socket. */
export function createHttpApp(portcullis: PortcullisPort, options: HttpAppOptions = {}): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      // The validator hands the hook the value it read beside the error.
      const read: unknown = 'data' in result ? result.data : undefined;
      throw inputError(
        result.error.issues.flatMap((issue) => faultsOf(issue, read)),
        result.target,
      );
    },
  });
  app.onError((error, context) => respondToError(error, context, options.reportBug ?? logBug));
  addMiddleware(app, options);
  determinationRoutes(app, portcullis);
  screeningRoutes(app, portcullis);
  listRoutes(app, portcullis);
  partyRoutes(app, portcullis);
  lawRoutes(app, portcullis);
  auditRoutes(app, portcullis);
  referenceRoutes(app);
  describeApi(app, portcullis.version);
  refuseOtherAddresses(app);
  serveWebApp(app, options.webDir);
  return app;
}

function addMiddleware(app: OpenAPIHono, options: HttpAppOptions): void {
  app.use(requestId());
  app.use(secureResponses());
  app.use(guardHost(options.allowedHosts));
  const usual = limitBody(options.maxBodyBytes ?? 2 * MEBIBYTE);
  const forPortfolios = limitBody(options.maxBodyBytes ?? 16 * MEBIBYTE);
  app.use((context, next) => (context.req.path.endsWith('/impact') ? forPortfolios : usual)(context, next));
  app.use('/v1/*', async (context, next) => {
    await next();
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
  });
}

function describeApi(app: OpenAPIHono, version: string): void {
  for (const [name, schema] of Object.entries(componentSchemas())) {
    app.openAPIRegistry.registerComponent('schemas', name, schema);
  }
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Portcullis',
      version,
      description: 'May this item go to this party in this country for this use on this date?',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  });
  app.get('/openapi.json', (context) => context.json(document));
}

/** Under `/v1` nothing falls through to the web app: a wrong method is 405, a wrong address 404. */
function refuseOtherAddresses(app: OpenAPIHono): void {
  const known = app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [definition.route] : [],
  );
  app.all('/v1/*', (context) => {
    const methods = known
      .filter(({ path }) => matches(path, context.req.path))
      .map(({ method }) => method.toUpperCase());
    if (methods.length === 0) throw addressUnknown(context.req.path);
    context.header('allow', methods.join(', '));
    throw new PortcullisError({
      code: 'METHOD_NOT_ALLOWED',
      what: `this address does not answer ${context.req.method}`,
      where: context.req.path,
      expected: methods.join(' or '),
      got: context.req.method,
      hint: 'the description of every address stands at /openapi.json',
    });
  });
  app.notFound((context) => {
    throw addressUnknown(context.req.path);
  });
}

function matches(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith('{') || part === given[index]);
}

function addressUnknown(path: string): PortcullisError {
  return new PortcullisError({
    code: 'NOT_FOUND',
    what: 'there is nothing at this address',
    where: path,
    expected: 'an address that /openapi.json describes',
    hint: 'open / for the web app or /openapi.json for the API',
  });
}

const logBug: ReportBug = (error, id) => {
  process.stderr.write(`request ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};
