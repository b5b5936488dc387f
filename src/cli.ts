/**
 * Entry of the command line: `dist/cli.js`, reached through bin/portcullis.mjs, which has checked the Node version. What is loaded after
 * the compile cache is on need not be compiled again by the next process, so nothing else is imported here.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { runCli } = await import('./cli/runCli.ts');
process.exitCode = await runCli(process.argv.slice(2));
