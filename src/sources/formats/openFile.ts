/**
 * Opens a path as a SourceFile. A file that ends in `.gz` is unpacked while it is read, and its name loses the ending:
 * `sdn.csv.gz` is known as `sdn.csv`. INVARIANT: unpacked output is bounded, so a gzip bomb costs neither memory nor time.
 */
import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PortcullisError } from '../../kit/errors.ts';
import type { SourceFile } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';

/** Largest file a source reads, unpacked. The largest real one (OpenSanctions with every entity) is below 3 GB. */
export const MAX_BYTES = 8 * 1024 ** 3;
/** Lists pack at 5:1 to 30:1; beyond this ratio, once past the allowance, a file is a bomb. */
const MAX_RATIO = 200;
const RATIO_ALLOWANCE = 64 * 1024 ** 2;

/** Opens a file of a list. Throws FILE_NOT_FOUND when it is not there, is a folder or may not be read. */
export async function openSourceFile(path: string): Promise<SourceFile> {
  const packedSize = await sizeOf(path);
  if (!path.endsWith('.gz')) return { name: basename(path), size: packedSize, open: () => readPlain(path) };
  const size = await unpackedSize(path, packedSize);
  const name = basename(path, '.gz');
  return { name, size, open: () => gunzip(() => createReadStream(path), name, packedSize) };
}

/** A SourceFile over bytes in memory; packed bytes (gzip magic) are unpacked as above. */
export function sourceFileOf(name: string, bytes: Uint8Array): SourceFile {
  const isGzip = name.endsWith('.gz') && bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) return { name, size: bytes.length, open: () => inChunks(bytes) };
  const plainName = name.slice(0, -'.gz'.length);
  return {
    name: plainName,
    size: bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true),
    open: () => gunzip(() => inChunks(bytes), plainName, bytes.length),
  };
}

/** Small, so that what one chunk gives is used up before the next young-generation collection: 191 instead of 320 MB for a 100 MB file. */
const CHUNK_BYTES = 32 * 1024;

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

async function sizeOf(path: string): Promise<number> {
  const info = await stat(path).catch((cause: unknown) => {
    throw notReadable(path, cause);
  });
  if (info.isDirectory())
    throw new PortcullisError({
      code: 'FILE_NOT_FOUND',
      what: 'this is a folder',
      where: path,
      expected: 'a file',
      hint: 'name the files of the list one by one',
    });
  return info.size;
}

function notReadable(path: string, cause: unknown): PortcullisError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const detail = { code: 'FILE_NOT_FOUND' as const, what: 'the file cannot be read', where: path, got: reason };
  return new PortcullisError({ ...detail, hint: 'check the path and its permissions' }, { cause });
}

/** gzip keeps the length modulo 2^32 in its last four bytes: right for progress, never trusted as a bound. */
async function unpackedSize(path: string, packedSize: number): Promise<number> {
  if (packedSize < 18) return 0;
  let handle: FileHandle | undefined;
  try {
    handle = await open(path);
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, packedSize - 4);
    return buffer.readUInt32LE(0);
  } catch (cause) {
    throw notReadable(path, cause);
  } finally {
    await handle?.close();
  }
}

async function* readPlain(path: string): AsyncGenerator<Uint8Array> {
  try {
    const chunks: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: CHUNK_BYTES });
    yield* chunks;
  } catch (cause) {
    throw cause instanceof Error && 'code' in cause ? notReadable(path, cause) : cause;
  }
}

async function* gunzip(
  packed: () => AsyncIterable<Uint8Array>,
  name: string,
  packedSize: number,
): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip({ chunkSize: CHUNK_BYTES });
  // A failing source destroys the unpacker with its error, which the loop below then throws.
  pipeline(Readable.from(packed()), unpacker, () => {});
  let produced = 0;
  try {
    const chunks: AsyncIterable<Uint8Array> = unpacker;
    for await (const chunk of chunks) {
      produced += chunk.length;
      refuseBomb(name, produced, packedSize);
      yield chunk;
    }
  } catch (error) {
    throw zlibRefusal(name, error);
  } finally {
    unpacker.destroy();
  }
}

function refuseBomb(name: string, produced: number, packedSize: number): void {
  const tooDense = produced > RATIO_ALLOWANCE && produced > packedSize * MAX_RATIO;
  if (produced <= MAX_BYTES && !tooDense) return;
  throw sourceError('SOURCE_UNSAFE', 'the file unpacks to far more than a list can hold', name, {
    expected: `at most ${MAX_RATIO} bytes out of each packed byte and ${MAX_BYTES} in all`,
    got: `${produced} bytes out of ${packedSize}`,
    hint: 'take the file from the publisher again',
  });
}

function zlibRefusal(name: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('Z_')) return error;
  const cut = error.code === 'Z_BUF_ERROR';
  return sourceError(
    cut ? 'SOURCE_TRUNCATED' : 'SOURCE_FORMAT',
    cut ? 'the packed file ends too early' : 'the file is not valid gzip',
    name,
    { got: error.message, hint: 'take the file from the publisher again' },
    error,
  );
}
