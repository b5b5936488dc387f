/** The real thing for browser tests: the web app built from source, in front of the real application on an empty data folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { openPortcullis } from '../../src/app/openPortcullis.ts';
import { createHttpApp } from '../../src/http/createHttpApp.ts';
import { startHttpServer } from '../../src/http/startHttpServer.ts';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './findChromium.ts';

export interface WebAppUnderTest {
  readonly url: string;
  /** A fresh page; what it complains of is gathered in `complaints`. */
  readonly openPage: (look?: Look) => Promise<ObservedPage>;
  /** Closes the server alone, as if it had stopped while the page was open. */
  readonly stopServer: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

export interface ObservedPage {
  readonly page: Page;
  /** Console errors and warnings, page errors, requests to other origins. */
  readonly complaints: readonly string[];
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
  return {
    url: server.url,
    openPage: (look = {}) => openPage(browser, server.url, look),
    stopServer: () => server.close(),
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

async function openPage(browser: BrowserContext, url: string, look: Look): Promise<ObservedPage> {
  const page = await browser.newPage();
  await page.setViewportSize({ width: look.width ?? 1280, height: look.height ?? 900 });
  await page.emulateMedia({ colorScheme: look.colorScheme ?? 'light', reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !address.startsWith('data:')) complaints.push(`request: ${address}`);
  });
  return { page, complaints };
}
