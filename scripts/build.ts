/**
 * Builds what is run: JavaScript and types from src/, the compiled law, lists and dossiers, and the web app, all into dist/.
 * `npm ci` runs it through `prepare`. Steps that do not need one another run side by side.
 * With --if-changed nothing is done while no input has changed since the last whole build (`npx portcullis` runs `prepare` too); with
 * --check nothing is done at all, and the exit status says whether dist/ is of these inputs.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function run(label: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${label} ended with status ${code}`))));
  });
}

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const stampFile = `${root}dist/.inputs`;
const INPUTS = [
  'src',
  'law',
  'lists',
  'web',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** Digest over path, size and time of every input file. */
function stampOf(): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    const path = `${root}${input}`;
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true }).map((file) => `${path}/${String(file)}`)
      : [path];
    for (const file of files.sort()) {
      const stats = statSync(file, { throwIfNoEntry: false });
      if (stats?.isFile()) hash.update(`${file} ${stats.size} ${stats.mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

const stamp = stampOf();
const unchanged = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
if (process.argv.includes('--check')) {
  if (!unchanged)
    process.stderr.write('build: dist/ is not built from the files as they are now: run "npm run build"\n');
  process.exit(unchanged ? 0 : 1);
}
if (process.argv.includes('--if-changed') && unchanged) process.exit(0);
const steps: Record<string, readonly string[]> = {
  code: ['node_modules/tsc7/bin/tsc', '-p', 'tsconfig.build.json'],
  cli: ['scripts/bundleCli.ts'],
  law: ['scripts/compileLaw.ts'],
  lists: ['scripts/compileLists.ts'],
  dossiers: ['scripts/compileDossiers.ts'],
  web: ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
};

// A whole build starts from nothing: what was moved or removed in src/ would otherwise stay in the package.
if (only.length === 0) rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}/dist/data`, { recursive: true });
const chosen = Object.entries(steps).filter(([label]) => only.length === 0 || only.includes(label));
const results = await Promise.allSettled(chosen.map(([label, args]) => run(label, args)));
for (const result of results) {
  if (result.status === 'rejected') {
    process.stderr.write(`build: ${result.reason instanceof Error ? result.reason.message : String(result.reason)}\n`);
    process.exitCode = 1;
  }
}
// INVARIANT: the stamp stands only for a whole build that succeeded.
if (only.length === 0 && process.exitCode === undefined) writeFileSync(stampFile, stamp);
