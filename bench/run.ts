/**
 * Runs the benchmarks: `npm run bench` for all, `npm run bench -- rules screening` for some. Each is a script of its own,
 * `bench/<name>.bench.ts`, which prints a table and then JSON; they run one after the other, since they share the machine.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SUFFIX = '.bench.ts';
const folder = fileURLToPath(new URL('.', import.meta.url));
const known = readdirSync(folder).flatMap((file) => (file.endsWith(SUFFIX) ? [file.slice(0, -SUFFIX.length)] : []));
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const unknown = asked.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`error USAGE: no benchmark named ${unknown.join(', ')}; expected ${known.join(', ')}\n`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : known) {
    const run = spawnSync(process.execPath, ['--expose-gc', `${folder}${name}${SUFFIX}`, ...options], {
      stdio: 'inherit',
    });
    if (run.status !== 0) process.exitCode = 1;
  }
}
