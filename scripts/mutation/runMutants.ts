/**
 * runMutants: do the tests of a room notice when its code is changed? Takes a sample of small changes, runs the room's tests and the pinned
 * answers against each in a copy of the checkout, and prints those that no test noticed. The working tree is never touched.
 *
 * npm run mutate -- src/lists --sample 40 --seed 7
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Mutant, mutantsOf } from './mutantsOf.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    timeout: { type: 'string', default: '120' },
    also: { type: 'string', multiple: true, default: [] },
  },
});

/** What one change came to: noticed by a failing test, by a run that did not end, or by nothing. */
type Fate = 'noticed' | 'timedOut' | 'survived';

const room = positionals[0];
if (room === undefined) {
  console.error('usage: npm run mutate -- ROOM [--sample N] [--seed N] [--also TEST_PATH] [--timeout SECONDS]');
  process.exit(2);
}
const sources = readdirSync(join(root, room), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.test\.ts$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .filter((file) => !/\/(testing|fixtures|data)\//.test(file))
  .sort();
const all = sources.flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')));
const chosen = sampleOf(all, Number(values.sample), Number(values.seed));
const copy = copyOfCheckout();
try {
  const fates = chosen.map((mutant, place) => {
    const fate = fateOf(mutant);
    if (fate === 'survived') console.log(`survived: ${textOf(mutant)}`);
    if ((place + 1) % 10 === 0) console.error(`${place + 1} of ${chosen.length}`);
    return fate;
  });
  const count = (fate: Fate): number => fates.filter((each) => each === fate).length;
  const noticed = count('noticed') + count('timedOut');
  console.log(
    `${room}: ${chosen.length} of ${all.length} changes tried, ${noticed} noticed (${count('timedOut')} by a run that did not end), ${count('survived')} survived; score ${((100 * noticed) / chosen.length).toFixed(0)} %`,
  );
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function copyOfCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-mutants-'));
  for (const entry of readdirSync(root))
    if (!['node_modules', '.git'].includes(entry)) cpSync(join(root, entry), join(folder, entry), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function fateOf({ file, start, end, after }: Mutant): Fate {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.slice(0, start) + after + text.slice(end));
  try {
    const run = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--bail', '1', '--reporter', 'dot', room ?? '', ...values.also],
      { cwd: copy, stdio: 'ignore', timeout: 1000 * Number(values.timeout) },
    );
    if (run.signal !== null) return 'timedOut';
    return run.status === 0 ? 'survived' : 'noticed';
  } finally {
    writeFileSync(path, text);
  }
}

function textOf({ file, line, before, after }: Mutant): string {
  return `${file}:${line} ${oneLine(before)} -> ${oneLine(after)}`;
}
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

/** So many of them, spread over all by a fixed sequence, so that a run can be repeated. */
function sampleOf<T>(items: readonly T[], size: number, seed: number): readonly T[] {
  let state = seed >>> 0;
  const keyed = items.map((item) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return { item, key: state };
  });
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, size)
    .map(({ item }) => item);
}
