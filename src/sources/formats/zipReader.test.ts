/**
 * Which archives are refused before they cost memory or time, each bound by itself: bytes of the archive, entries, density, and damage.
 * No reader of sheets stands in between, whose own bounds would refuse the same files. How much an entry may hold in all is tested in
 * unpackLimits.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { buildZip } from '../testing/buildXlsx.ts';
import { codeOf } from '../testing/fixture.ts';
import { MEBIBYTE, packsWell, sizeOf } from '../testing/unpacking.ts';
import { sourceFileOf } from './openFile.ts';
import { readZip } from './zipReader.ts';

/** Size of the entry `a` once it is unpacked. */
async function unpacked(zip: Uint8Array): Promise<number> {
  const entries = await readZip(sourceFileOf('list.xlsx', zip));
  return sizeOf(entries.get('a'));
}

/** So many files without content. */
const emptyFiles = (count: number): Uint8Array =>
  buildZip(Object.fromEntries(Array.from({ length: count }, (_, place) => [`f${place}`, ''])));

describe('readZip', () => {
  it('refuses an archive of more than 256 MiB while it comes in', async () => {
    const piece = new Uint8Array(MEBIBYTE);
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; given < 300; given += 1) yield piece;
    }
    expect(await codeOf(readZip({ name: 'list.xlsx', size: 0, open: endless }))).toBe('SOURCE_UNSAFE');
    expect(given).toBe(256);
  });

  it('reads ten thousand entries and refuses more', async () => {
    expect((await readZip(sourceFileOf('list.xlsx', emptyFiles(10_000)))).size).toBe(10_000);
    expect(await codeOf(readZip(sourceFileOf('list.xlsx', emptyFiles(10_001))))).toBe('SOURCE_UNSAFE');
  });

  it('refuses an entry that unpacks to more than three hundred times its size', async () => {
    expect(await codeOf(unpacked(buildZip({ a: Buffer.alloc(70 * MEBIBYTE) })))).toBe('SOURCE_UNSAFE');
  });

  it('lets an entry pack as well as it likes while it is small', async () => {
    expect(await unpacked(buildZip({ a: Buffer.alloc(60 * MEBIBYTE) }))).toBe(60 * MEBIBYTE);
  });

  it('lets an entry be large that packs as lists do', async () => {
    expect(await unpacked(buildZip({ a: packsWell(70) }))).toBe(70 * MEBIBYTE);
  });

  it('refuses an encrypted entry', async () => {
    const locked = Buffer.from(buildZip({ a: 'text' }));
    locked.writeUInt16LE(1, directoryAt(locked) + 8);
    expect(await codeOf(unpacked(locked))).toBe('SOURCE_UNSAFE');
  });

  it('gives an archive inside an archive as it is', async () => {
    const inner = buildZip({ a: Buffer.alloc(1000) });
    expect(await unpacked(buildZip({ a: inner }))).toBe(inner.length);
  });
});

const directoryAt = (zip: Buffer): number => zip.indexOf('PK\u0001\u0002', 0, 'latin1');
const endAt = (zip: Buffer): number => zip.indexOf('PK\u0005\u0006', 0, 'latin1');

describe('readZip of a damaged archive', () => {
  it.each<readonly [string, (zip: Buffer) => void, string]>([
    ['the directory is said to begin behind the end', (zip) => zip.writeUInt32LE(9999, endAt(zip) + 16), 'TRUNCATED'],
    ['the directory begins where no entry does', (zip) => zip.writeUInt32LE(3, endAt(zip) + 16), 'TRUNCATED'],
    ['more entries are said to be there', (zip) => zip.writeUInt16LE(2, endAt(zip) + 10), 'TRUNCATED'],
    ['a name reaches behind the end', (zip) => zip.writeUInt16LE(9999, directoryAt(zip) + 28), 'TRUNCATED'],
    ['an entry begins behind the end', (zip) => zip.writeUInt32LE(9999, directoryAt(zip) + 42), 'TRUNCATED'],
    ['an entry begins where none does', (zip) => zip.writeUInt32LE(3, directoryAt(zip) + 42), 'TRUNCATED'],
    ['an entry reaches behind the end', (zip) => zip.writeUInt32LE(9999, directoryAt(zip) + 20), 'TRUNCATED'],
    ['an entry is packed in another way', (zip) => zip.writeUInt16LE(12, directoryAt(zip) + 10), 'FORMAT'],
  ])('refuses it where %s', async (_what, damage, code) => {
    const zip = Buffer.from(buildZip({ a: 'text' }));
    damage(zip);
    expect(await codeOf(unpacked(zip))).toBe(`SOURCE_${code}`);
  });
});
