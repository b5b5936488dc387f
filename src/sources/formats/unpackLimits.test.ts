/**
 * How much a packed file may hold in all: 2 GiB an entry of an archive, 8 GiB a gzip file, however well it packs. To unpack so much would
 * take long, so a stand-in for zlib says how much came out; the packed bytes are as many as keep the file below the bounds on density.
 */
import { randomBytes } from 'node:crypto';
import { Transform } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import type { SourceFile } from '../reading/source.ts';
import { buildZip } from '../testing/buildXlsx.ts';
import { codeOf } from '../testing/fixture.ts';
import { sizeOf } from '../testing/unpacking.ts';
import { MAX_BYTES, sourceFileOf } from './openFile.ts';
import { readZip } from './zipReader.ts';

const GIBIBYTE = 1024 ** 3;

const zlib = vi.hoisted(() => ({ saysUnpacked: 0 }));

vi.mock('node:zlib', async (original) => {
  const swallow = (): Transform =>
    new Transform({
      readableObjectMode: true,
      transform: (_chunk, _encoding, done) => done(),
      flush(done) {
        this.push({ length: zlib.saysUnpacked });
        done();
      },
    });
  return { ...(await original<typeof import('node:zlib')>()), createGunzip: swallow, createInflateRaw: swallow };
});

/** How many bytes come out of a file when zlib says that it unpacks to so many. */
function unpackedSize(file: SourceFile | undefined, size: number): Promise<number> {
  zlib.saysUnpacked = size;
  return sizeOf(file);
}

describe('an entry of an archive', () => {
  const zip = buildZip({ a: randomBytes(GIBIBYTE / 128) });
  const entry = async (): Promise<SourceFile | undefined> => (await readZip(sourceFileOf('list.xlsx', zip))).get('a');

  it('may hold 2 GiB', async () => {
    expect(await unpackedSize(await entry(), 2 * GIBIBYTE)).toBe(2 * GIBIBYTE);
  });

  it('is refused when it holds more', async () => {
    expect(await codeOf(unpackedSize(await entry(), 2 * GIBIBYTE + 1))).toBe('SOURCE_UNSAFE');
  });
});

describe('a gzip file', () => {
  const packed = new Uint8Array(GIBIBYTE / 16);
  packed.set([0x1f, 0x8b]);
  const file = sourceFileOf('list.csv.gz', packed);

  it('may hold 8 GiB', async () => {
    expect(MAX_BYTES).toBe(8 * GIBIBYTE);
    expect(await unpackedSize(file, MAX_BYTES)).toBe(MAX_BYTES);
  });

  it('is refused when it holds more', async () => {
    expect(await codeOf(unpackedSize(file, MAX_BYTES + 1))).toBe('SOURCE_UNSAFE');
  });
});
