import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceFile } from '../reading/source.ts';
import { openSourceFile, sourceFileOf } from './openFile.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portcullis-sources-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bytesOf(file: SourceFile): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of file.open()) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
const withCode = (code: string) => expect.objectContaining({ detail: expect.objectContaining({ code }) });

describe('openSourceFile', () => {
  it('opens a file as often as it is asked to', async () => {
    await writeFile(join(folder, 'sdn.csv'), 'one');
    const file = await openSourceFile(join(folder, 'sdn.csv'));
    expect(file).toMatchObject({ name: 'sdn.csv', size: 3 });
    expect([await bytesOf(file), await bytesOf(file)]).toEqual(['one', 'one']);
  });

  it('unpacks .gz and drops the ending from the name', async () => {
    await writeFile(join(folder, 'alt.csv.gz'), gzipSync('two'.repeat(1000)));
    const file = await openSourceFile(join(folder, 'alt.csv.gz'));
    expect(file).toMatchObject({ name: 'alt.csv', size: 3000 });
    expect(await bytesOf(file)).toBe('two'.repeat(1000));
  });

  it('says which file is missing, and that a folder is no file', async () => {
    await expect(openSourceFile(join(folder, 'none.csv'))).rejects.toEqual(withCode('FILE_NOT_FOUND'));
    await expect(openSourceFile(folder)).rejects.toEqual(withCode('FILE_NOT_FOUND'));
  });
});

describe('packed files', () => {
  const packed = gzipSync(Buffer.from(Array.from({ length: 20_000 }, (_, index) => index % 251)));

  it('tells a file cut short from a file that is not gzip', async () => {
    await expect(bytesOf(sourceFileOf('a.gz', packed.subarray(0, packed.length - 20)))).rejects.toEqual(
      withCode('SOURCE_TRUNCATED'),
    );
    const broken = Buffer.from(packed);
    broken.fill(0xff, 30, 60);
    await expect(bytesOf(sourceFileOf('a.gz', broken))).rejects.toEqual(withCode('SOURCE_FORMAT'));
  });

  it('stops unpacking a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 ** 2));
    await expect(bytesOf(sourceFileOf('bomb.gz', bomb))).rejects.toEqual(withCode('SOURCE_UNSAFE'));
  });
});
