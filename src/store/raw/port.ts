/** What the store keeps of files as published: bytes by digest, compressed, one file as the dictionary of its successors. */
import type { Digest } from '../../kit/sha256.ts';
import type { RowReceipt } from '../binding/rowLedger.ts';

/** Bytes as published, compressed; made outside the change by `encodeRawObject`. */
export interface EncodedRawObject {
  readonly sha256: Digest;
  readonly codec: 'zstd' | 'zstd-dictionary';
  /** The object whose bytes are the dictionary, itself kept alone; only with `zstd-dictionary`. */
  readonly base: Digest | null;
  /** Uncompressed bytes. */
  readonly size: number;
  readonly bytes: Uint8Array;
}
export interface RawObjectDescription extends Omit<EncodedRawObject, 'bytes'> {
  /** Bytes it takes in the store. */
  readonly packedSize: number;
  /** Bytes that objects with it as dictionary take together. */
  readonly dependantsSize: number;
}
export interface RawObjectReads {
  has(sha256: Digest): Promise<boolean>;
  /** Uncompressed bytes; undefined when not kept. Throws STORE_CORRUPT when they no longer have their digest. */
  get(sha256: Digest): Promise<Uint8Array | undefined>;
  describe(sha256: Digest): Promise<RawObjectDescription | undefined>;
}
export interface RawObjectWrites extends RawObjectReads {
  /** Keeps it; the same digest again writes nothing and answers null. */
  put(object: EncodedRawObject): Promise<RowReceipt | null>;
}
