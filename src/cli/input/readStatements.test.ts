import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Io } from '../terminal/io.ts';
import { readStatements } from './readStatements.ts';

const folder = mkdtempSync(join(tmpdir(), 'portcullis-statements-'));
afterAll(() => rmSync(folder, { recursive: true }));

const io: Io = { out: () => {}, err: () => {}, json: false, stdin: process.stdin, isTty: false };
const fileWith = (content: unknown): string => {
  const path = join(folder, `${Math.abs(JSON.stringify(content).length)}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const read = (options: Partial<Parameters<typeof readStatements>[0]>) =>
  readStatements({ statement: [], ...options }, '2026-07-31', io);

describe('the statements of a command', () => {
  it('are signed by one person, on the day of the transaction unless another is given', async () => {
    const statement = ['us-ear.no-diversion', 'us-ear.no-wmd-end-use'];
    expect(await read({ statement, by: 'Ada Officer' })).toEqual([
      { id: 'us-ear.no-diversion', by: 'Ada Officer', on: '2026-07-31' },
      { id: 'us-ear.no-wmd-end-use', by: 'Ada Officer', on: '2026-07-31' },
    ]);
    expect(await read({ statement: ['a.b'], by: 'Ada Officer', on: '2026-07-01' })).toEqual([
      { id: 'a.b', by: 'Ada Officer', on: '2026-07-01' },
    ]);
  });

  it('come from a file too, as they stand there', async () => {
    const given = { id: 'us-ear.no-diversion', by: 'Ada Officer', on: '2026-07-30', document: 'file 7' };
    expect(await read({ statements: fileWith({ statements: [given] }) })).toEqual([given]);
  });

  it('are none where none are given', async () => {
    expect(await read({})).toEqual([]);
  });

  it('are refused without a signer, and from a file that holds no list of them', async () => {
    await expect(read({ statement: ['a.b'] })).rejects.toMatchObject({ detail: { code: 'USAGE' } });
    await expect(read({ by: 'Ada Officer' })).rejects.toMatchObject({ detail: { code: 'USAGE' } });
    await expect(read({ on: '2026-07-31', statements: fileWith({ statements: [] }) })).rejects.toMatchObject({
      detail: { code: 'USAGE' },
    });
    await expect(read({ statements: fileWith([1]) })).rejects.toMatchObject({ detail: { code: 'INPUT_INVALID' } });
    await expect(read({ statements: join(folder, 'none') })).rejects.toMatchObject({
      detail: { code: 'FILE_NOT_FOUND' },
    });
  });
});
