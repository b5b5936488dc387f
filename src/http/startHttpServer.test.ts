import { afterEach, describe, expect, it } from 'vitest';
import { PortcullisError } from '../kit/errors.ts';
import { createHttpApp } from './createHttpApp.ts';
import { fakePortcullis } from './fixtures/fakePortcullis.ts';
import { type HttpServer, startHttpServer } from './startHttpServer.ts';

const open: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function start(
  app: Parameters<typeof startHttpServer>[0] = createHttpApp(fakePortcullis(), { webDir: null }),
  port = 0,
) {
  const server = await startHttpServer(app, { port });
  open.push(server);
  return server;
}

describe('startHttpServer', () => {
  it('listens on the loopback and answers there', async () => {
    const { url } = await start();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
  });

  it('says PORT_IN_USE with a next step when the port is taken', async () => {
    const { url } = await start();
    const failure = await start(undefined, Number(new URL(url).port)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PortcullisError);
    expect(failure).toMatchObject({ detail: { code: 'PORT_IN_USE', hint: expect.stringContaining('--port') } });
  });

  it('lets an open request end before it closes', async () => {
    let begun = (): void => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow = {
      fetch: async () => {
        begun();
        await new Promise((resolve) => setTimeout(resolve, 200));
        return new Response('done');
      },
    };
    const { url, close } = await start(slow);
    const answer = fetch(url);
    await hasBegun;
    await close();
    expect(await (await answer).text()).toBe('done');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('may be closed twice', async () => {
    const server = await start();
    await server.close();
    await expect(server.close()).resolves.toBeUndefined();
  });
});
