/** Binds every operation that has an address: reads the request as the operation says, asks the application, presents the answer. */
import type { Context, Hono } from 'hono';
import type { Operation } from '../../contract/index.ts';
import { limitBody } from '../api/bodyTypes.ts';
import type { PortcullisPort } from '../api/portcullisPort.ts';
import { problemFor, type ReportBug } from '../problems.ts';
import { type Route, routerPath } from './address.ts';
import { answerLines } from './answerLines.ts';
import { bodyOf, bytesOfBody } from './bodyOf.ts';
import { addressReader } from './readQuery.ts';

interface BindOptions {
  /** In place of what operations allow; bytes. */
  readonly maxBodyBytes: number | undefined;
  readonly reportBug: ReportBug;
}

/** Before the server knows who asks: whoever reaches the loopback. */
const ACTOR = 'local:http';
const USUAL_BODY_BYTES = 2 * 1024 * 1024;

export function bindOperations(
  app: Hono,
  portcullis: PortcullisPort,
  routes: readonly Route[],
  how: BindOptions,
): void {
  for (const route of routes) bindRoute(app, portcullis, route, how);
}

function bindRoute(app: Hono, portcullis: PortcullisPort, route: Route, how: BindOptions): void {
  const { operation, address, method, hasBody } = route;
  const readAddress = addressReader(route);
  const maxBytes = how.maxBodyBytes ?? operation.body?.maxBytes ?? USUAL_BODY_BYTES;
  // A stream is bounded line by line.
  const limits = hasBody && operation.kind !== 'stream' ? [limitBody(maxBytes)] : [];
  app.on(method.toUpperCase(), [routerPath(address)], ...limits, async (context) => {
    const asked = readAddress(context);
    const requestId = requestIdOf(context);
    const caller = portcullis.as({ actor: ACTOR, requestId });
    if (address.maxAgeSeconds !== undefined)
      context.header('cache-control', `public, max-age=${address.maxAgeSeconds}`);
    if (operation.work === 'heavy') return passOn(context, route, asked, caller);
    const input = hasBody ? { ...asked, ...(await bodyOf(context, operation, maxBytes)) } : asked;
    const stop = new AbortController();
    const signal = AbortSignal.any([context.req.raw.signal, stop.signal]);
    const given = caller.perform(operation, input, { signal });
    if (Symbol.asyncIterator in given)
      return answerLines(given, {
        problemOf: (error) => problemFor(error, requestId, how.reportBug),
        stop: (reason) => stop.abort(reason),
      });
    return present(context, operation, await given);
  });
}

type Asker = ReturnType<PortcullisPort['as']>;

/** Body and answer stay bytes here: reading or writing large JSON would keep every other request waiting. */
async function passOn(context: Context, route: Route, asked: object, caller: Asker): Promise<Response> {
  const { operation, hasBody } = route;
  const body = hasBody ? await bytesOfBody(context) : null;
  const { signal } = context.req.raw;
  const answer = await caller.answerAsJson(operation, { ...asked }, body, { signal });
  return context.body(answer, 200, { 'content-type': 'application/json' });
}

function present(context: Context, { kind, output }: Operation, answer: unknown): Response {
  if (kind === 'document')
    return context.body(bytesOf(answer), 200, { 'content-type': output.mediaType ?? 'text/plain' });
  return context.json(output.wrapped === undefined ? answer : { [output.wrapped]: answer }, 200);
}

function bytesOf(answer: unknown): string | Uint8Array<ArrayBuffer> {
  if (typeof answer === 'string') return answer;
  if (answer instanceof Uint8Array) return new Uint8Array(answer);
  throw new Error('a document is neither text nor bytes');
}

const requestIdOf = (context: Context): string => String(context.get('requestId') ?? '');
