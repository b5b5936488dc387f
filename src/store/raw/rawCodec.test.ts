import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../kit/sha256.ts';
import { decodeRawObject, encodeRawObject, encodeRawStream, type RawBase } from './rawCodec.ts';

const baseOf = (bytes: Uint8Array, packedSize: number): RawBase => ({
  sha256: sha256(bytes),
  packedSize,
  dependantsSize: 0,
  bytes,
});

describe('rawCodec', () => {
  it('gives back any bytes, alone or against any base', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.uint8Array({ maxLength: 5000 }), (bytes, before) => {
        const alone = encodeRawObject(bytes);
        expect(alone).toMatchObject({ sha256: sha256(bytes), size: bytes.length, codec: 'zstd', base: null });
        expect(Buffer.from(decodeRawObject(alone.bytes, null)).equals(bytes)).toBe(true);
        const based = encodeRawObject(bytes, baseOf(before, 1e9));
        expect(based).toMatchObject({ codec: 'zstd-dictionary', base: sha256(before) });
        expect(Buffer.from(decodeRawObject(based.bytes, before)).equals(bytes)).toBe(true);
      }),
    );
  });

  it('pays for a file of megabytes about what changed since the one before it', () => {
    const before = randomBytes(3_000_000);
    const after = Buffer.concat([
      before.subarray(0, 1_000_000),
      Buffer.from('twenty new bytes ...'),
      before.subarray(1_000_000),
    ]);
    const { bytes } = encodeRawObject(after, baseOf(before, 3_000_000));
    expect(bytes.length).toBeLessThan(3000);
    expect(Buffer.from(decodeRawObject(bytes, before)).equals(after)).toBe(true);
  });

  it('keeps a file alone when what rests on its base would outgrow the base', () => {
    const [before, after] = [Buffer.from('a line\n'.repeat(500)), Buffer.from(`${'a line\n'.repeat(500)}more`)];
    const base = baseOf(before, encodeRawObject(before).bytes.length);
    expect(encodeRawObject(after, base).base).toBe(base.sha256);
    expect(encodeRawObject(after, { ...base, dependantsSize: base.packedSize }).base).toBeNull();
    expect(encodeRawObject(randomBytes(2000), base).base).toBeNull();
  });

  it('notices damaged bytes', () => {
    const { bytes } = encodeRawObject(Buffer.from('some text '.repeat(100)));
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8((damaged.readUInt8(12) + 1) % 256, 12);
    expect(() => decodeRawObject(damaged, null)).toThrow();
  });

  it('packs a stream without holding it', async () => {
    const chunk = Buffer.from('the same line again\n'.repeat(1000));
    const all = Buffer.concat(Array.from({ length: 200 }, () => chunk));
    const chunks = async function* () {
      for (let index = 0; index < 200; index += 1) yield chunk;
    };
    const encoded = await encodeRawStream(chunks(), { sha256: sha256(all), size: all.length });
    expect(encoded.bytes.length).toBeLessThan(all.length / 100);
    expect(sha256(decodeRawObject(encoded.bytes, null))).toBe(sha256(all));
  });

  it('passes on the error of a stream', async () => {
    const failing = async function* () {
      yield Buffer.from('x');
      throw new Error('gone');
    };
    await expect(encodeRawStream(failing(), { sha256: sha256(''), size: 0 })).rejects.toThrow('gone');
  });
});
