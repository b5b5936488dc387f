/**
 * Bundles the command line into dist/cli.js, the entries of threads and processes into dist/jobs, and a few chunks for all of them: loading
 * hundreds of small modules would take longer than most commands. What a command does not need stays in chunks of its own, loaded when
 * asked for. Native and optional parts stay outside.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { groupUseCases } from './groupUseCases.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist/chunks`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: [
    'src/cli.ts',
    'src/jobs/searchWorker.ts',
    'src/jobs/indexWorker.ts',
    'src/jobs/workWorker.ts',
    'src/jobs/importChild.ts',
  ],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // Tables of names are mostly not ASCII: escaped they would be three times as long to read.
  charset: 'utf8',
  // Names stay, so that a stack trace can be read.
  minifyWhitespace: true,
  external: ['better-sqlite3'],
  plugins: [groupUseCases(`${root}src/app/operations`)],
  // CommonJS dependencies ask for built-in modules with require().
  banner: {
    js: "import { createRequire as portcullisRequire } from 'node:module'; const require = portcullisRequire(import.meta.url);",
  },
  legalComments: 'linked',
  logLevel: 'warning',
});
