/** The lint rule against clock, randomness and timers in engines fails where it should, and only there. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portcullis-lint-'));
  for (const file of ['biome.json', 'scripts/lint/pureEngines.grit']) cpSync(join(root, file), join(folder, file));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The lines of a file, written to a path of the repository, that the rule refuses. */
function refusedLines(path: string, lines: readonly string[]): readonly number[] {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines.join('\n'));
  const options = ['--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none'];
  const biome = join(root, 'node_modules/.bin/biome');
  const { stdout } = spawnSync(biome, ['lint', ...options, path], { cwd: folder, encoding: 'utf8' });
  rmSync(file);
  const refusals = stdout.split('\n').filter((line) => line.includes('reads no clock'));
  return [...new Set(refusals.map((line) => Number(/,line=(\d+)/.exec(line)?.[1])))].sort((a, b) => a - b);
}

const IMPURE = [
  'export const time = Date.now();',
  'export const today = new Date();',
  'export const day = new Date;',
  'export const text = Date();',
  'export const drawn = Math.random();',
  'export const draw = [1].map(Math.random);',
  'export const since = performance.now();',
  'export const start = globalThis.performance.timeOrigin;',
  'export const ticks = process.hrtime();',
  'export const nanos = process.hrtime.bigint();',
  'export const id = crypto.randomUUID();',
  "import { randomBytes } from 'node:crypto';",
  'export const salt = crypto.getRandomValues(new Uint8Array(8));',
  'setTimeout(() => {}, 1);',
  'globalThis.setInterval(() => {}, 1);',
];
const PURE = [
  'export const given = new Date(5);',
  "export const read = new Date('2021-11-26T00:00:00Z').toISOString();",
  "export const parsed = Date.parse('2021-11-26');",
  'export const most = Math.max(1, 2);',
  'export const randomised = 1;',
];

describe('the lint rule for engines', () => {
  const all = IMPURE.map((_, index) => index + 1);

  it.each(['kit', 'domain', 'lists', 'screening', 'rules', 'ownership', 'cases', 'audit'])(
    'refuses each in src/%s',
    (room) => {
      expect(refusedLines(`src/${room}/deep/planted.ts`, IMPURE)).toEqual(all);
    },
  );

  it('lets pass what only reads what it was given', () => {
    expect(refusedLines('src/rules/planted.ts', PURE)).toEqual([]);
  });

  it.each(['src/app/planted.ts', 'src/rules/planted.test.ts', 'src/rules/testing/planted.ts'])(
    'says nothing of %s',
    (path) => {
      expect(refusedLines(path, IMPURE)).toEqual([]);
    },
  );
});
