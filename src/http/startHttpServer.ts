/** Starts the app on a socket of the loopback interface, and stops it without cutting answers short. */
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { PortcullisError, systemCode } from '../kit/errors.ts';

export interface HttpServerOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Default 127.0.0.1: nobody but this machine. */
  readonly host?: string;
  /** How long a graceful close waits for open requests before it cuts them. Default 5,000. */
  readonly graceMs?: number;
}

export interface HttpServer {
  /** `http://127.0.0.1:7080`, without a slash at the end. */
  readonly url: string;
  /** Accepts nothing new, lets open requests end, then resolves. */
  close(): Promise<void>;
}

interface FetchApp {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/** Throws PortcullisError PORT_IN_USE when another program listens there. */
export function startHttpServer(app: FetchApp, options: HttpServerOptions): Promise<HttpServer> {
  const host = options.host ?? '127.0.0.1';
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: options.port, hostname: host }, (address) => {
      server.off('error', refuse);
      const shown = host.includes(':') ? `[${host}]` : host;
      resolve({ url: `http://${shown}:${address.port}`, close: () => close(server, options.graceMs ?? 5_000) });
    }) as Server;
    const refuse = (error: NodeJS.ErrnoException): void => reject(startError(error, host, options.port));
    server.once('error', refuse);
  });
}

function startError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error;
  const taken = error.code === 'EADDRINUSE';
  return new PortcullisError(
    {
      code: 'PORT_IN_USE',
      what: taken ? `another program listens on port ${port}` : `this user may not listen on port ${port}`,
      where: `${host}:${port}`,
      expected: 'a free port',
      hint: 'choose another with --port, or stop the program that uses it (is Portcullis already running?)',
    },
    { cause: error },
  );
}

/** A connection that ends its request while we close would stay open, idle, until its keep-alive runs out. */
const IDLE_CHECK_MS = 25;

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close((error) => {
      clearInterval(idle);
      clearTimeout(cut);
      if (error && systemCode(error) !== 'ERR_SERVER_NOT_RUNNING') reject(error);
      else resolve();
    });
  });
}
