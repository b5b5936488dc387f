/**
 * How are published bytes kept small? zstd compresses them with an earlier file of the list as dictionary, so a daily file costs
 * about as much as what has changed in it. All files of a stretch of history share one dictionary, so any of them is two steps
 * away and none depends on the others. Very large files are compressed alone, as a stream.
 */
import { constants, createZstdCompress, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { type Digest, sha256 as digestOfBytes } from '../../kit/sha256.ts';
import type { EncodedRawObject, RawObjectDescription } from './port.ts';

/** Files up to this size are held in memory and may use, and be, a dictionary. */
export const DICTIONARY_LIMIT = 24 * 1024 * 1024;
const LEVEL = 9;
/**
 * With the defaults the match finder remembers too few places of a dictionary of megabytes: two SDN files a day apart then cost
 * 94 kB instead of 1 kB. The window has to reach over dictionary and file together.
 */
const HASH_LOG = 22;
const CHAIN_LOG = 23;
const WINDOW_LOG_AT_MOST = 27;

const windowLogFor = (bytes: number): number =>
  Math.min(WINDOW_LOG_AT_MOST, Math.max(18, Math.ceil(Math.log2(bytes + 1)) + 1));

/** An object that is kept alone, with its bytes as published. */
export interface RawBase extends Pick<RawObjectDescription, 'sha256' | 'packedSize' | 'dependantsSize'> {
  readonly bytes: Uint8Array;
}

/**
 * The object to keep for these bytes. Against the base, unless all that rests on the base would then take more than the base itself:
 * from there on a new file kept alone is the cheaper dictionary.
 */
export function encodeRawObject(bytes: Uint8Array, base: RawBase | null = null): EncodedRawObject {
  const kept = { sha256: digestOfBytes(bytes), size: bytes.length };
  if (base !== null) {
    const params = parametersFor(bytes.length + base.bytes.length);
    const packed = zstdCompressSync(bytes, { params, dictionary: base.bytes });
    if (base.dependantsSize + packed.length <= base.packedSize)
      return { ...kept, codec: 'zstd-dictionary', base: base.sha256, bytes: packed };
  }
  return {
    ...kept,
    codec: 'zstd',
    base: null,
    bytes: zstdCompressSync(bytes, { params: parametersFor(bytes.length) }),
  };
}

const parametersFor = (reach: number): Record<number, number> => ({
  [constants.ZSTD_c_compressionLevel]: LEVEL,
  [constants.ZSTD_c_windowLog]: windowLogFor(reach),
  [constants.ZSTD_c_hashLog]: Math.min(HASH_LOG, windowLogFor(reach)),
  [constants.ZSTD_c_chainLog]: Math.min(CHAIN_LOG, windowLogFor(reach) + 1),
  [constants.ZSTD_c_checksumFlag]: 1,
});

/** 8 MiB: without a bound long-distance matching takes a window of 128 MiB, and as much memory again to unpack. */
const STREAM_WINDOW_LOG = 23;

/** Compresses a file as it streams past, without a dictionary; memory holds the compressed bytes only. */
export async function encodeRawStream(
  chunks: AsyncIterable<Uint8Array>,
  described: { readonly sha256: Digest; readonly size: number },
): Promise<EncodedRawObject> {
  const compressor = createZstdCompress({
    params: {
      [constants.ZSTD_c_compressionLevel]: 3,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
      [constants.ZSTD_c_windowLog]: STREAM_WINDOW_LOG,
      [constants.ZSTD_c_checksumFlag]: 1,
    },
  });
  const packed: Uint8Array[] = [];
  const pieces: AsyncIterable<Uint8Array> = compressor;
  const collected = (async () => {
    for await (const piece of pieces) packed.push(piece);
  })();
  for await (const chunk of chunks) {
    if (!compressor.write(chunk)) await new Promise((resolve) => compressor.once('drain', resolve));
  }
  compressor.end();
  await collected;
  return { ...described, codec: 'zstd', base: null, bytes: Buffer.concat(packed) };
}

/** The bytes as published. Throws an error of zlib when the stored bytes are damaged. */
export function decodeRawObject(bytes: Uint8Array, base: Uint8Array | null): Uint8Array {
  const params = { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG_AT_MOST + 1 };
  return base === null
    ? zstdDecompressSync(bytes, { params })
    : zstdDecompressSync(bytes, { params, dictionary: base });
}
