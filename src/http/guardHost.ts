/**
 * Answers only for the host names the server is meant to have. Without it a web page could point its own name at 127.0.0.1
 * (DNS rebinding) and read the lists and determinations of whoever visits it.
 */
import type { MiddlewareHandler } from 'hono';
import { PortcullisError } from '../kit/errors.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'] as const;

/** `allowed`: further host names, without port. */
export function guardHost(allowed: readonly string[] = []): MiddlewareHandler {
  const names = new Set<string>([...LOOPBACK, ...allowed].map((name) => name.toLowerCase()));
  return async (context, next) => {
    const { hostname } = new URL(context.req.url);
    if (!names.has(hostname.toLowerCase())) {
      throw new PortcullisError({
        code: 'HOST_NOT_ALLOWED',
        what: 'this server does not answer for the host that the request names',
        where: 'header host',
        expected: [...names].join(', '),
        got: hostname,
        hint: 'use http://127.0.0.1, or name the host when the server is started',
      });
    }
    await next();
  };
}
