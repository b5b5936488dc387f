/**
 * How densely a gzip file may be packed: two hundred to one, once it is past 64 MiB; and that one layer is unpacked, never a second.
 * How much it may hold in all is tested in unpackLimits.test.ts.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf } from '../testing/fixture.ts';
import { MEBIBYTE, packsWell, sizeOf } from '../testing/unpacking.ts';
import { openSourceFile, sourceFileOf } from './openFile.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portcullis-gzip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const dense = gzipSync(Buffer.alloc(65 * MEBIBYTE));

describe('a gzip file', () => {
  it('is refused when it is denser than any list, in memory and on the disk', async () => {
    expect(await codeOf(sizeOf(sourceFileOf('list.csv.gz', dense)))).toBe('SOURCE_UNSAFE');
    const path = join(folder, 'list.csv.gz');
    await writeFile(path, dense);
    expect(await codeOf(sizeOf(await openSourceFile(path)))).toBe('SOURCE_UNSAFE');
  });

  it('may be as dense as it likes while it is small', async () => {
    const small = gzipSync(Buffer.alloc(60 * MEBIBYTE));
    expect(await sizeOf(sourceFileOf('list.csv.gz', small))).toBe(60 * MEBIBYTE);
  });

  it('may be large when it packs as lists do', async () => {
    const packed = gzipSync(packsWell(70));
    expect((70 * MEBIBYTE) / packed.length).toBeGreaterThan(80);
    expect(await sizeOf(sourceFileOf('list.csv.gz', packed))).toBe(70 * MEBIBYTE);
  });

  it('is refused when several streams in a row are too dense together', async () => {
    const row = Buffer.concat(Array.from({ length: 5 }, () => gzipSync(Buffer.alloc(15 * MEBIBYTE))));
    expect(await codeOf(sizeOf(sourceFileOf('list.csv.gz', row)))).toBe('SOURCE_UNSAFE');
  });

  it('is unpacked once: what is packed in it stays packed', async () => {
    const twice = sourceFileOf('list.csv.gz.gz', gzipSync(dense));
    expect(twice.name).toBe('list.csv.gz');
    expect(await sizeOf(twice)).toBe(dense.length);
  });
});
