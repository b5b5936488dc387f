/** The real thing for browser tests: the web app built from source, in front of the real application on an empty data folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { openPortcullis } from '../../src/app/compose/openPortcullis.ts';
import { createHttpApp } from '../../src/http/createHttpApp.ts';
import { startHttpServer } from '../../src/http/startHttpServer.ts';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './findChromium.ts';

export interface WebAppUnderTest {
  readonly url: string;
  /** Goes to an address of the app, in the one page that all tests share. */
  readonly open: (address: string, look?: Look) => Promise<Page>;
  /** Console errors and warnings, page errors and requests to other origins since the last `open`. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

export async function startWebApp(): Promise<WebAppUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'portcullis-browser-'));
  await buildWeb(join(folder, 'web'));
  const portcullis = await openPortcullis({ dataDir: join(folder, 'data') });
  const server = await startHttpServer(createHttpApp(portcullis, { webDir: join(folder, 'web') }), {
    port: 0,
    graceMs: 500,
  });
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: [...CHROMIUM_ARGUMENTS],
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  const complaints = listen(page, server.url);
  return {
    url: server.url,
    open: async (address, look = {}) => {
      await page.setViewportSize({ width: look.width ?? 1280, height: look.height ?? 900 });
      await page.emulateMedia({ colorScheme: look.colorScheme ?? 'light', reducedMotion: 'reduce' });
      // Leaves the page before, so that what it still had under way is not blamed on this one.
      await page.goto('about:blank');
      complaints.length = 0;
      await page.goto(`${server.url}${address}`);
      return page;
    },
    complaints: () => [...complaints],
    close: async () => {
      await browser.close();
      await server.close();
      await portcullis.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function buildWeb(outDir: string): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir },
  });
}

function listen(page: Page, url: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !address.startsWith('data:')) complaints.push(`request: ${address}`);
  });
  return complaints;
}
