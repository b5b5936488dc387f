/**
 * Serves the built web app: hashed files for ever, index.html fresh and with the response's nonce in it, and index.html for every
 * other page address so that a shared link opens. Files are read once; text is compressed once per file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Context, Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { PortcullisError } from '../kit/errors.ts';
import { packagePath } from '../kit/packageRoot.ts';
import { sha256 } from '../kit/sha256.ts';
import { nonceOf } from './secureResponses.ts';

/** What `html.cspNonce` of web/vite.config.ts writes into index.html. */
const NONCE_PLACEHOLDER = '__PORTCULLIS_NONCE__';
const FOR_EVER = 'public, max-age=31536000, immutable';

interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  readonly caching: string;
  gzipped?: Uint8Array<ArrayBuffer>;
}

/** `webDir` null: nothing is served. A folder that is not built answers page addresses with what to do. */
export function serveWebApp(app: Hono, webDir: string | null | undefined): void {
  if (webDir === null) return;
  const folder = webDir ?? packagePath('dist', 'web');
  const index = join(folder, 'index.html');
  if (!existsSync(index)) {
    app.get('/', () => {
      throw new PortcullisError({
        code: 'NOT_FOUND',
        what: 'the web app is not built',
        where: '/',
        expected: 'dist/web/index.html',
        hint: 'run "npm run build:web", or use the API that /openapi.json describes',
      });
    });
    return;
  }
  const page = readFileSync(index, 'utf8');
  const files = readFiles(folder);
  app.get('*', (context, next) => {
    const file = files.get(context.req.path);
    if (file) return sendFile(context, file);
    return isPageAddress(context) ? sendPage(context, page) : next();
  });
}

function readFiles(folder: string): ReadonlyMap<string, WebFile> {
  const files = new Map<string, WebFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'index.html') continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const bytes = new Uint8Array(readFileSync(path));
    files.set(address, {
      bytes,
      type: getMimeType(entry.name) ?? 'application/octet-stream',
      etag: `"${sha256(bytes).slice(0, 32)}"`,
      caching: address.startsWith('/assets/') ? FOR_EVER : 'no-cache',
    });
  }
  return files;
}

function sendFile(context: Context, file: WebFile): Response {
  context.header('etag', file.etag);
  context.header('cache-control', file.caching);
  context.header('vary', 'accept-encoding');
  if (context.req.header('if-none-match') === file.etag) return context.body(null, 304);
  context.header('content-type', file.type);
  if (!wantsGzip(context) || !/^(?:text|application\/(?:json|javascript)|image\/svg)/.test(file.type))
    return context.body(file.bytes);
  file.gzipped ??= new Uint8Array(gzipSync(file.bytes));
  context.header('content-encoding', 'gzip');
  return context.body(file.gzipped);
}

function sendPage(context: Context, page: string): Response {
  context.header('cache-control', 'no-store');
  return context.html(page.replaceAll(NONCE_PLACEHOLDER, nonceOf(context)));
}

const wantsGzip = (context: Context): boolean => /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');

/** A page, not a file: no ending, and the reader is a browser. */
function isPageAddress(context: Context): boolean {
  if (/\.[a-z0-9]+$/i.test(context.req.path)) return false;
  return context.req.path === '/' || (context.req.header('accept') ?? '').includes('text/html');
}
