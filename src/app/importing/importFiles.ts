/**
 * Digests the files of one import before anything is read. It makes sure that the bytes read, stored and digested are the same,
 * even if somebody replaces a file during the import.
 */
import { createHash } from 'node:crypto';
import { PortcullisError } from '../../kit/errors.ts';
import type { Digest } from '../../kit/sha256.ts';
import type { SourceFile } from '../../sources/index.ts';
import {
  DICTIONARY_LIMIT,
  type EncodedRawObject,
  encodeRawObject,
  encodeRawStream,
  type RawBase,
  type RawObjectReads,
} from '../../store/index.ts';

const PIECE_BYTES = 256 * 1024;

export interface ImportFile {
  readonly name: string;
  readonly sha256: Digest;
  /** What the source reads: throws SOURCE_FORMAT at its end when the bytes are no longer those that were digested. */
  readonly source: SourceFile;
  /** The bytes, when the file is small enough to be held; then every reader gets these. */
  readonly bytes: Uint8Array | null;
}

/** Digests the files, holding those of up to 24 MiB. */
export async function readImportFiles(files: readonly SourceFile[]): Promise<readonly ImportFile[]> {
  const read: ImportFile[] = [];
  for (const file of files) read.push(await readImportFile(file));
  return read;
}

async function readImportFile(file: SourceFile): Promise<ImportFile> {
  const hash = createHash('sha256');
  let chunks: Uint8Array[] | null = file.size > DICTIONARY_LIMIT ? null : [];
  let size = 0;
  for await (const chunk of file.open()) {
    hash.update(chunk);
    size += chunk.length;
    if (size > DICTIONARY_LIMIT) chunks = null;
    chunks?.push(chunk);
  }
  const digest = hash.digest('hex') as Digest;
  if (chunks === null)
    return {
      name: file.name,
      sha256: digest,
      bytes: null,
      source: { ...file, size, open: () => unchanged(file, digest) },
    };
  const bytes = Buffer.concat(chunks);
  return { name: file.name, sha256: digest, bytes, source: { name: file.name, size, open: () => pieces(bytes) } };
}

/** Piece by piece, so that a reader's progress can be told. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) yield bytes.subarray(start, start + PIECE_BYTES);
}

async function* unchanged(file: SourceFile, digest: Digest): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of file.open()) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== digest)
    throw new PortcullisError({
      code: 'SOURCE_FORMAT',
      what: 'the file changed while it was read',
      where: file.name,
      hint: 'nothing was changed; import it again when it is complete',
    });
}

/** The file packed for keeping, against an earlier one where the version before had it. Null: already kept. */
export async function packImportFile(
  file: ImportFile,
  before: Digest | undefined,
  kept: RawObjectReads,
): Promise<EncodedRawObject | null> {
  if (await kept.has(file.sha256)) return null;
  if (file.bytes === null) return encodeRawStream(file.source.open(), { sha256: file.sha256, size: file.source.size });
  return encodeRawObject(file.bytes, before === undefined ? null : await baseOf(before, kept));
}

/** The file that the version before rests on itself, or that file. */
async function baseOf(before: Digest, kept: RawObjectReads): Promise<RawBase | null> {
  const described = await kept.describe((await kept.describe(before))?.base ?? before);
  if (described === undefined || described.size > DICTIONARY_LIMIT) return null;
  const bytes = await kept.get(described.sha256);
  return bytes === undefined ? null : { ...described, bytes };
}
