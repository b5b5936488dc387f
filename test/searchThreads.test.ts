/** A large file of customers through the built command line: real threads from the built worker file give what one thread gives. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/portcullis.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'portcullis-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAMES = ['NSO Group', 'Nobody Atall', 'Candiru Ltd', '...', '"Bäckerei, Ecke"', 'Intelexa'];

function screenFile(threads: number): { status: number | null; stderr: string; result: string } {
  const out = join(folder, `results-${threads}.csv`);
  const args = ['screen', '--file', join(folder, 'customers.csv'), '--out', out, '--threads', String(threads)];
  const { status, stderr } = spawnSync(process.execPath, [bin, ...args, '--data-dir', join(folder, 'data')], {
    encoding: 'utf8',
  });
  return { status, stderr, result: readFileSync(out, 'utf8') };
}

it('screen --file gives the same file with threads and without', () => {
  const rows = Array.from({ length: 3000 }, (_, k) => `${k},${NAMES[k % NAMES.length]}`);
  writeFileSync(join(folder, 'customers.csv'), `id,name\n${rows.join('\n')}\n`);
  const alone = screenFile(1);
  expect(alone.stderr).toBe('3000 rows screened, 500 could not be read\n');
  expect(alone.status).toBe(3);
  expect(screenFile(2)).toEqual(alone);
  expect(alone.result.split('\n').slice(1, 3001)).toSatisfy((lines: string[]) =>
    lines.every((line, k) => line.startsWith(`${k + 2},`)),
  );
});
