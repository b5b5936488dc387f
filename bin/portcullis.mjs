#!/usr/bin/env node
// Runs on any Node that knows modules, so that an old one hears what is wrong instead of a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
const NEEDED = '24.6';

if (major < 24 || (major === 24 && minor < 6)) {
  const detail = {
    code: 'NODE_TOO_OLD',
    what: 'this Node is older than Portcullis needs',
    where: process.execPath,
    expected: `Node ${NEEDED} or newer`,
    got: process.versions.node,
    hint: 'install Node 24, or run "npx portcullis" inside the repository, which brings its own',
  };
  if (process.argv.includes('--json'))
    process.stderr.write(`${JSON.stringify({ schema: 'portcullis/1', error: detail })}\n`);
  else {
    process.stderr.write(
      `error ${detail.code}: ${detail.what}\n  at ${detail.where}\n  expected ${detail.expected}, got ${detail.got}\n  ${detail.hint}\n`,
    );
  }
  process.exitCode = 1;
} else {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  const { existsSync } = await import('node:fs');
  if (existsSync(new URL('../dist/cli.js', import.meta.url))) await import('../dist/cli.js');
  else {
    process.stderr.write(
      'error NOT_BUILT: Portcullis is not built\n  expected dist/cli.js\n  run "npm run build" first\n',
    );
    process.exitCode = 1;
  }
}
