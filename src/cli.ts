/** Entry of the command line: `dist/cli.js`, reached through bin/portcullis.mjs, which has checked the Node version. */
import { runCli } from './cli/runCli.ts';

process.exitCode = await runCli(process.argv.slice(2));
