/**
 * Builds what is run: JavaScript and types from src/, the compiled law, lists and source definitions, and the web app, all into dist/.
 * `npm ci` runs it through `prepare`. Steps that do not need one another run side by side.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function run(label: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${label} ended with status ${code}`))));
  });
}

const only = process.argv.slice(2);
const steps: Record<string, readonly string[]> = {
  code: ['node_modules/tsc7/bin/tsc', '-p', 'tsconfig.build.json'],
  law: ['scripts/compileLaw.ts'],
  lists: ['scripts/compileLists.ts'],
  web: ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
};

mkdirSync(`${root}/dist/data`, { recursive: true });
const chosen = Object.entries(steps).filter(([label]) => only.length === 0 || only.includes(label));
const results = await Promise.allSettled(chosen.map(([label, args]) => run(label, args)));
for (const result of results) {
  if (result.status === 'rejected') {
    process.stderr.write(`build: ${result.reason instanceof Error ? result.reason.message : String(result.reason)}\n`);
    process.exitCode = 1;
  }
}
