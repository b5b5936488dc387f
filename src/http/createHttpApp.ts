/**
 * The HTTP edge: `/v1/...` in front of the application, its OpenAPI description, the built web app, and one shape for every error.
 * It parses, calls and presents; it decides nothing.
 */
import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import type { Operation } from '../contract/index.ts';
import { OPERATIONS } from '../contract/operations/index.ts';
import { PortcullisError } from '../kit/errors.ts';
import type { PortcullisPort } from './api/portcullisPort.ts';
import { matchesAddress, type Route, routesOf } from './bind/address.ts';
import { bindOperations } from './bind/bindOperations.ts';
import { describeApi } from './describe/describeApi.ts';
import { guardHost } from './guardHost.ts';
import { type ReportBug, respondToError } from './problems.ts';
import { secureResponses } from './secureResponses.ts';
import { serveWebApp } from './serveWebApp.ts';

export interface HttpAppOptions {
  /** Folder of the built web app; null: API only. Absent: `dist/web` of this package. */
  readonly webDir?: string | null;
  /** Host names to answer for besides the loopback's. */
  readonly allowedHosts?: readonly string[];
  /** Largest request body in bytes, of a stream the longest line; default 2 MiB, for a portfolio 16 MiB. */
  readonly maxBodyBytes?: number;
  /** Told of bugs (answers of status 500). Default: one line on stderr. */
  readonly reportBug?: ReportBug;
  /** What is bound; default: every operation. */
  readonly operations?: readonly Operation[];
}

/** The app as a fetch handler: `app.request(...)` in tests, `startHttpServer(app, ...)` on a socket. */
export function createHttpApp(portcullis: PortcullisPort, options: HttpAppOptions = {}): Hono {
  const app = new Hono();
  const reportBug = options.reportBug ?? logBug;
  const routes = routesOf(options.operations ?? OPERATIONS);
  app.onError((error, context) => respondToError(error, context, reportBug));
  addMiddleware(app, options);
  bindOperations(app, portcullis, routes, { reportBug, maxBodyBytes: options.maxBodyBytes });
  const description = describeApi(routes, portcullis.version);
  app.get('/openapi.json', (context) => context.json(description));
  refuseOtherAddresses(app, routes);
  serveWebApp(app, options.webDir);
  return app;
}

function addMiddleware(app: Hono, options: HttpAppOptions): void {
  app.use(requestId());
  app.use(secureResponses());
  app.use(guardHost(options.allowedHosts));
  app.use('/v1/*', async (context, next) => {
    await next();
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
  });
}

/** Under `/v1` nothing falls through to the web app: a wrong method is 405, a wrong address 404. */
function refuseOtherAddresses(app: Hono, routes: readonly Route[]): void {
  app.all('/v1/*', (context) => {
    const methods = routes
      .filter(({ address }) => matchesAddress(address, context.req.path))
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
