/** Builds the web app into dist/web: hashed files, a nonce place in index.html for the server to fill, and a proxy for development. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const API = process.env.PORTCULLIS_API ?? 'http://127.0.0.1:7080';

export default defineConfig({
  root: here,
  plugins: [react()],
  html: { cspNonce: '__PORTCULLIS_NONCE__' },
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // Inlined files would be data: URLs, which the content security policy allows for images only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { host: '127.0.0.1', proxy: { '/v1': API, '/openapi.json': API, '/healthz': API } },
});
