/**
 * Starts the command line: `dist/cli.js`, reached through bin/portcullis.mjs, which has checked the Node version. It imports
 * nothing else before the compile cache is on, because the cache keeps only modules that are loaded after that.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { runCli } = await import('./cli/runCli.ts');
process.exitCode = await runCli(process.argv.slice(2));
